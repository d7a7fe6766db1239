package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.enrollment.ApplicationService;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** "Take part", for whoever can join a cohort or has applied for one. */
@Component
class TakePartNavigation implements NavigationSource {

    private final ApplicationService applications;

    TakePartNavigation(ApplicationService applications) {
        this.applications = applications;
    }

    @Override
    public List<Entry> entries() {
        return applications.open().isEmpty() && applications.mine().isEmpty()
                ? List.of()
                : List.of(new Entry(
                        Section.TAKE_PART,
                        0,
                        UI.getCurrent().getTranslation("enrollment.take-part"),
                        EnrollmentNavigation.TAKE_PART,
                        "door-open"));
    }
}
