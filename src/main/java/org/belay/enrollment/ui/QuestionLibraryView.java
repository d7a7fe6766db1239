package org.belay.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.QuestionLibrary;
import org.belay.program.SharedQuestion;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The questions that programs share. */
@Route(EnrollmentNavigation.LIBRARY)
@PermitAll
class QuestionLibraryView extends Page implements BeforeEnterObserver {

    private final transient QuestionLibrary library;
    private final Div body = Blocks.column();

    QuestionLibraryView(QuestionLibrary library) {
        this.library = library;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        library.all();
        header(getTranslation("question.library"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .context(getTranslation("question.library.context"));
        add(body);
        show();
    }

    private void show() {
        body.removeAll();
        var questions = library.all();
        if (questions.isEmpty()) {
            body.add(Blocks.empty(
                    "book-open", getTranslation("question.library.none"), getTranslation("question.library.empty")));
            return;
        }
        var card = Blocks.card(getTranslation("question.library.count", questions.size()));
        for (var question : questions) {
            if (card.getChildren().findAny().isPresent()) {
                card.add(Blocks.rule());
            }
            card.add(new SharedQuestionLine(question, actions(question)));
        }
        body.add(card);
    }

    private Button[] actions(SharedQuestion question) {
        var label = question.content().label();
        var edit = Buttons.icon(
                "pencil",
                getTranslation("question.edit", label),
                () -> QuestionDialog.change(library, question, this::saved).open());
        var remove = Buttons.icon("x", getTranslation("question.library.remove", label), () -> remove(question));
        for (var button : new Button[] {edit, remove}) {
            button.setEnabled(question.mayEdit());
            button.setTooltipText(
                    question.mayEdit()
                            ? button.getAriaLabel().orElse("")
                            : getTranslation("question.problem.shared-elsewhere"));
        }
        return new Button[] {edit, remove};
    }

    private void remove(SharedQuestion question) {
        var programs = question.isAsked()
                ? getTranslation("question.library.remove.text", SharedQuestionLine.programs(question))
                : getTranslation("question.library.remove.unasked");
        new ConfirmDialog(
                        getTranslation("question.library.remove.title"),
                        getTranslation("question.library.remove.confirm"),
                        () -> library.remove(question.id(), question.version()),
                        this::saved,
                        Blocks.paragraph(programs))
                .open();
    }

    private void saved() {
        show();
        Notify.done(getTranslation("question.saved"));
    }
}
