package org.belay.organization;

import java.util.List;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to one person.
 *
 * @param row in the file, 0 for somebody who is absent from it
 * @param known null for somebody new
 */
public record PersonChange(Kind kind, int row, @Nullable KnownPerson known, Profile after) {

    public enum Kind {
        NEW,
        CHANGED,
        /** Changed, too; the state becomes left. Nobody is deleted. */
        LEAVER
    }

    /** @param before null where there was nothing, as {@code after} is where nothing is left */
    public record FieldChange(
            PersonField field,
            @Nullable Object before,
            @Nullable Object after) {}

    /** Each field that changes; empty for somebody new. */
    public List<FieldChange> fields() {
        if (known == null) {
            return List.of();
        }
        var before = known.profile();
        return before.differences(after).stream()
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    public @Nullable PersonId person() {
        return known == null ? null : known.id();
    }

    boolean changes(PersonField field) {
        return known == null || !java.util.Objects.equals(known.profile().get(field), after.get(field));
    }
}
