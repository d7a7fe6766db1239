package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionLetters;
import org.belay.enrollment.DecisionPreview;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.MailToRead;

/** Asks for the reason where one is needed, and shows the mail before it goes out. */
final class DecisionDialog extends Dialog {

    private static final int FEW = 5;

    private final Decision decision;
    private final transient DecisionPreview preview;
    private final transient DecisionLetters letters;
    private final LimitedArea reason = new LimitedArea();
    private final Checkbox byMail = new Checkbox(getTranslation("enrollment.decide.by-mail"));
    private final Div mail = Blocks.column();

    /**
     * @param decide what to do; the dialog stays open when it says that it could not
     */
    DecisionDialog(
            Decision decision, DecisionPreview preview, DecisionLetters letters, Predicate<DecisionDraft> decide) {
        this.decision = decision;
        this.preview = preview;
        this.letters = letters;
        setHeaderTitle(getTranslation("enrollment.decide." + decision + ".title", preview.applicants()));
        var content = Blocks.block("b-form");
        if (decision.needsReason()) {
            content.add(reasonField());
        }
        content.add(mailField(), mail);
        content.addComponentAsFirst(who());
        add(content);
        getFooter().add(Buttons.plain(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(States.word(decision), "check", () -> {
            if (isComplete() && decide.test(draft())) {
                close();
            }
        }));
        showMail();
    }

    /** Whom it is about by name, and whom it leaves out and why. */
    private Div who() {
        var who = Blocks.block("b-column b-tight");
        var names = preview.names();
        if (names.size() <= FEW) {
            who.add(Blocks.muted(String.join(", ", names)));
        } else {
            who.add(new Details(
                    getTranslation("enrollment.decide.who", names.size()), Blocks.muted(String.join(", ", names))));
        }
        if (!preview.skipped().isEmpty()) {
            var skipped = Blocks.block("b-column b-tight");
            preview.skipped().forEach(one -> skipped.add(Blocks.muted(DecisionActions.words(one))));
            who.add(new Details(
                    getTranslation(
                            "enrollment.decide.left-out", preview.skipped().size()),
                    skipped));
        }
        return who;
    }

    private LimitedArea reasonField() {
        reason.setLabel(getTranslation("enrollment.reason." + decision + ".label"));
        reason.setHelperText(getTranslation("enrollment.reason.help"));
        reason.setMaxLength(DecisionDraft.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(event -> showMail());
        reason.setAutofocus(true);
        return reason;
    }

    private Checkbox mailField() {
        int unreached = preview.applicants() - preview.mails();
        var help = getTranslation("enrollment.decide.mails", preview.mails());
        byMail.setHelperText(
                unreached == 0 ? help : help + " " + getTranslation("enrollment.decide.unreached", unreached));
        byMail.setValue(preview.mails() > 0);
        byMail.setEnabled(preview.mails() > 0);
        byMail.addValueChangeListener(event -> showMail());
        return byMail;
    }

    private void showMail() {
        mail.removeAll();
        preview.example().filter(example -> byMail.getValue()).ifPresent(example -> {
            var letter = letters.preview(example.with(draft()), UI.getCurrent().getLocale());
            mail.add(
                    Blocks.meta(getTranslation("enrollment.decide.example", example.applicantName())),
                    new MailToRead(letter));
        });
    }

    private DecisionDraft draft() {
        return new DecisionDraft(decision, reason.getValue(), byMail.getValue());
    }

    private boolean isComplete() {
        if (!decision.needsReason() || !reason.getValue().isBlank()) {
            return true;
        }
        reason.setErrorMessage(getTranslation("enrollment.problem.reason-missing"));
        reason.setInvalid(true);
        reason.focus();
        return false;
    }
}
