package org.belay.notification;

import java.nio.charset.StandardCharsets;

/**
 * What a mail says to calendars. The method stands twice, in the text and in the header of its part: calendars heed a
 * part only where the two agree.
 *
 * @param text an iCalendar object (RFC 5545) with one {@code METHOD} property, that of this part
 */
public record CalendarPart(Method method, String text) {

    /** What calendars do with it (RFC 5546). */
    public enum Method {
        /** Offers an entry that can be accepted, or a change of it. */
        REQUEST,
        /** Takes an entry back. */
        CANCEL,
        /** Tells of an entry without asking for an answer. */
        PUBLISH
    }

    public CalendarPart {
        text = text.strip().replaceAll("\r?\n", "\r\n") + "\r\n";
        if (!text.startsWith("BEGIN:VCALENDAR\r\n") || !text.endsWith("\r\nEND:VCALENDAR\r\n")) {
            throw new IllegalArgumentException("No iCalendar object");
        }
        if (!text.contains("\r\nMETHOD:" + method + "\r\n")) {
            throw new IllegalArgumentException("The calendar's own method is not " + method);
        }
    }

    String contentType() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
