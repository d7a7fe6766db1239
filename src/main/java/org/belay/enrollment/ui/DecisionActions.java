package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionResult;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.EnrollmentService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Accept, waitlist, ask and decline, on one application or on many: done at once, told row by row, undone on request. */
class DecisionActions {

    private static final int LONGEST_REASON = 1000;
    private static final int SKIPPED_IN_WORDS = 3;

    private final EnrollmentService enrollments;
    private final CohortId cohort;
    private final Runnable decided;

    DecisionActions(EnrollmentService enrollments, CohortId cohort, Runnable decided) {
        this.enrollments = enrollments;
        this.cohort = cohort;
        this.decided = decided;
    }

    /** The buttons, for whatever is chosen when one is pressed. */
    List<Button> buttons(Supplier<? extends Collection<EnrollmentRow>> chosen) {
        var accept = Buttons.of(
                States.word(Decision.ACCEPT), "check", () -> decide(Decision.ACCEPT, chosen.get(), null));
        var wait = Buttons.of(
                States.word(Decision.WAITLIST), "clock", () -> decide(Decision.WAITLIST, chosen.get(), null));
        var ask = Buttons.of(text("enrollment.ask-dots"), "message-circle", () -> why(Decision.ASK, chosen.get()));
        var decline = Buttons.plain(text("enrollment.decline-dots"), () -> why(Decision.DECLINE, chosen.get()));
        decline.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return List.of(accept, wait, ask, decline);
    }

    private void why(Decision decision, Collection<EnrollmentRow> rows) {
        var dialog = new Dialog(text("enrollment.reason." + decision + ".title", rows.size()));
        dialog.setWidth("560px");
        var reason = new TextArea(text("enrollment.reason." + decision + ".label"));
        reason.setHelperText(text("enrollment.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        dialog.add(reason);
        var go = Buttons.primary(States.word(decision), "send", () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(text("enrollment.problem.reason-missing"));
                reason.setInvalid(true);
                reason.focus();
            } else if (decide(decision, rows, reason.getValue())) {
                dialog.close();
            }
        });
        dialog.getFooter().add(Buttons.quiet(text("action.cancel"), dialog::close), go);
        dialog.open();
        reason.focus();
    }

    private boolean decide(Decision decision, Collection<EnrollmentRow> rows, @Nullable String reason) {
        return Notify.attempt(() -> {
            var result = enrollments.decide(cohort, decision, rows, reason);
            decided.run();
            if (result.done().isEmpty()) {
                Notify.problem(words(result));
            } else {
                Notify.done(words(result), () -> undo(result));
            }
        });
    }

    private void undo(DecisionResult result) {
        Notify.attempt(() -> {
            int undone = enrollments.undo(cohort, result).done().size();
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
                .map(s -> text(
                        "enrollment.result.skip",
                        s.name(),
                        text(s.why().key(), s.why().arguments().toArray())))
                .collect(Collectors.joining("; "));
        var more = result.skipped().size() > SKIPPED_IN_WORDS ? why + " …" : why;
        return text("enrollment.result.skipped", done, result.skipped().size(), more);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
