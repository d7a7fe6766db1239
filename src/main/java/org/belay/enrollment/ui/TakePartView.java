package org.belay.enrollment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.PauseService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;

/** The own applications with what comes next, and the cohorts that one can join. */
@Route(EnrollmentNavigation.TAKE_PART)
@PermitAll
class TakePartView extends Page implements BeforeEnterObserver {

    private final transient ApplicationService applications;
    private final transient PauseActions pauses;
    private final transient PreparationHome preparation;

    TakePartView(ApplicationService applications, PauseService pauses, PreparationHome preparation) {
        this.applications = applications;
        this.preparation = preparation;
        this.pauses = new PauseActions(pauses, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        header(getTranslation("enrollment.take-part"));
        preparation.content().ifPresent(this::add);
        var mine = applications.mine();
        if (!mine.isEmpty()) {
            add(TakePartCards.mine(mine, pauses));
        }
        var open = applications.open();
        if (open.isEmpty()) {
            add(Blocks.empty(
                    "door-open",
                    getTranslation("enrollment.open.none.title"),
                    getTranslation("enrollment.open.none.text")));
        } else {
            add(TakePartCards.open(open));
        }
    }
}
