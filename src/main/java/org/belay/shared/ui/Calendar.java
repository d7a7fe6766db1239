package org.belay.shared.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.shared.Registration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A month, a week or a list of entries, drawn by {@code frontend/calendar.js}. It shows times by the reader's clock and
 * changes nothing by itself: a click, a move by mouse or keys and a marked stretch are told, and whoever uses it says
 * what is shown then. Beside it always stands a list that does the same.
 */
@Tag("b-calendar")
@JavaScript("context://webjars/fullcalendar/6.1.10/index.global.min.js")
@JavaScript("context://ui/calendar.js")
@StyleSheet("context://ui/calendar.css")
public class Calendar extends Component {

    private final ZoneId zone;
    private final LocalDate today;
    private final boolean movable;
    private final boolean selectable;

    /** What is seen at once. */
    public enum View {
        WEEK,
        MONTH,
        LIST
    }

    /**
     * A calendar without entries yet.
     *
     * @param zone of the reader
     * @param today where the reader is, wherever the browser thinks it is
     * @param movable whether entries that say so can be moved
     * @param selectable whether a stretch of time can be marked
     */
    public Calendar(ZoneId zone, LocalDate today, boolean movable, boolean selectable) {
        this.zone = zone;
        this.today = today;
        this.movable = movable;
        this.selectable = selectable;
        addClassName("b-calendar");
    }

    /** Shows the stretch in which a day lies. */
    public void show(View view, LocalDate day, List<CalendarItem> entries) {
        getElement()
                .setPropertyList(
                        "entries", entries.stream().map(CalendarItem::written).toList());
        getElement()
                .setPropertyMap(
                        "options",
                        Map.of(
                                "view", view.name().toLowerCase(Locale.ROOT),
                                "day", day.toString(),
                                "today", today.toString(),
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

    /** With which day weeks begin where a language is spoken; one without a region Java would take to America. */
    public static DayOfWeek firstDay(Locale locale) {
        var place = ULocale.addLikelySubtags(ULocale.forLocale(locale)).toLocale();
        return WeekFields.of(place).getFirstDayOfWeek();
    }

    ZoneId zone() {
        return zone;
    }

    /** Gives the focus back to an entry after it was moved by keys. */
    public void focus(String entry) {
        getElement().executeJs("this.focusEntry($0)", entry);
    }

    public Registration onEntry(ComponentEventListener<CalendarEvents.EntryClicked> listener) {
        return addListener(CalendarEvents.EntryClicked.class, listener);
    }

    public Registration onMove(ComponentEventListener<CalendarEvents.EntryMoved> listener) {
        return addListener(CalendarEvents.EntryMoved.class, listener);
    }

    public Registration onDay(ComponentEventListener<CalendarEvents.DayClicked> listener) {
        return addListener(CalendarEvents.DayClicked.class, listener);
    }

    public Registration onSelect(ComponentEventListener<CalendarEvents.TimeMarked> listener) {
        return addListener(CalendarEvents.TimeMarked.class, listener);
    }
}
