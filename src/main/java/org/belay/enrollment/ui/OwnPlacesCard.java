package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.EnrollmentState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;

/** On the start page: how one's own applications stand, until there is a match. */
@org.springframework.stereotype.Component
class OwnPlacesCard implements HomeCard {

    private static final int AFTER_MATCHES = 30;
    private static final Set<EnrollmentState> SHOWN = EnumSet.of(
            EnrollmentState.INVITED,
            EnrollmentState.APPLIED,
            EnrollmentState.INFORMATION_ASKED,
            EnrollmentState.WAITLISTED,
            EnrollmentState.ACCEPTED,
            EnrollmentState.ON_HOLD,
            EnrollmentState.DECLINED);

    private final ApplicationService applications;

    OwnPlacesCard(ApplicationService applications) {
        this.applications = applications;
    }

    @Override
    public int order() {
        return AFTER_MATCHES;
    }

    @Override
    public Optional<Component> content() {
        var places = applications.mine().stream()
                .filter(place -> SHOWN.contains(place.state()))
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(UI.getCurrent().getTranslation("enrollment.mine.title"));
        places.forEach(place -> card.add(new OwnPlaceLine(place)));
        return Optional.of(card);
    }
}
