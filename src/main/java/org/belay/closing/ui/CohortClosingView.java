package org.belay.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.belay.closing.ClosingRow;
import org.belay.closing.Closings;
import org.belay.closing.NextCohort;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.program.Format;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LongList;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** Who completes with the cohort, what is still missing, what both want; and completing many at once. */
@Route(ClosingNavigation.COHORT)
@PermitAll
class CohortClosingView extends CohortPage {

    private final transient Closings closings;
    private final transient MatchService matches;
    private final transient NextCohort next;
    private final transient CohortLifeCycle lifeCycle;
    private final transient Clock clock;
    private final transient Set<ClosingRow> chosen = new LinkedHashSet<>();

    CohortClosingView(
            CohortWorkspace workspace,
            Closings closings,
            MatchService matches,
            NextCohort next,
            CohortLifeCycle lifeCycle,
            Clock clock) {
        super(workspace, CohortPlace.PAIRS);
        this.closings = closings;
        this.matches = matches;
        this.next = next;
        this.lifeCycle = lifeCycle;
        this.clock = clock;
    }

    /** The action of this page stands below, with what it is about. */
    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        if (cohort.state() != CohortState.CLOSING) {
            super.actions(cohort, header);
        }
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var rows = closings.preview(cohort.id());
        chosen.clear();
        lifeCycle
                .resultsExpectedOn(cohort.id())
                .ifPresent(day -> add(Blocks.note(
                        Tone.INFO, "clock", getTranslation("cohort.dialog.close.early", Formats.date(day)))));
        var wanting = next.wanting(cohort.id());
        if (!wanting.isEmpty()) {
            add(new WantsAnotherCard(cohort.id(), wanting, next, this::reload));
        }
        if (cohort.reference().format() == Format.CIRCLE) {
            ofCircles(cohort);
        } else if (rows.isEmpty()) {
            add(Blocks.empty("circle-check", getTranslation("closing.none"), getTranslation("closing.none-text")));
        } else {
            ofPairs(cohort, rows);
        }
    }

    private void ofCircles(CohortDetails cohort) {
        var open = closings.previewCircles(cohort.id());
        if (open.isEmpty()) {
            add(Blocks.empty("circle-check", getTranslation("closing.none"), getTranslation("closing.none-text")));
            return;
        }
        var closing = cohort.state() == CohortState.CLOSING;
        if (!closing) {
            add(Blocks.note(Tone.INFO, "info", getTranslation("closing.not-yet-circles")));
        }
        add(new ClosingCircles(cohort.id(), open, closing, LocalDate.now(clock), closings, this::reload));
    }

    private void ofPairs(CohortDetails cohort, List<ClosingRow> rows) {
        var closing = cohort.state() == CohortState.CLOSING;
        if (!closing) {
            add(Blocks.note(Tone.INFO, "info", getTranslation("closing.not-yet")));
        }
        var completing = new CompletingPairs(cohort.id(), closings, this::reload);
        var card = Blocks.card(
                getTranslation("closing.pairs", rows.size()), Blocks.muted(getTranslation("closing.pairs-text")));
        rows.stream().filter(row -> row.completes(LocalDate.now(clock))).forEach(chosen::add);
        card.add(new LongList<>(rows, row -> line(cohort, row, closing)));
        if (closing) {
            card.add(Blocks.row(Buttons.primary(
                    getTranslation("closing.complete"), "circle-check", () -> completing.start(List.copyOf(chosen)))));
        }
        add(completing, card);
    }

    private Component line(CohortDetails cohort, ClosingRow row, boolean closing) {
        var line = Blocks.block("b-choice");
        var lines = Blocks.block(
                "b-column b-tight",
                new Anchor(MatchingNavigation.space(new Space.OfMatch(row.match())), row.names()),
                Blocks.meta(ClosingFacts.of(row)));
        if (closing && row.state() != MatchState.OFFERED) {
            line.add(Choice.box(chosen, row, row.names()));
        }
        line.add(lines);
        var today = LocalDate.now(clock);
        var until = row.wantedUntil(today);
        if (until != null && !row.goesOn(today)) {
            line.add(Buttons.plain(
                    getTranslation("closing.confirm-extension", Formats.date(until)),
                    () -> act(() -> closings.extend(cohort.id(), row.match(), row.version(), until))));
        }
        if (row.wantsRepair() && cohort.state() == CohortState.RUNNING) {
            line.add(Buttons.plain(
                    getTranslation("closing.start-repair"),
                    () -> act(() -> matches.rematch(row.match(), row.version()))));
        }
        return line;
    }

    private void act(Runnable action) {
        if (Notify.attempt(action)) {
            reload();
        }
    }
}
