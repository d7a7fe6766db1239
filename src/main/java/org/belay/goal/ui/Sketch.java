package org.belay.goal.ui;

import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is typed into a form about a goal and not saved yet, by the names of its fields. */
final class Sketch {

    private static final JsonMapper JSON = new JsonMapper();

    private final Drafts drafts;
    private final DraftKey key;
    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();

    Sketch(Drafts drafts, String form, long object) {
        this.drafts = drafts;
        this.key = new DraftKey(form, object);
    }

    void watch(String name, HasValue<?, String> field) {
        fields.put(name, field);
    }

    Map<String, HasValue<?, String>> fields() {
        return fields;
    }

    /** Fills in what was left; whether there was anything. */
    boolean fillIn() {
        var left = drafts.find(key).flatMap(draft -> read(draft.text()));
        left.ifPresent(values -> fields.forEach((name, field) -> {
            var value = values.get(name);
            if (value != null) {
                field.setValue(value);
            }
        }));
        return left.isPresent();
    }

    private static Optional<Map<String, String>> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void keep() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.getValue()));
        drafts.keep(key, JSON.writeValueAsString(values));
    }

    void discard() {
        drafts.discard(key);
    }
}
