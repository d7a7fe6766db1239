package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionLetters;
import org.belay.enrollment.DecisionResult;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.MadeDecision;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Accept, waitlist, ask and decline, on one application or on many: told row by row, undone on request. */
class DecisionActions {

    private static final int SKIPPED_IN_WORDS = 3;

    private final DecisionService decisions;
    private final DecisionLetters letters;
    private final CohortId cohort;
    private final Runnable decided;

    DecisionActions(DecisionService decisions, DecisionLetters letters, CohortId cohort, Runnable decided) {
        this.decisions = decisions;
        this.letters = letters;
        this.cohort = cohort;
        this.decided = decided;
    }

    /** The buttons, for whatever is chosen when one is pressed. */
    List<Button> buttons(Supplier<? extends Collection<EnrollmentRow>> chosen) {
        var accept = Buttons.of(text("enrollment.accept-dots"), "check", () -> open(Decision.ACCEPT, chosen.get()));
        var wait = Buttons.of(text("enrollment.waitlist-dots"), "clock", () -> open(Decision.WAITLIST, chosen.get()));
        var ask = Buttons.of(text("enrollment.ask-dots"), "message-circle", () -> open(Decision.ASK, chosen.get()));
        var decline = Buttons.plain(text("enrollment.decline-dots"), () -> open(Decision.DECLINE, chosen.get()));
        decline.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return List.of(accept, wait, ask, decline);
    }

    /** Accepts one after a look at what they will read. */
    void accept(EnrollmentRow row) {
        open(Decision.ACCEPT, List.of(row));
    }

    void takeBack(MadeDecision made) {
        undo(() -> decisions.undo(cohort, made.id()));
    }

    private void open(Decision decision, Collection<EnrollmentRow> rows) {
        var preview = decisions.preview(cohort, decision, rows);
        if (preview.applicants() == 0) {
            Notify.problem(text("enrollment.decide." + decision + ".nobody", rows.size()));
        } else {
            new DecisionDialog(decision, preview, letters, draft -> decide(draft, rows)).open();
        }
    }

    private boolean decide(DecisionDraft draft, Collection<EnrollmentRow> rows) {
        return Notify.attempt(() -> {
            var result = decisions.decide(cohort, draft, rows);
            decided.run();
            if (result.done().isEmpty()) {
                Notify.problem(words(result));
            } else {
                Notify.done(words(result), () -> undo(() -> decisions.undo(cohort, result)));
            }
        });
    }

    private void undo(Supplier<DecisionResult> taking) {
        Notify.attempt(() -> {
            int undone = taking.get().done().size();
            decided.run();
            Notify.done(text("enrollment.result.undone", undone));
        });
    }

    /** "12 accepted, 1 skipped: Dan Wilson: has withdrawn". */
    private static String words(DecisionResult result) {
        var done = text("enrollment.result." + result.decision(), result.done().size());
        if (result.skipped().isEmpty()) {
            return done;
        }
        var why = result.skipped().stream()
                .limit(SKIPPED_IN_WORDS)
                .map(DecisionActions::words)
                .collect(Collectors.joining("; "));
        var more = result.skipped().size() > SKIPPED_IN_WORDS ? why + " …" : why;
        return text("enrollment.result.skipped", done, result.skipped().size(), more);
    }

    /** Who was left out, and why. */
    static String words(DecisionResult.Skipped skipped) {
        var why = skipped.why();
        return text(
                "enrollment.result.skip",
                skipped.name(),
                text(why.key(), why.arguments().toArray()));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
