package org.belay.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a row that was taken that somebody should know.
 *
 * @param row as the file numbers it, 0 for somebody the file does not hold
 * @param reference the number or, in a file without numbers, the e-mail
 * @param field what it is about, null for the whole row
 * @param value what the file says, or who else is meant
 */
public record ImportNote(
        Kind kind,
        int row,
        String reference,
        String name,
        @Nullable PersonField field,
        String value) {

    public enum Kind {
        /** Without an account until somebody says whose it is. */
        EMAIL_SHARED(true),
        EMAIL_MISSING(true),
        EMAIL_INVALID(true),
        /** Somebody corrected it by hand, and the source repeats what was wrong. */
        CORRECTED_BEFORE(false),
        MANAGER_UNKNOWN(true),
        /** Nobody, or more than one, is meant; the line manager stays as it was. */
        MANAGER_NAME_UNKNOWN(true),
        MANAGER_OF_TWO(true),
        MANAGER_MISSING(false),
        MANAGER_CYCLE(true),
        ZONE_MISSING(false),
        ZONE_UNCLEAR(true),
        ZONE_BY_WINDOWS_NAME(false),
        DATE_UNUSABLE(true),
        DATE_AMBIGUOUS(true),
        DATE_IN_FUTURE(false),
        FTE_UNUSABLE(true),
        STATE_UNKNOWN(true),
        LANGUAGE_UNKNOWN(true),
        /** The whole value that is known stays. */
        LETTERS_LOST_KEPT(true),
        LETTERS_LOST(true),
        SPELLING(false),
        SPACES(false),
        ROW_REPEATED(false),
        /** The same number stands in a row that was changed later. */
        ROW_OLDER(true);

        private final boolean attention;

        Kind(boolean attention) {
            this.attention = attention;
        }

        /** Whether somebody should do something about it. */
        public boolean needsAttention() {
            return attention;
        }

        /** Takes the value as {0} and the name of the field as {1}. */
        public String messageKey() {
            return "people.import.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
