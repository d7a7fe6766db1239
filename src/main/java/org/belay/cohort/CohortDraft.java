package org.belay.cohort;

import org.jspecify.annotations.Nullable;

/**
 * A cohort as somebody wrote it into the form.
 *
 * @param code a short name that files go by, such as {@code SPR27}
 */
public record CohortDraft(String name, @Nullable String code, CohortDates dates) {

    public static final int LONGEST_NAME = 160;
    public static final int LONGEST_CODE = 40;

    public CohortDraft {
        name = name.strip();
        code = code == null || code.isBlank() ? null : code.strip();
    }
}
