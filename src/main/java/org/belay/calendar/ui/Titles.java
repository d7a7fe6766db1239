package org.belay.calendar.ui;

import com.vaadin.flow.component.UI;
import org.belay.calendar.CalendarEntry;

/** What entries are called on the screen, where their reader alone looks. */
final class Titles {

    private Titles() {}

    static String of(CalendarEntry entry) {
        var who = entry.who();
        return who == null
                ? UI.getCurrent().getTranslation("calendar.hidden")
                : UI.getCurrent().getTranslation("calendar.title-with." + entry.kind(), who);
    }
}
