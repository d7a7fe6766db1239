package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.FormDetails;
import org.belay.program.FormQuestion;
import org.belay.program.FormService;
import org.belay.program.ProgramService;
import org.belay.program.QuestionLibrary;
import org.belay.program.TopicService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The application form of a program: its questions to edit, and beside them what applicants see. */
@Route("program/:programId/form")
@PermitAll
class ProgramFormView extends Page implements BeforeEnterObserver {

    private final transient FormService forms;
    private final transient QuestionLibrary library;
    private final transient ProgramService programs;
    private final transient TopicService topics;
    private final Div body = Blocks.block("b-even");

    ProgramFormView(FormService forms, QuestionLibrary library, ProgramService programs, TopicService topics) {
        this.forms = forms;
        this.library = library;
        this.programs = programs;
        this.topics = topics;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ProgramNavigation.id(event.getRouteParameters());
        var form = forms.get(id);
        removeAll();
        speak(programs.terms(id));
        var header = header(getTranslation("question.form"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(form.programName(), ProgramNavigation.program(id))
                .context(getTranslation("question.form.context"));
        if (forms.mayEdit(id)) {
            header.secondary(Buttons.of(
                    getTranslation("question.from-library"),
                    "book-open",
                    () -> new TakeQuestionDialog(forms, library.all(), forms.get(id), () -> saved(id)).open()));
            header.primary(Buttons.primary(
                    getTranslation("question.add-dots"),
                    "plus",
                    () -> QuestionDialog.add(forms, forms.get(id), () -> saved(id))
                            .open()));
        }
        add(body);
        show(form);
    }

    private void show(FormDetails form) {
        var id = form.program();
        var edit = forms.mayEdit(id);
        body.removeAll();
        var asked = Blocks.card(getTranslation("question.asked", form.asked().size()));
        if (form.asked().isEmpty()) {
            asked.add(Blocks.muted(getTranslation("question.none")));
        }
        for (var i = 0; i < form.asked().size(); i++) {
            if (i > 0) {
                asked.add(Blocks.rule());
            }
            asked.add(line(form, form.asked().get(i), i, edit));
        }
        var column = Blocks.column(asked);
        if (!form.retired().isEmpty()) {
            column.add(retired(form, edit));
        }
        body.add(column, preview(form));
    }

    private QuestionLine line(FormDetails form, FormQuestion question, int place, boolean edit) {
        var line = new QuestionLine(question);
        if (edit) {
            new QuestionActions(forms, form, question, place, moved -> {
                        show(forms.get(form.program()));
                        moved.ifPresent(button ->
                                UI.getCurrent().getPage().executeJs("document.getElementById($0)?.focus()", button));
                    })
                    .addTo(line);
        }
        return line;
    }

    private Div retired(FormDetails form, boolean edit) {
        var card =
                Blocks.card(getTranslation("question.retired"), Blocks.muted(getTranslation("question.retired-help")));
        for (var question : form.retired()) {
            var line = new QuestionLine(question);
            if (edit) {
                line.buttons(Buttons.quiet(
                        getTranslation("question.ask-again"),
                        () -> Notify.attempt(() -> {
                            forms.askAgain(form.program(), form.version(), question.id());
                            saved(form.program());
                        })));
            }
            card.add(Blocks.rule(), line);
        }
        return Blocks.column(card);
    }

    private Div preview(FormDetails form) {
        var choosable = topics.groups().stream()
                .flatMap(group -> group.topics().stream())
                .toList();
        var questions = form.asked().stream().map(FormQuestion::question).toList();
        return Blocks.column(Blocks.card(
                getTranslation("question.preview"),
                Blocks.muted(getTranslation("question.preview-help")),
                new QuestionFields(
                        questions,
                        choosable,
                        programs.get(form.program()).content().browsing())));
    }

    private void saved(ProgramId id) {
        show(forms.get(id));
        Notify.done(getTranslation("question.saved"));
    }
}
