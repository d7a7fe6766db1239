package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

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
import org.belay.scheduling.ScheduleRunState;
import org.belay.scheduling.ScheduleService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The sessions of a cohort by week, month or list, and the runs that place them. */
@Route("cohort/:cohortId/schedule")
@PermitAll
class ScheduleView extends CohortPage {

    private final transient ScheduleService schedules;
    private final transient ScheduleEdits edits;
    private final transient Clock clock;

    /** Read once each time the page is entered: a run may end at any moment, and head and body have to agree. */
    private transient @Nullable ScheduleOverview overview;

    ScheduleView(CohortWorkspace workspace, ScheduleService schedules, ScheduleEdits edits, Clock clock) {
        super(workspace, CohortPlace.SCHEDULE);
        this.schedules = schedules;
        this.edits = edits;
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
        new PlanDialog(schedules, cohort, this::reload).open();
    }

    private void replan(CohortId cohort) {
        if (Notify.attempt(() -> schedules.replan(cohort))) {
            reload();
        }
    }

    private void publish(CohortId cohort) {
        Notify.attempt(() -> {
            var result = edits.publish(cohort);
            Notify.done(
                    result.left() == 0
                            ? text("schedule.published", result.published())
                            : text("schedule.published-some", result.published(), result.left()));
            reload();
        });
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        var now = Objects.requireNonNull(overview, "the head is drawn first");
        if (now.running() != null) {
            add(new RunPanel(() -> schedules.progress(cohort), () -> schedules.stop(cohort), this::reload));
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
        var changes = new Changes(edits, cohort, clock, this::reload);
        fillHeight();
        addClassName("b-schedule");
        var board = new ScheduleBoard(
                looking, today, schedules, changes, cohort, event.getLocation().getPath());
        add(Blocks.block("b-split", board, new SchedulePane(schedules, edits, cohort, now, changes)));
        if (now.possible()
                && now.running() == null
                && event.getLocation().getQueryParameters().getParameters().containsKey(ScheduleNavigation.PLANNING)) {
            plan(cohort);
        }
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
