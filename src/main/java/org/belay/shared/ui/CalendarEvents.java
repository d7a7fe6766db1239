package org.belay.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a {@link Calendar} tells. */
public final class CalendarEvents {

    private CalendarEvents() {}

    /** What a calendar tells; times are read by its zone. */
    public abstract static class CalendarEvent extends ComponentEvent<Calendar> {

        CalendarEvent(Calendar source, boolean fromClient) {
            super(source, fromClient);
        }

        Instant instant(String local) {
            var time = local.length() <= 10
                    ? LocalDate.parse(local).atStartOfDay()
                    : LocalDateTime.parse(local.substring(0, 16));
            return time.atZone(getSource().zone()).toInstant();
        }
    }

    /** An entry was pressed. */
    @DomEvent("calendar-entry")
    public static class EntryClicked extends CalendarEvent {

        private final String id;

        public EntryClicked(Calendar source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** An entry was dragged or moved by keys. */
    @DomEvent("calendar-move")
    public static class EntryMoved extends CalendarEvent {

        private final String id;
        private final String start;

        public EntryMoved(
                Calendar source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.start") String start) {
            super(source, fromClient);
            this.id = id;
            this.start = start;
        }

        public String id() {
            return id;
        }

        public Instant start() {
            return instant(start);
        }
    }

    /** A time without an entry was pressed. */
    @DomEvent("calendar-day")
    public static class DayClicked extends CalendarEvent {

        private final String start;

        public DayClicked(Calendar source, boolean fromClient, @EventData("event.detail.start") String start) {
            super(source, fromClient);
            this.start = start;
        }

        public Instant start() {
            return instant(start);
        }
    }

    /** A stretch of time was marked. */
    @DomEvent("calendar-select")
    public static class TimeMarked extends CalendarEvent {

        private final String start;
        private final String end;

        public TimeMarked(
                Calendar source,
                boolean fromClient,
                @EventData("event.detail.start") String start,
                @EventData("event.detail.end") String end) {
            super(source, fromClient);
            this.start = start;
            this.end = end;
        }

        public Instant start() {
            return instant(start);
        }

        public Instant end() {
            return instant(end);
        }
    }
}
