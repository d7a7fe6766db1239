package org.belay.goal.ui;

import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;

/** What is typed into a form about a goal and not saved yet, by the names of its fields. */
final class Sketch {

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
        var left = drafts.fields(key);
        left.ifPresent(values -> fields.forEach((name, field) -> {
            var value = values.get(name);
            if (value != null) {
                field.setValue(value);
            }
        }));
        return left.isPresent();
    }

    void keep() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.getValue()));
        drafts.keep(key, values);
    }

    void discard() {
        drafts.discard(key);
    }
}
