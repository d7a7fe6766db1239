package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BooleanSupplier;
import org.belay.program.FormDetails;
import org.belay.program.FormQuestion;
import org.belay.program.FormService;
import org.belay.program.QuestionLibrary;
import org.belay.program.SharedQuestion;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** Asks for a question, new or to be changed, and says before it is saved whom and what that reaches. */
final class QuestionDialog extends Dialog {

    private QuestionDialog(String title, String verb, QuestionForm form, String note, BooleanSupplier save) {
        setHeaderTitle(title);
        var content = Blocks.column();
        if (!note.isEmpty()) {
            content.add(Blocks.note(Tone.INFO, "info", note));
        }
        content.add(form);
        add(content);
        getFooter().add(Buttons.plain(text("action.cancel"), this::close), Buttons.primary(verb, "check", () -> {
            if (save.getAsBoolean()) {
                close();
            }
        }));
    }

    static QuestionDialog add(FormService forms, FormDetails details, Runnable saved) {
        var form = new QuestionForm();
        return new QuestionDialog(
                text("question.add"),
                text("question.add"),
                form,
                "",
                () -> form.read()
                        .filter(content -> done(
                                () -> forms.add(
                                        details.program(),
                                        details.version(),
                                        content,
                                        form.required(),
                                        form.forMatch()),
                                saved))
                        .isPresent());
    }

    static QuestionDialog change(FormService forms, FormDetails details, FormQuestion question, Runnable saved) {
        var form = new QuestionForm()
                .show(question.draft().content())
                .show(question.question().required(), question.question().forMatch());
        var note = "";
        if (question.answers() > 0) {
            form.answered();
            note = text("question.answered", question.answers());
        }
        if (question.shared() != null) {
            form.linked();
            note = text("question.linked") + (note.isEmpty() ? "" : " " + note);
        }
        return new QuestionDialog(
                text("question.edit-title"),
                text("question.save"),
                form,
                note,
                () -> form.read()
                        .filter(content -> done(
                                () -> forms.change(
                                        details.program(),
                                        details.version(),
                                        question.id(),
                                        content,
                                        form.required(),
                                        form.forMatch()),
                                saved))
                        .isPresent());
    }

    /** Names the programs that change with it before anything applies. */
    static QuestionDialog change(QuestionLibrary library, SharedQuestion question, Runnable saved) {
        var form = new QuestionForm().show(question.content()).withoutMarks();
        var note = question.isAsked() ? text("question.library.reaches", SharedQuestionLine.programs(question)) : "";
        if (question.answers() > 0) {
            form.answered();
            note += " " + text("question.answered", question.answers());
        }
        var count = question.programs().size() + question.others();
        return new QuestionDialog(
                text("question.edit-title"),
                count == 0 ? text("question.save") : text("question.library.save", count),
                form,
                note,
                () -> form.read()
                        .filter(content ->
                                done(() -> library.change(question.id(), question.version(), content), saved))
                        .isPresent());
    }

    private static boolean done(Runnable action, Runnable saved) {
        var succeeded = Notify.attempt(action);
        if (succeeded) {
            saved.run();
        }
        return succeeded;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
