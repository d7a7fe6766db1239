package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchingOverview;
import org.belay.matching.MatchingService;
import org.belay.matching.Objective;
import org.belay.matching.ProposalRow;
import org.belay.matching.ProposalService;
import org.belay.matching.PublishingService;
import org.belay.matching.RunState;
import org.belay.matching.RunSummary;
import org.belay.matching.Segment;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Runs, proposals, and publishing them. */
@Route("cohort/:cohortId/matching")
@PermitAll
class MatchingView extends CohortPage {

    private static final String SHOW = "show";

    private final transient MatchingService matching;
    private final transient ProposalService proposals;
    private final transient PublishingService publishing;
    private final transient MatchMailPreview letters;

    MatchingView(
            CohortWorkspace workspace,
            MatchingService matching,
            ProposalService proposals,
            PublishingService publishing,
            MatchMailPreview letters) {
        super(workspace, CohortPlace.MATCHING);
        this.matching = matching;
        this.proposals = proposals;
        this.publishing = publishing;
        this.letters = letters;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        var cohort = details.id();
        var overview = matching.overview(cohort);
        var count = overview.count(Segment.ALL);
        if (overview.running() != null || count == 0) {
            super.actions(details, header);
            return;
        }
        header.secondary(Buttons.of(text("matching.again"), "refresh-cw", () -> start(cohort, objective(overview))));
        header.primary(Buttons.of(
                text("matching.publish-dialog", count),
                "send",
                () -> new PublishDialog(publishing, letters, cohort, this::reload).open()));
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
        var overview = matching.overview(cohort);
        var last = overview.lastRun();
        if (overview.running() != null) {
            add(new ProgressPanel(() -> matching.progress(cohort), () -> matching.cancelRun(cohort), this::reload));
            return;
        }
        if (last != null && last.state() != RunState.FINISHED) {
            add(notFinished(last));
        }
        if (overview.lastResult() == null && overview.count(Segment.ALL) == 0) {
            add(new StartPanel(overview, objective -> start(cohort, objective)));
            return;
        }
        fillHeight();
        if (overview.lastResult() != null) {
            add(Blocks.muted(facts(overview.lastResult())));
        }
        if (overview.count(Segment.ALL) == 0 && overview.wanted() > 0) {
            add(new StartPanel(overview, objective -> start(cohort, objective)));
        }
        add(results(cohort, overview, segment(event)));
    }

    private static Div notFinished(RunSummary run) {
        return run.failure() == null
                ? Blocks.note(Tone.INFO, "info", text("matching.was-cancelled"))
                : Blocks.note(Tone.WARNING, "triangle-alert", text(run.failure()));
    }

    private static String facts(RunSummary run) {
        return text(
                "matching.run-facts",
                run.startedBy(),
                run.startedAt(),
                run.matched() == null ? 0 : run.matched(),
                run.mentees(),
                run.mentors(),
                run.mentorPlaces(),
                (run.solveMillis() == null ? 0 : run.solveMillis()) / 1000.0);
    }

    private Div results(CohortId cohort, MatchingOverview overview, Segment segment) {
        var pane = Blocks.block("b-pane", PairPane.empty());
        var list = Blocks.block("b-pane", Blocks.block("b-pane-head", segments(cohort, overview, segment)));
        if (segment != Segment.UNMATCHED) {
            list.add(new ProposalGrid(proposals, cohort, segment, row -> show(cohort, pane, row)));
        }
        var unmatched = matching.unmatched(cohort);
        if (!unmatched.isEmpty()) {
            list.add(new UnmatchedList(
                    unmatched,
                    row -> new MentorDialog(
                                    proposals,
                                    cohort,
                                    row.party().enrollment(),
                                    row.party().name(),
                                    null,
                                    this::reload)
                            .open()));
        }
        return Blocks.block("b-split", list, pane);
    }

    private void show(CohortId cohort, Div pane, @Nullable ProposalRow row) {
        pane.removeAll();
        if (row == null || row.own()) {
            pane.add(PairPane.empty());
            return;
        }
        pane.add(new PairPane(proposals.compare(
                cohort, row.mentor().enrollment(), row.mentee().enrollment())));
        pane.add(Blocks.block(
                "b-pane-foot b-row",
                Buttons.of(
                        text("matching.swap"),
                        "arrow-left-right",
                        () -> new MentorDialog(
                                        proposals,
                                        cohort,
                                        row.mentee().enrollment(),
                                        row.mentee().name(),
                                        row,
                                        this::reload)
                                .open()),
                Buttons.quiet(text("matching.reject"), () -> act(() -> proposals.reject(row.id(), row.version()))),
                Blocks.grow(),
                Buttons.of(
                        text(row.locked() ? "matching.unlock" : "matching.lock"),
                        row.locked() ? "lock-open" : "lock",
                        () -> act(() -> {
                            if (row.locked()) {
                                proposals.unlock(row.id(), row.version());
                            } else {
                                proposals.lock(row.id(), row.version());
                            }
                        }))));
    }

    private void act(Runnable action) {
        if (Notify.attempt(action)) {
            reload();
        }
    }

    private RadioButtonGroup<Segment> segments(CohortId cohort, MatchingOverview overview, Segment now) {
        var segments = new RadioButtonGroup<Segment>();
        segments.addClassName("b-pills");
        segments.setAriaLabel(text("matching.segments"));
        segments.setItems(Segment.values());
        segments.setItemLabelGenerator(s -> text("matching.segment." + s, overview.count(s)));
        segments.setValue(now);
        segments.addValueChangeListener(chosen -> getUI().ifPresent(ui -> ui.navigate(
                MatchingNavigation.matching(cohort),
                QueryParameters.of(SHOW, chosen.getValue().name().toLowerCase(Locale.ROOT)))));
        return segments;
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
