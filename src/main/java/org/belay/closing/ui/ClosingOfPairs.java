package org.belay.closing.ui;

import com.vaadin.flow.component.UI;
import org.belay.matching.ui.PairsPage;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** The end of pairs, from the pairs of their cohort. */
@Component
class ClosingOfPairs implements PairsPage {

    @Override
    public String label() {
        return UI.getCurrent().getTranslation("closing.title");
    }

    @Override
    public String address(CohortId cohort) {
        return ClosingNavigation.cohort(cohort);
    }

    @Override
    public boolean closes() {
        return true;
    }
}
