package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.enrollment.AvailabilityService;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** "My availability", for whoever has an open place in a cohort. */
@Component
class AvailabilityNavigation implements NavigationSource {

    private final AvailabilityService availability;

    AvailabilityNavigation(AvailabilityService availability) {
        this.availability = availability;
    }

    @Override
    public List<Entry> entries() {
        return availability.isAsked()
                ? List.of(new Entry(
                        Section.ABOUT_YOU,
                        0,
                        UI.getCurrent().getTranslation("enrollment.availability"),
                        EnrollmentNavigation.AVAILABILITY,
                        "calendar-clock"))
                : List.of();
    }
}
