package org.belay.care.ui;

import com.vaadin.flow.component.UI;
import org.belay.matching.ui.PairsPage;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** How those who support others are doing, from the pairs of their cohort. */
@Component
class CareOfPairs implements PairsPage {

    @Override
    public String label() {
        return UI.getCurrent().getTranslation("care.mentors");
    }

    @Override
    public String address(CohortId cohort) {
        return CareNavigation.cohort(cohort);
    }
}
