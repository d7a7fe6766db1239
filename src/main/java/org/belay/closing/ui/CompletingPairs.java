package org.belay.closing.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.belay.closing.ClosingRow;
import org.belay.closing.Closings;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.WorkDialog;

/** Completes chosen pairs and takes that back; where they are many it shows how far it is. */
final class CompletingPairs extends Div {

    private static final int AT_ONCE = 200;

    private final CohortId cohort;
    private final transient Closings closings;
    private final transient Runnable reload;

    CompletingPairs(CohortId cohort, Closings closings, Runnable reload) {
        this.cohort = cohort;
        this.closings = closings;
        this.reload = reload;
        addClassName("b-column");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Asks only where something comes of it that cannot be taken back. */
    void start(List<ClosingRow> rows) {
        if (rows.isEmpty()) {
            Notify.problem(getTranslation("closing.problem.none-chosen"));
            return;
        }
        var ids = rows.stream().map(ClosingRow::match).toList();
        if (rows.stream().allMatch(ClosingRow::mayBeTakenBack)) {
            complete(ids, true);
            return;
        }
        var cancelled = rows.stream().mapToInt(ClosingRow::ahead).sum();
        new ConfirmDialog(
                        getTranslation("closing.confirm-title", rows.size()),
                        getTranslation("closing.confirm", rows.size()),
                        () -> {},
                        () -> complete(ids, false),
                        Blocks.paragraph(getTranslation("closing.confirm-text", cancelled)))
                .open();
    }

    private void complete(List<MatchId> ids, boolean undo) {
        work("closing.completing", ids, progress -> closings.complete(cohort, ids, progress), done -> tell(done, undo));
    }

    /** With many it takes longer than a page may stand still; an undo comes when this is no longer on one. */
    private <T> void work(String label, List<MatchId> ids, Function<Progress, T> action, Consumer<T> next) {
        if (ids.size() > AT_ONCE) {
            WorkDialog.open(getTranslation(label, ids.size()), action::apply, next, reload);
            return;
        }
        var done = new ArrayList<T>();
        if (Notify.attempt(() -> done.add(action.apply(Progress.NONE)))) {
            next.accept(done.getFirst());
        }
    }

    /** Of each that was not completed, why; the others are gone from the list. */
    private void tell(List<MatchService.Completion> done, boolean undo) {
        removeAll();
        var refused = done.stream().filter(one -> one.problem() != null).toList();
        var text = getTranslation("closing.completed", done.size() - refused.size());
        if (undo) {
            var ids = done.stream()
                    .filter(one -> one.problem() == null)
                    .map(MatchService.Completion::match)
                    .toList();
            Notify.done(text, () -> takeBack(ids));
        } else {
            Notify.done(text);
        }
        if (refused.isEmpty()) {
            reload.run();
            return;
        }
        for (var one : refused) {
            var problem = one.problem();
            if (problem != null) {
                add(Blocks.note(Tone.WARNING, "info", one.label() + ": " + say(problem)));
            }
        }
    }

    private void takeBack(List<MatchId> ids) {
        work(
                "closing.taking-back",
                ids,
                progress -> {
                    closings.takeBack(cohort, ids, progress);
                    return ids;
                },
                taken -> reload.run());
    }

    private String say(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
