package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.belay.matching.MatchingOverview;
import org.belay.matching.MatchingService;
import org.belay.matching.ProposalRow;
import org.belay.matching.ProposalService;
import org.belay.matching.ScenarioService;
import org.belay.matching.Segment;
import org.belay.matching.ui.MenteeDrag.Dragged;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Focus;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Proposals and whom nobody was found for at the left; the chosen pair, compared, at the right. */
class ResultsPanel extends Div {

    private final transient MatchingService matching;
    private final transient ProposalService proposals;
    private final transient LockEffects effects;
    private final CohortId cohort;
    private final transient Runnable reload;
    private final RadioButtonGroup<Segment> segments;
    private final ProposalGrid grid;
    private final Div pane = Blocks.block("b-pane", PairPane.empty());

    ResultsPanel(
            MatchingService matching,
            ProposalService proposals,
            ScenarioService scenarios,
            CohortId cohort,
            MatchingOverview overview,
            Segment segment,
            Runnable reload) {
        this.matching = matching;
        this.proposals = proposals;
        this.effects = new LockEffects(scenarios, cohort);
        this.cohort = cohort;
        this.reload = reload;
        addClassName("b-split");
        segments = segments(overview, segment);
        grid = new ProposalGrid(proposals, cohort, segment, overview.ofPeers(), this::open);
        var drag = new MenteeDrag(this::give);
        drag.between(grid);
        var alone = segment == Segment.UNMATCHED;
        var list = Blocks.block("b-pane", Blocks.block("b-pane-head", segments));
        if (!alone) {
            list.add(grid);
        }
        var unmatched = matching.unmatched(cohort);
        if (!unmatched.isEmpty() && overview.ofPeers() && overview.wanted() % 2 == 1) {
            list.add(Blocks.note(Tone.INFO, "info", text("matching.odd", overview.wanted())));
        }
        if (!unmatched.isEmpty()) {
            list.add(new UnmatchedList(
                    unmatched,
                    alone,
                    row -> giving(new Dragged(
                                    row.party().enrollment(), row.party().name(), null))
                            .open(),
                    row -> new HelpDialog(scenarios, cohort, row).open(),
                    drag));
        }
        add(list, pane);
    }

    private MentorDialog giving(Dragged mentee) {
        return new MentorDialog(proposals, effects, cohort, mentee.mentee(), mentee.name(), mentee.now(), reload);
    }

    private void give(Dragged mentee, ProposalRow wanted) {
        giving(mentee).openWith(wanted);
    }

    /** On a phone the comparison stands below the list, so it comes into view. */
    private void open(@Nullable ProposalRow row) {
        show(row);
        if (row != null) {
            pane.getElement()
                    .executeJs("if (matchMedia('(max-width: 720px)').matches) this.scrollIntoView({block: 'start'})");
        }
    }

    private void show(@Nullable ProposalRow row) {
        pane.removeAll();
        if (row == null || row.own()) {
            pane.add(PairPane.empty());
            return;
        }
        var compared = proposals.compare(row);
        compared.ifPresentOrElse(pair -> pane.add(new PairPane(pair)), () -> pane.add(notMatched(row)));
        if (!row.locked()) {
            effects.of(row.mentor().enrollment(), row.mentee().enrollment())
                    .ifPresent(effect -> pane.add(Blocks.block("b-pane-body", effect)));
        }
        var swap = Buttons.plain(
                text("matching.swap"),
                () -> giving(new Dragged(row.mentee().enrollment(), row.mentee().name(), row))
                        .open());
        swap.setVisible(compared.isPresent());
        pane.add(Blocks.block(
                "b-pane-foot b-row",
                swap,
                Buttons.quiet(text("matching.reject"), () -> act(() -> proposals.reject(row.id(), row.version()))),
                Blocks.grow(),
                Focus.same(
                        Buttons.of(
                                text(row.locked() ? "matching.unlock" : "matching.lock"),
                                row.locked() ? "lock-open" : "lock",
                                () -> lock(row)),
                        "lock")));
    }

    /** Somebody on a break, say: publishing would refuse the pair. */
    private static Div notMatched(ProposalRow row) {
        return Blocks.block(
                "b-pane-body",
                Blocks.note(
                        Tone.WARNING,
                        "triangle-alert",
                        text(
                                "matching.problem.not-taking-part",
                                row.mentee().name(),
                                row.mentor().name())));
    }

    /** The pair stays open, and the list where it is. */
    private void lock(ProposalRow row) {
        var done = Notify.attempt(() -> {
            if (row.locked()) {
                proposals.unlock(row.id(), row.version());
            } else {
                proposals.lock(row.id(), row.version());
            }
        });
        if (done) {
            effects.forget();
            var counts = matching.overview(cohort);
            segments.setItemLabelGenerator(s -> label(s, counts));
            grid.getDataProvider().refreshAll();
            show(proposals.get(row.id()));
            Focus.keep();
        }
    }

    private static String label(Segment segment, MatchingOverview counts) {
        return text("matching.segment." + segment, counts.count(segment));
    }

    private void act(Runnable action) {
        if (Notify.attempt(action)) {
            reload.run();
        }
    }

    private RadioButtonGroup<Segment> segments(MatchingOverview overview, Segment now) {
        var segments = new RadioButtonGroup<Segment>();
        segments.addClassName("b-pills");
        segments.setAriaLabel(text("matching.segments"));
        segments.setItems(Segment.values());
        segments.setItemLabelGenerator(s -> label(s, overview));
        segments.setValue(now);
        segments.addValueChangeListener(chosen -> getUI().ifPresent(ui -> ui.navigate(
                MatchingNavigation.matching(cohort),
                QueryParameters.of(MatchingView.SHOW, chosen.getValue().name().toLowerCase(Locale.ROOT)))));
        return segments;
    }
}
