package org.belay.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.closing.ClosingRow;
import org.belay.closing.Closings;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.program.Format;
import org.belay.shared.Problem;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** Who completes with the cohort, what is still missing, what both want; and completing many at once. */
@Route(ClosingNavigation.COHORT)
@PermitAll
class CohortClosingView extends CohortPage {

    private final transient Closings closings;
    private final transient MatchService matches;
    private final transient Clock clock;
    private final transient Map<ClosingRow, Checkbox> chosen = new LinkedHashMap<>();
    private final Div results = Blocks.column();

    CohortClosingView(
            CohortWorkspace workspace, Closings closings, MatchService matches, Clock clock) {
        super(workspace, CohortPlace.PAIRS);
        this.closings = closings;
        this.matches = matches;
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
        results.removeAll();
        results.getElement().setAttribute("aria-live", "polite");
        add(results);
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
            add(Blocks.note(Tone.INFO, "info", getTranslation("closing.not-yet")));
        }
        add(new ClosingCircles(cohort.id(), open, closing, closings, this::reload));
    }

    private void ofPairs(CohortDetails cohort, List<ClosingRow> rows) {
        var closing = cohort.state() == CohortState.CLOSING;
        if (!closing) {
            add(Blocks.note(Tone.INFO, "info", getTranslation("closing.not-yet")));
        }
        var card = Blocks.card(
                getTranslation("closing.pairs", rows.size()), Blocks.muted(getTranslation("closing.pairs-text")));
        rows.forEach(row -> card.add(line(cohort, row, closing)));
        if (closing) {
            card.add(Blocks.row(
                    Buttons.primary(getTranslation("closing.complete"), "circle-check", () -> confirm(cohort))));
        }
        add(card);
    }

    private Component line(CohortDetails cohort, ClosingRow row, boolean closing) {
        var line = Blocks.block("b-row b-between");
        var lines = Blocks.block(
                "b-who-lines b-grow",
                new Anchor(MatchingNavigation.space(new Space.OfMatch(row.match())), row.names()),
                Blocks.meta(ClosingFacts.of(row)));
        if (closing && row.state() != MatchState.OFFERED) {
            var box = new Checkbox(row.completes(LocalDate.now(clock)));
            box.setAriaLabel(getTranslation("closing.choose", row.names()));
            chosen.put(row, box);
            line.add(box);
        }
        line.add(lines);
        var until = row.wantedUntil();
        if (until != null && !row.goesOn(LocalDate.now(clock))) {
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

    /** Asks only where something comes of it that cannot be taken back. */
    private void confirm(CohortDetails cohort) {
        var rows = chosen.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue().getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (rows.isEmpty()) {
            Notify.problem(getTranslation("closing.problem.none-chosen"));
            return;
        }
        var ids = rows.stream().map(ClosingRow::match).toList();
        var done = new ArrayList<MatchService.Completion>();
        if (rows.stream().allMatch(ClosingRow::mayBeTakenBack)) {
            if (Notify.attempt(() -> done.addAll(closings.complete(cohort.id(), ids)))) {
                tell(cohort, done, true);
            }
            return;
        }
        var cancelled = rows.stream().mapToInt(ClosingRow::ahead).sum();
        new ConfirmDialog(
                        getTranslation("closing.confirm-title", rows.size()),
                        getTranslation("closing.confirm", rows.size()),
                        () -> done.addAll(closings.complete(cohort.id(), ids)),
                        () -> tell(cohort, done, false),
                        Blocks.paragraph(getTranslation("closing.confirm-text", cancelled)))
                .open();
    }

    /** Of each that was not completed, why; the others are gone from the list. */
    private void tell(CohortDetails cohort, List<MatchService.Completion> done, boolean undo) {
        var refused = done.stream().filter(one -> one.problem() != null).toList();
        var text = getTranslation("closing.completed", done.size() - refused.size());
        if (undo) {
            var ids = done.stream()
                    .filter(one -> one.problem() == null)
                    .map(MatchService.Completion::match)
                    .toList();
            Notify.done(text, () -> act(() -> closings.takeBack(cohort.id(), ids)));
        } else {
            Notify.done(text);
        }
        if (refused.isEmpty()) {
            reload();
            return;
        }
        for (var one : refused) {
            var problem = one.problem();
            if (problem != null) {
                results.add(Blocks.note(Tone.WARNING, "info", one.label() + ": " + say(problem)));
            }
        }
    }

    private String say(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
