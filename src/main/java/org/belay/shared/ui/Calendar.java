package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month, a week or a list of entries, drawn by {@code frontend/calendar.js}. It shows times by the reader's clock and
 * changes nothing by itself: a click, a move by mouse or keys and a marked stretch are told, and whoever uses it says
 * what is shown then. Beside it always stands a list that does the same.
 */
@Tag("b-calendar")
@JavaScript("context://webjars/fullcalendar/6.1.10/index.global.min.js")
@JavaScript("context://ui/calendar.js")
public class Calendar extends Component {

    private final ZoneId zone;
    private final boolean movable;
    private final boolean selectable;

    /** What is seen at once. */
    public enum View {
        WEEK,
        MONTH,
        LIST
    }

    /** How an entry is drawn. */
    public enum Look {
        /** Dashed. */
        PROPOSAL,
        /** Solid. */
        AGREED,
        /** Over. */
        PAST,
        /** Something stands against it. */
        CONFLICT,
        /** Grey: the reader may not know what it is. */
        BUSY,
        /** Hatched, for whole days. */
        CLOSED
    }

    /**
     * Something in the calendar.
     *
     * @param note a second line, after the time
     * @param kind the end of the class {@code b-cal-…} that gives its color
     * @param movable whether it can be dragged, and moved by keys
     * @param label what a screen reader says of it
     */
    public record Entry(
            String id,
            String title,
            @Nullable String note,
            LocalDateTime start,
            LocalDateTime end,
            boolean allDay,
            Look look,
            String kind,
            boolean movable,
            String label) {

        /** Within a day, by the clock of a zone. */
        public static Entry of(
                String id,
                String title,
                @Nullable String note,
                Instant start,
                Instant end,
                ZoneId zone,
                Look look,
                String kind,
                boolean movable,
                String label) {
            return new Entry(
                    id,
                    title,
                    note,
                    LocalDateTime.ofInstant(start, zone),
                    LocalDateTime.ofInstant(end, zone),
                    false,
                    look,
                    kind,
                    movable,
                    label);
        }

        /** The whole of a day. */
        public static Entry closed(String id, String title, LocalDate day) {
            return new Entry(
                    id,
                    title,
                    null,
                    day.atStartOfDay(),
                    day.plusDays(1).atStartOfDay(),
                    true,
                    Look.CLOSED,
                    "closed",
                    false,
                    title);
        }

        private Map<String, Object> written() {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("id", id);
            entry.put("title", title);
            entry.put("note", note == null ? "" : note);
            entry.put("start", allDay ? start.toLocalDate().toString() : minute(start));
            entry.put("end", allDay ? end.toLocalDate().toString() : minute(end));
            entry.put("allDay", allDay);
            entry.put("look", look.name().toLowerCase(Locale.ROOT));
            entry.put("kind", kind);
            entry.put("movable", movable);
            entry.put("label", label);
            return entry;
        }

        private static String minute(LocalDateTime time) {
            return time.truncatedTo(ChronoUnit.MINUTES).toString();
        }
    }

    /**
     * A calendar without entries yet.
     *
     * @param zone of the reader
     * @param movable whether entries that say so can be moved
     * @param selectable whether a stretch of time can be marked
     */
    public Calendar(ZoneId zone, boolean movable, boolean selectable) {
        this.zone = zone;
        this.movable = movable;
        this.selectable = selectable;
        addClassName("b-calendar");
    }

    /** Shows the stretch in which a day lies. */
    public void show(View view, LocalDate day, List<Entry> entries) {
        getElement()
                .setPropertyList("entries", entries.stream().map(Entry::written).toList());
        getElement()
                .setPropertyMap(
                        "options",
                        Map.of(
                                "view", view.name().toLowerCase(Locale.ROOT),
                                "day", day.toString(),
                                "firstDay",
                                        firstDay(UI.getCurrent().getLocale()).getValue() % 7,
                                "lang", UI.getCurrent().getLocale().toLanguageTag(),
                                "movable", movable,
                                "selectable", selectable,
                                "texts",
                                        Map.of(
                                                "allDay", getTranslation("calendar.all-day"),
                                                "none", getTranslation("calendar.none"),
                                                "more", getTranslation("calendar.more"))));
    }

    /** With which day weeks begin where a language is spoken. */
    public static DayOfWeek firstDay(Locale locale) {
        return WeekFields.of(locale).getFirstDayOfWeek();
    }

    /** Gives the focus back to an entry after it was moved by keys. */
    public void focus(String entry) {
        getElement().executeJs("this.focusEntry($0)", entry);
    }

    public Registration onEntry(ComponentEventListener<EntryClicked> listener) {
        return addListener(EntryClicked.class, listener);
    }

    public Registration onMove(ComponentEventListener<EntryMoved> listener) {
        return addListener(EntryMoved.class, listener);
    }

    public Registration onDay(ComponentEventListener<DayClicked> listener) {
        return addListener(DayClicked.class, listener);
    }

    public Registration onSelect(ComponentEventListener<TimeMarked> listener) {
        return addListener(TimeMarked.class, listener);
    }

    /** What a calendar tells; times are read by its zone. */
    private abstract static class CalendarEvent extends ComponentEvent<Calendar> {

        CalendarEvent(Calendar source, boolean fromClient) {
            super(source, fromClient);
        }

        Instant instant(String local) {
            var time = local.length() <= 10
                    ? LocalDate.parse(local).atStartOfDay()
                    : LocalDateTime.parse(local.substring(0, 16));
            return time.atZone(getSource().zone).toInstant();
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
