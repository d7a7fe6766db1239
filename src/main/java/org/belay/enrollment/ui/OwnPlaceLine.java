package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.OwnPlace;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;

/** One's own place in a cohort: its state, why, and what comes next. */
class OwnPlaceLine extends Div {

    OwnPlaceLine(OwnPlace place) {
        addClassName("b-row");
        var words = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(place.programName() + " · " + place.cohortName()),
                new Paragraph(next(place)));
        var reason = isCancelled(place) ? place.cohortEndReason() : place.reason();
        if (reason != null) {
            words.add(Blocks.muted(getTranslation("enrollment.mine.reason", reason)));
        }
        var open = Buttons.quiet(
                getTranslation("enrollment.mine.open"),
                () -> getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.apply(place.cohort()))));
        open.setAriaLabel(getTranslation("enrollment.apply.title", place.cohortName()));
        add(words, States.badge(place.state()), open);
    }

    private static boolean isCancelled(OwnPlace place) {
        return place.cohortState() == CohortState.CANCELLED && place.state().isOpen();
    }

    private String next(OwnPlace place) {
        if (isCancelled(place)) {
            return getTranslation("enrollment.mine.cohort-cancelled");
        }
        var backOn = place.backOn();
        if (place.state() == EnrollmentState.ON_HOLD && backOn != null) {
            return getTranslation("enrollment.mine.ON_HOLD.until", Formats.date(backOn));
        }
        var starts = place.startsOn();
        var key = "enrollment.mine." + place.state();
        return place.state() == EnrollmentState.APPLIED && starts != null
                ? getTranslation(key + ".by", starts)
                : getTranslation(key);
    }
}
