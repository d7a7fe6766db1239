package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.scheduling.ScheduleEdits;
import org.belay.scheduling.ScheduleOverview;
import org.belay.scheduling.ScheduleProgress;
import org.belay.scheduling.SchedulePublishing;
import org.belay.scheduling.ScheduleRunState;
import org.belay.scheduling.ScheduleRuns;
import org.belay.scheduling.ScheduleService;
import org.belay.scheduling.ScheduleWithdrawals;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.ProgressPanel;
import org.belay.shared.ui.ProgressPanel.Labels;
import org.belay.shared.ui.ProgressPanel.Progress;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The sessions of a cohort by week, month or list, and the runs that place them. */
@Route("cohort/:cohortId/schedule")
@StyleSheet("context://ui/calendar.css")
@PermitAll
class ScheduleView extends CohortPage {

    private final transient ScheduleService schedules;
    private final transient ScheduleRuns runs;
    private final transient ScheduleEdits edits;
    private final transient SchedulePublishing publishing;
    private final transient ScheduleWithdrawals withdrawals;
    private final transient Clock clock;

    /** Read once each time the page is entered: a run may end at any moment, and head and body have to agree. */
    private transient @Nullable ScheduleOverview overview;

    ScheduleView(
            CohortWorkspace workspace,
            ScheduleService schedules,
            ScheduleRuns runs,
            ScheduleEdits edits,
            SchedulePublishing publishing,
            ScheduleWithdrawals withdrawals,
            Clock clock) {
        super(workspace, CohortPlace.SCHEDULE);
        this.schedules = schedules;
        this.runs = runs;
        this.edits = edits;
        this.publishing = publishing;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        var cohort = details.id();
        var now = schedules.overview(cohort);
        overview = now;
        if (now.running() != null || !now.possible()) {
            return;
        }
        if (now.proposals() > 0 || now.lastRun() != null) {
            header.more(text("schedule.replan"), () -> replan(cohort));
        }
        var plan = Buttons.of(text("schedule.plan"), "calendar-plus", () -> plan(cohort));
        if (now.publishable() > 0) {
            header.secondary(plan);
            header.primary(
                    Buttons.of(text("schedule.publish", now.publishable()), "calendar-check", () -> publish(cohort)));
        } else {
            header.primary(plan);
        }
    }

    private void plan(CohortId cohort) {
        new PlanDialog(runs, cohort, this::reload).open();
    }

    private void replan(CohortId cohort) {
        if (Notify.attempt(() -> runs.replan(cohort))) {
            reload();
        }
    }

    private void publish(CohortId cohort) {
        new PublishDialog(publishing, Objects.requireNonNull(overview), cohort, this::reload).open();
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        var now = Objects.requireNonNull(overview, "the head is drawn first");
        if (now.running() != null) {
            add(new ProgressPanel(
                    new Labels(text("schedule.running"), text("schedule.running-help"), text("schedule.stop")),
                    () -> runs.progress(cohort).map(ScheduleView::progress),
                    () -> runs.stop(cohort),
                    this::reload));
        }
        failure(now);
        if (!now.possible()) {
            add(Blocks.note(Tone.INFO, "info", text("schedule.not-yet." + details.state())));
        }
        var today = LocalDate.ofInstant(clock.instant(), Formats.zone());
        // A page that is drawn anew shows what was looked at last, which the address in the browser says, too.
        var looking = event.isRefreshEvent()
                ? ScheduleBoard.lookedAt()
                        .orElseGet(() -> Looking.read(event.getLocation().getQueryParameters(), today))
                : Looking.read(event.getLocation().getQueryParameters(), today);
        var changes = new Changes(edits, publishing, withdrawals, cohort, clock, this::reload);
        fillHeight();
        addClassName("b-schedule");
        var board = new ScheduleBoard(
                looking, today, schedules, changes, cohort, event.getLocation().getPath());
        add(Blocks.block("b-split", board, new SchedulePane(schedules, runs, cohort, now, changes)));
        if (now.possible()
                && now.running() == null
                && event.getLocation().getQueryParameters().getParameters().containsKey(ScheduleNavigation.PLANNING)) {
            plan(cohort);
        }
    }

    private static Progress progress(ScheduleProgress run) {
        var stage = run.stopping()
                ? text("schedule.stopping")
                : run.meetings() == 0
                        ? text("schedule.reading")
                        : text("schedule.placed-so-far", run.placed(), run.meetings());
        return new Progress(stage, run.placed(), run.meetings(), run.stopping());
    }

    private void failure(ScheduleOverview now) {
        var last = now.lastRun();
        if (now.running() == null
                && last != null
                && last.state() == ScheduleRunState.FAILED
                && last.failure() != null) {
            add(Blocks.note(Tone.WARNING, "triangle-alert", text(last.failure())));
        }
    }
}
