package org.belay.organization;

import java.util.Locale;

/**
 * A row that is left out.
 *
 * @param row as the file numbers it
 * @param reference the number or, in a file without numbers, the e-mail
 * @param column what the file calls the column with the fault
 * @param value what stands there
 */
public record RejectedRow(int row, String reference, String name, String column, Reason reason, String value) {

    public enum Reason {
        NO_NUMBER,
        /** In a file without numbers people are known by their e-mail. */
        NO_EMAIL,
        NO_NAME,
        TOO_LONG,
        /** Twice with different content, and nothing says which one is the later. */
        SAME_NUMBER_TWICE,
        SAME_EMAIL_TWICE,
        /** Two people who are known share the e-mail by which this file would know them. */
        EMAIL_OF_TWO;

        /** Takes the value as {0}. */
        public String messageKey() {
            return "people.import.rejected." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
