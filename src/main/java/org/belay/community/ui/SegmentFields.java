package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.belay.community.Segment;
import org.belay.community.SegmentChoices;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.shared.ProgramId;

/** Which of the people of a program. */
final class SegmentFields extends Div {

    private static final List<EnrollmentState> STATES = List.of(
            EnrollmentState.APPLIED,
            EnrollmentState.WAITLISTED,
            EnrollmentState.ACCEPTED,
            EnrollmentState.ACTIVE,
            EnrollmentState.ON_HOLD,
            EnrollmentState.COMPLETED);

    private final ProgramId program;
    private final Select<SegmentChoices.Cohort> cohort = new Select<>();
    private final Select<SegmentChoices.Circle> circle = new Select<>();
    private final Select<SegmentChoices.Site> site = new Select<>();
    private final Select<Side> side = new Select<>();
    private final Select<EnrollmentState> state = new Select<>();

    SegmentFields(ProgramId program, SegmentChoices choices, Consumer<Segment> changed) {
        this.program = program;
        addClassName("b-dates");
        choice(cohort, "cohort", choices.cohorts());
        cohort.setItemLabelGenerator(one -> one == null ? text("announcement.any") : one.name());
        choice(circle, "circle", choices.circles());
        circle.setItemLabelGenerator(one -> one == null ? text("announcement.any") : one.name());
        choice(site, "site", choices.sites());
        site.setItemLabelGenerator(one -> one == null ? text("announcement.any") : one.name());
        choice(side, "side", choices.sides());
        side.setItemLabelGenerator(one -> one == null ? text("announcement.any") : text("state.Side." + one));
        choice(state, "state", STATES);
        state.setItemLabelGenerator(
                one -> one == null ? text("announcement.state-any") : text("state.EnrollmentState." + one));
        state.setEmptySelectionCaption(text("announcement.state-any"));
        for (var select : List.of(cohort, circle, site, side, state)) {
            select.addValueChangeListener(change -> changed.accept(value()));
            add(select);
        }
    }

    private static <T> void choice(Select<T> select, String name, List<T> items) {
        select.setLabel(text("announcement.segment." + name));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("announcement.any"));
        select.setVisible(!items.isEmpty());
    }

    Segment value() {
        var ofCohort = cohort.getValue();
        var inCircle = circle.getValue();
        var at = site.getValue();
        return new Segment(
                program,
                ofCohort == null ? null : ofCohort.id(),
                inCircle == null ? null : inCircle.id(),
                at == null ? null : at.id(),
                side.getValue(),
                state.getValue());
    }
}
