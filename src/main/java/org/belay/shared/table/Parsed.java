package org.belay.shared.table;

import java.util.Locale;
import java.util.Optional;

/** A cell understood as something: its value, nothing there, or why not. Nothing unusable becomes nothing there. */
public sealed interface Parsed<T> {

    record Value<T>(T value) implements Parsed<T> {}

    record Missing<T>() implements Parsed<T> {}

    /**
     * A value that is there and cannot be used.
     *
     * @param text what stands in the cell
     */
    record Unusable<T>(Reason reason, String text) implements Parsed<T> {

        /** For instance {@code table.value.ambiguous-date}; takes the text as {0}. */
        public String messageKey() {
            return "table.value." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Reason {
        /** "{0}" is no date. – Write it as YYYY-MM-DD. */
        NO_DATE,
        /** "{0}" may be day/month or month/day. – Write it as YYYY-MM-DD, or say which one this column means. */
        AMBIGUOUS_DATE,
        /** "{0}" is no date with a time. – Write it as YYYY-MM-DD HH:MM. */
        NO_DATE_TIME,
        /** "{0}" lacks its time zone. – Write it in UTC with a Z at the end. */
        NO_OFFSET,
        /** "{0}" is no number. – Write digits only. */
        NO_NUMBER,
        /** "{0}" is no full-time equivalent. – Write it as 0.8 or 80 %. */
        NO_FTE,
        /** "{0}" is neither yes nor no. – Write yes or no. */
        NOT_YES_OR_NO,
        /** "{0}" names no place, so summer time is unknown. – Write a zone such as Europe/Berlin. */
        VAGUE_TIME_ZONE,
        /** "{0}" is no time zone. – Write a zone such as Europe/Berlin. */
        NO_TIME_ZONE,
        /** "{0}" is no e-mail address. – Correct it. */
        NO_EMAIL,
        /** "{0}" is no language. – Write it as English or en. */
        NO_LANGUAGE
    }

    default Optional<T> toOptional() {
        return this instanceof Value<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> missing() {
        return new Missing<>();
    }

    static <T> Parsed<T> unusable(Reason reason, String text) {
        return new Unusable<>(reason, text);
    }
}
