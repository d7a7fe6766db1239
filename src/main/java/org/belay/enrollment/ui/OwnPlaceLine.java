package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.belay.enrollment.OwnPlace;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** One's own place in a cohort: its state, why, and what comes next. */
class OwnPlaceLine extends Div {

    OwnPlaceLine(OwnPlace place) {
        addClassNames("b-row", "b-part");
        var words = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(place.programName() + " · " + place.cohortName()),
                new Paragraph(PlaceWords.next(place)));
        var reason = PlaceWords.reason(place);
        if (reason != null) {
            words.add(Blocks.muted(getTranslation("enrollment.mine.reason", reason)));
        }
        var open = Buttons.quiet(
                getTranslation(PlaceWords.asksForAnswer(place) ? "enrollment.mine.answer" : "enrollment.mine.open"),
                () -> getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.apply(place.cohort()))));
        open.setAriaLabel(getTranslation("enrollment.apply.title", place.cohortName()));
        add(words, States.badge(place.state()), open);
    }
}
