package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Objects;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.PreparationGate;
import org.belay.matching.CircleOverview;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchingOverview;
import org.belay.matching.MatchingService;
import org.belay.matching.Objective;
import org.belay.matching.ProposalService;
import org.belay.matching.PublishingService;
import org.belay.matching.RunState;
import org.belay.matching.RunSummary;
import org.belay.matching.ScenarioService;
import org.belay.matching.Segment;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Runs, proposals, and publishing them. */
@Route("cohort/:cohortId/matching")
@PermitAll
class MatchingView extends CohortPage {

    static final String SHOW = "show";

    private final transient MatchingService matching;
    private final transient ProposalService proposals;
    private final transient ScenarioService scenarios;
    private final transient PublishingService publishing;
    private final transient MatchMailPreview letters;
    private final transient PreparationGate preparations;
    private final transient CircleTools circles;

    /** Read once each time the page is entered: a run may end at any moment, and head and body have to agree. */
    private transient @Nullable MatchingOverview overview;

    /** The same where circles are formed. */
    private transient @Nullable CircleOverview forming;

    MatchingView(
            CohortWorkspace workspace,
            MatchingService matching,
            ProposalService proposals,
            ScenarioService scenarios,
            PublishingService publishing,
            MatchMailPreview letters,
            PreparationGate preparations,
            CircleTools circles) {
        super(workspace, CohortPlace.MATCHING);
        this.matching = matching;
        this.proposals = proposals;
        this.scenarios = scenarios;
        this.publishing = publishing;
        this.letters = letters;
        this.preparations = preparations;
        this.circles = circles;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        var cohort = details.id();
        if (details.reference().format() == Format.CIRCLE) {
            forming = circles.atWork().overview(cohort);
            CircleBoard.actions(header, circles, cohort, forming, this::reload);
            return;
        }
        overview = matching.overview(cohort);
        var count = overview.count(Segment.ALL);
        if (overview.lastResult() != null) {
            header.secondary(Buttons.of(
                    text("matching.runs"),
                    "history",
                    () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.runs(cohort)))));
        }
        if (overview.running() != null || count == 0) {
            // The page itself offers to start; the stage's own step would lead here.
            return;
        }
        var objective = objective(overview);
        header.secondary(Buttons.of(text("matching.again"), "refresh-cw", () -> start(cohort, objective)));
        header.primary(Buttons.of(
                text("matching.publish-dialog", count),
                "send",
                () -> new PublishDialog(publishing, letters, cohort, this::reload).open()));
    }

    private void rehearse(CohortId cohort) {
        getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.rehearsal(cohort)));
    }

    private static Objective objective(MatchingOverview overview) {
        var last = overview.lastResult();
        return last == null ? Objective.PARTICIPATION_FIRST : last.objective();
    }

    private void start(CohortId cohort, Objective objective) {
        if (Notify.attempt(() -> matching.startRun(cohort, objective))) {
            reload();
        }
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        if (forming != null) {
            add(new HeldBackNote(cohort, preparations.heldBack(cohort)));
            add(new CircleBoard(circles, cohort, forming, this::reload));
            return;
        }
        var overview = Objects.requireNonNull(this.overview, "the head is drawn first");
        var last = overview.lastRun();
        if (overview.running() != null) {
            add(Words.running(matching, cohort, this::reload));
            return;
        }
        if (last != null && last.state() != RunState.FINISHED) {
            add(notFinished(last));
        }
        add(new HeldBackNote(cohort, preparations.heldBack(cohort)));
        if (overview.lastResult() == null && overview.count(Segment.ALL) == 0) {
            add(new StartPanel(overview, objective -> start(cohort, objective), () -> rehearse(cohort)));
            return;
        }
        fillHeight();
        if (overview.lastResult() != null) {
            var total = overview.count(Segment.ALL) == 0
                    ? ""
                    : proposals
                            .balance(cohort)
                            .map(balance -> " · " + Words.balance(balance))
                            .orElse("");
            add(Blocks.muted(facts(overview.lastResult()) + total));
        }
        if (overview.count(Segment.ALL) == 0 && overview.wanted() > 0) {
            add(new StartPanel(overview, objective -> start(cohort, objective), () -> rehearse(cohort)));
        }
        add(new ResultsPanel(matching, proposals, scenarios, cohort, overview, segment(event), this::reload));
    }

    static Div notFinished(RunSummary run) {
        return run.failure() == null
                ? Blocks.note(Tone.INFO, "info", text("matching.was-cancelled"))
                : Blocks.note(Tone.WARNING, "triangle-alert", text(run.failure()));
    }

    private static String facts(RunSummary run) {
        return text(
                "matching.run-facts",
                Words.starter(run),
                Formats.date(run.startedAt()),
                run.matched() == null ? 0 : run.matched(),
                run.mentees(),
                run.mentors(),
                run.mentorPlaces(),
                (run.solveMillis() == null ? 0 : run.solveMillis()) / 1000.0);
    }

    private static Segment segment(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        return Arrays.stream(Segment.values())
                .filter(segment -> segment.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(Segment.ALL);
    }
}
