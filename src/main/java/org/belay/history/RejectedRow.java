package org.belay.history;

/**
 * A row that is left out.
 *
 * @param row as Excel numbers it
 * @param column its name in the file
 * @param value what stands there
 */
public record RejectedRow(HistoryFile file, int row, String column, Reason reason, String value) {

    /** Why. {@code history.rejected.<reason>} says it in words. */
    public enum Reason {
        MISSING,
        TOO_LONG,
        NOT_A_TIME,
        NOT_A_NUMBER_IN_RANGE,
        NOT_A_KNOWN_WORD,
        NOT_AN_EMAIL,
        UNKNOWN_PERSON,
        SEVERAL_PEOPLE,
        SAME_PERSON,
        UNKNOWN_TOPIC,
        UNKNOWN_PAIR,
        UNKNOWN_SESSION,
        NOT_OF_THE_PAIR,
        OTHER_PEOPLE_BEFORE,
        OTHER_PAIR_BEFORE,
        REPEATED,
        NOT_YET,
        NEVER_LOGGED,
        NO_ANSWER
    }
}
