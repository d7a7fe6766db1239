package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.program.FormDetails;
import org.belay.program.FormQuestion;
import org.belay.program.FormService;
import org.belay.program.QuestionId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** What can be done with one question of a form. */
final class QuestionActions {

    private final FormService forms;
    private final FormDetails form;
    private final FormQuestion question;
    private final int place;
    private final Consumer<Optional<String>> redraw;

    /**
     * @param place from 0
     * @param redraw shows the form anew and gives the focus to the button with this id
     */
    QuestionActions(
            FormService forms, FormDetails form, FormQuestion question, int place, Consumer<Optional<String>> redraw) {
        this.forms = forms;
        this.form = form;
        this.question = question;
        this.place = place;
        this.redraw = redraw;
    }

    void addTo(QuestionLine line) {
        var up = move("chevron-up", "program.rows.up", place - 1);
        up.setEnabled(place > 0);
        var down = move("chevron-down", "program.rows.down", place + 1);
        down.setEnabled(place < form.asked().size() - 1);
        drag(line);
        var shared = question.shared() != null;
        line.buttons(
                up,
                down,
                icon(
                        "pencil",
                        "question.edit",
                        () -> QuestionDialog.change(forms, form, question, this::saved)
                                .open()),
                icon("copy", "question.copy", this::copy),
                icon(
                        shared ? "circle-slash" : "link",
                        shared ? "question.unlink" : "question.share",
                        shared ? this::unlink : this::share),
                icon("x", question.answers() > 0 ? "question.retire" : "question.remove", this::remove));
    }

    /** Dragging it onto another puts it in that one's place; the buttons do the same step by step. */
    private void drag(QuestionLine line) {
        var source = DragSource.create(line);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(question.id());
        DropTarget.create(line)
                .addDropListener(drop -> drop.getDragData()
                        .filter(QuestionId.class::isInstance)
                        .map(QuestionId.class::cast)
                        .filter(dragged -> !dragged.equals(question.id()))
                        .ifPresent(dragged -> attempt(
                                () -> forms.move(program(), form.version(), dragged, place), Optional.empty())));
    }

    private Button move(String icon, String key, int to) {
        var id = "question-" + question.id().value() + "-" + icon;
        var button = Buttons.icon(
                icon,
                text(key, question.question().label()),
                () -> attempt(() -> forms.move(program(), form.version(), question.id(), to), Optional.of(id)));
        button.setId(id);
        return button;
    }

    private Button icon(String icon, String key, Runnable action) {
        var button = Buttons.icon(icon, text(key, question.question().label()), action);
        button.setTooltipText(text(key, question.question().label()));
        return button;
    }

    private void copy() {
        attempt(() -> forms.copy(program(), form.version(), question.id()), Optional.empty());
    }

    private void share() {
        attempt(() -> forms.share(program(), form.version(), question.id()), Optional.empty());
    }

    private void unlink() {
        attempt(() -> forms.unlink(program(), form.version(), question.id()), Optional.empty());
    }

    /** Nothing is lost: the answers are kept, or the question can be asked again as it was. */
    private void remove() {
        Notify.attempt(() -> {
            var kept = forms.remove(program(), form.version(), question.id());
            redraw.accept(Optional.empty());
            Notify.done(
                    kept
                            ? text("question.retired-done", question.answers())
                            : text("question.removed", question.question().label()),
                    this::putBack);
        });
    }

    private void putBack() {
        attempt(() -> forms.putBack(program(), forms.get(program()).version(), question, place), Optional.empty());
    }

    private void saved() {
        redraw.accept(Optional.empty());
        Notify.done(text("question.saved"));
    }

    private void attempt(Runnable action, Optional<String> focus) {
        Notify.attempt(action);
        redraw.accept(focus);
    }

    private ProgramId program() {
        return form.program();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
