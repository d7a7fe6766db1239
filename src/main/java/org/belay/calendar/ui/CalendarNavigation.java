package org.belay.calendar.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.shared.CohortId;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Addresses of calendars, and the entry of the own one. */
@Component
public final class CalendarNavigation implements NavigationSource {

    static final String CALENDAR = "calendar";

    CalendarNavigation() {}

    /** The calendar of a cohort. */
    public static String cohort(CohortId cohort) {
        return CalendarAddress.OWN.of(cohort).text();
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Section.TOP, 1, UI.getCurrent().getTranslation("calendar.title"), CALENDAR, "calendar-days"));
    }
}
