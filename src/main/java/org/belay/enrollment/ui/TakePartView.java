package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.OpenCohort;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** The own applications with what comes next, and the cohorts that one can join. */
@Route(EnrollmentNavigation.TAKE_PART)
@PermitAll
class TakePartView extends Page implements BeforeEnterObserver {

    private final transient ApplicationService applications;

    TakePartView(ApplicationService applications) {
        this.applications = applications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("enrollment.take-part"));
        var mine = applications.mine();
        if (!mine.isEmpty()) {
            var card = Blocks.card(getTranslation("enrollment.mine.title"));
            mine.forEach(place -> card.add(new OwnPlaceLine(place)));
            add(card);
        }
        var open = applications.open();
        if (open.isEmpty()) {
            add(Blocks.empty(
                    "door-open",
                    getTranslation("enrollment.open.none.title"),
                    getTranslation("enrollment.open.none.text")));
        } else {
            var card = Blocks.card(getTranslation("enrollment.open.title"));
            open.forEach(cohort -> card.add(line(cohort)));
            add(card);
        }
    }

    private Component line(OpenCohort cohort) {
        var apply = Buttons.plain(
                getTranslation("enrollment.open.apply"),
                () -> getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.apply(cohort.id()))));
        apply.setAriaLabel(getTranslation("enrollment.apply.title", cohort.name()));
        var words = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(cohort.programName() + " · " + cohort.name()),
                new Paragraph(cohort.purpose()));
        var closes = cohort.closesOn();
        if (closes != null) {
            words.add(Blocks.meta(getTranslation("enrollment.open.until", closes)));
        }
        var starts = cohort.startsOn();
        var ends = cohort.endsOn();
        if (starts != null && ends != null) {
            words.add(Blocks.meta(Formats.dates(starts, ends)));
        }
        return Blocks.row(words, apply);
    }
}
