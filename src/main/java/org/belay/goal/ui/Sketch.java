package org.belay.goal.ui;

import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;

/** What is typed into a form about a goal and not saved yet, by the names of its fields. */
final class Sketch {

    private static final String OF = "of";

    private final Drafts drafts;
    private final DraftKey key;
    private final Map<String, Watched<?>> fields = new LinkedHashMap<>();
    private String of = "";

    Sketch(Drafts drafts, String form, long object) {
        this.drafts = drafts;
        this.key = new DraftKey(form, object);
    }

    /** Says which wording is worked on, so that a sketch of another one is known. */
    Sketch of(int revision) {
        of = Integer.toString(revision);
        return this;
    }

    void watch(String name, HasValue<?, String> field) {
        watch(name, field, Function.identity());
    }

    /** @param read makes a value of its text */
    <T> void watch(String name, HasValue<?, T> field, Function<String, T> read) {
        fields.put(name, new Watched<>(field, read));
    }

    Map<String, HasValue<?, ?>> fields() {
        var watched = new LinkedHashMap<String, HasValue<?, ?>>();
        fields.forEach((name, one) -> watched.put(name, one.field()));
        return watched;
    }

    Optional<Map<String, String>> left() {
        return drafts.fields(key);
    }

    /** Whether what was left is of a wording that holds no more. */
    boolean earlier() {
        return left().filter(values -> !of.equals(values.getOrDefault(OF, ""))).isPresent();
    }

    /** Goes on with what was left, whatever it was of. */
    void adopt() {
        left().ifPresent(this::keep);
    }

    /** Fills in what was left; whether there was anything. */
    boolean fillIn() {
        var left = left();
        left.ifPresent(values -> fields.forEach((name, field) -> {
            var value = values.get(name);
            if (value != null) {
                field.fill(value);
            }
        }));
        return left.isPresent();
    }

    void keep() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.text()));
        keep(values);
    }

    private void keep(Map<String, String> values) {
        var all = new LinkedHashMap<>(values);
        all.put(OF, of);
        drafts.keep(key, all);
    }

    void discard() {
        drafts.discard(key);
    }

    private record Watched<T>(HasValue<?, T> field, Function<String, T> read) {

        void fill(String text) {
            if (text.isEmpty()) {
                field.clear();
            } else {
                field.setValue(read.apply(text));
            }
        }

        String text() {
            return field.isEmpty() ? "" : String.valueOf(field.getValue());
        }
    }
}
