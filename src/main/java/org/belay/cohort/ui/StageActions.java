package org.belay.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.WorkDialog;

/** The one action that follows from a cohort's stage, and the dialogs of its life cycle. */
final class StageActions {

    private final CohortWorkspace workspace;
    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final Runnable moved;

    /** @param moved what to do after a cohort has moved on */
    StageActions(CohortWorkspace workspace, CohortService cohorts, CohortLifeCycle lifeCycle, Runnable moved) {
        this.workspace = workspace;
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.moved = moved;
    }

    /** Nothing for those who may not run the cohort, and in a stage in which there is nothing to do but wait. */
    Optional<Button> primary(CohortDetails cohort) {
        if (cohort.state() == CohortState.CLOSED) {
            return link(cohort, CohortPlace.REPORT, "chart-column");
        }
        if (!cohorts.mayRun(cohort)) {
            return Optional.empty();
        }
        return switch (cohort.state()) {
            case DRAFT -> step("open-enrollment", "user-plus", cohort, () -> lifeCycle.openEnrollment(cohort.id()));
            case ENROLLING -> step("start-matching", "shuffle", cohort, () -> lifeCycle.startMatching(cohort.id()));
            case MATCHING -> matching(cohort);
            case RUNNING -> lifeCycle.closesEarly(cohort.id()) ? planning(cohort) : Optional.of(closing(cohort));
            case CLOSING -> Optional.of(close(cohort));
            case CLOSED, CANCELLED -> Optional.empty();
        };
    }

    /** Publishing pairs is the matching tab's; once there are some, the cohort can start running. */
    private Optional<Button> matching(CohortDetails cohort) {
        var ready = lifeCycle.checklist(cohort.id()).ready();
        return ready || !workspace.has(CohortPlace.MATCHING, cohort)
                ? Optional.of(running(cohort))
                : link(cohort, CohortPlace.MATCHING, "shuffle");
    }

    /** Says how many who were offered a match have not answered yet. */
    private Button running(CohortDetails cohort) {
        return Buttons.of(text("cohort.action.start-running"), "play", () -> {
            var dialog = new LifeCycleDialog(
                    "start-running", cohort.name(), false, reason -> lifeCycle.startRunning(cohort.id()), moved);
            var now = cohorts.progress(cohort.id());
            if (now.offeredMatches() > 0) {
                dialog.saying(UI.getCurrent()
                        .getTranslation(
                                "cohort.dialog.start-running.offers",
                                now.offeredMatches(),
                                now.openMatches() - now.offeredMatches()));
            }
            dialog.open();
        });
    }

    /** Says what the kept report would miss. */
    private Button close(CohortDetails cohort) {
        return Buttons.of(text("cohort.action.close"), "circle-check", () -> {
            var dialog = new LifeCycleDialog("close", cohort.name(), false, reason -> close(cohort.id()), () -> {});
            lifeCycle
                    .resultsExpectedOn(cohort.id())
                    .ifPresent(day -> dialog.saying(
                            UI.getCurrent().getTranslation("cohort.dialog.close.early", Formats.date(day))));
            dialog.open();
        });
    }

    /** The report of a large cohort takes longer to be kept than a page may stand still. */
    private void close(CohortId cohort) {
        WorkDialog.open(
                text("cohort.closing-now"),
                progress -> {
                    lifeCycle.close(cohort, progress);
                    return cohort;
                },
                closed -> moved.run(),
                moved);
    }

    Button closing(CohortDetails cohort) {
        var early = lifeCycle.closesEarly(cohort.id());
        return Buttons.of(
                text("cohort.action.start-closing"),
                "flag",
                () -> new LifeCycleDialog(
                                "start-closing",
                                cohort.name(),
                                early,
                                reason -> lifeCycle.startClosing(cohort.id(), reason),
                                moved)
                        .open());
    }

    Button cancelling(CohortDetails cohort) {
        return Buttons.of(
                text("cohort.action.cancel"),
                "circle-slash",
                () -> new LifeCycleDialog(
                                "cancel", cohort.name(), true, reason -> lifeCycle.cancel(cohort.id(), reason), moved)
                        .open());
    }

    Button reopening(CohortDetails cohort) {
        return Buttons.of(
                text("cohort.action.reopen"),
                "rotate-ccw",
                () -> new LifeCycleDialog(
                                "reopen", cohort.name(), true, reason -> lifeCycle.reopen(cohort.id(), reason), moved)
                        .open());
    }

    private Optional<Button> step(String action, String icon, CohortDetails cohort, Runnable verb) {
        return Optional.of(Buttons.of(
                text("cohort.action." + action),
                icon,
                () -> new LifeCycleDialog(action, cohort.name(), false, reason -> verb.run(), moved).open()));
    }

    private Optional<Button> link(CohortDetails cohort, CohortPlace place, String icon) {
        return workspace.has(place, cohort)
                ? Optional.of(Buttons.of(
                        text("cohort.action.open-" + place.segment()),
                        icon,
                        () -> UI.getCurrent().navigate(CohortNavigation.tab(cohort.id(), place))))
                : Optional.empty();
    }

    /** Leads to the schedule with the dialog open in which a run is set up. */
    private Optional<Button> planning(CohortDetails cohort) {
        return workspace.has(CohortPlace.SCHEDULE, cohort)
                ? Optional.of(Buttons.of(
                        text("cohort.action.open-schedule"),
                        "calendar-plus",
                        () -> Addresses.open(CohortNavigation.tab(cohort.id(), CohortPlace.SCHEDULE) + "?plan")))
                : Optional.empty();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
