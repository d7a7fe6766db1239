package org.belay.care.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.care.CareService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Addresses of the pages of care, and the entry for those who support others. */
@Component
public final class CareNavigation implements NavigationSource {

    static final String CARE = "care";
    static final String COHORT = "cohort/:cohortId/pairs/care";

    private final CareService care;

    CareNavigation(CareService care) {
        this.care = care;
    }

    /** How those who support others in a cohort are doing, for its coordinators. */
    public static String cohort(CohortId cohort) {
        return "cohort/" + cohort.value() + "/pairs/care";
    }

    @Override
    public List<Entry> entries() {
        return care.places().isEmpty()
                ? List.of()
                : List.of(new Entry(
                        Section.ABOUT_YOU, 5, UI.getCurrent().getTranslation("care.title"), CARE, "hand-heart"));
    }
}
