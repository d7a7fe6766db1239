package org.belay.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source says that somebody corrected by hand: while it repeats it, the correction holds. Null where nothing was
 * corrected, empty where the source says nothing; of an e-mail the source says something.
 *
 * @param lineManager the number or e-mail of the manager
 */
record Replaced(
        @Nullable String email,
        @Nullable String department,
        @Nullable String site,
        @Nullable String lineManager) {

    /** In the order of their columns. */
    static final List<PersonField> FIELDS =
            List.of(PersonField.EMAIL, PersonField.DEPARTMENT, PersonField.SITE, PersonField.LINE_MANAGER);

    @Nullable
    String of(PersonField field) {
        return switch (field) {
            case EMAIL -> email;
            case DEPARTMENT -> department;
            case SITE -> site;
            case LINE_MANAGER -> lineManager;
            default -> null;
        };
    }

    /** Whether it was corrected, and the source still says the same. */
    boolean repeats(PersonField field, @Nullable Object said) {
        var replaced = of(field);
        return replaced != null && Spelling.key(replaced).equals(said == null ? "" : Spelling.key(said.toString()));
    }
}
