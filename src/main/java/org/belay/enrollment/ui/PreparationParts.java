package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.belay.enrollment.PreparationGate;
import org.belay.enrollment.PreparationState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** The steps of a preparation with whether they are done, and who agreed to which statement. */
final class PreparationParts {

    private final PreparationGate gate;
    private final PreparationState state;
    private final Runnable changed;

    PreparationParts(PreparationGate gate, PreparationState state, Runnable changed) {
        this.gate = gate;
        this.state = state;
        this.changed = changed;
    }

    /** A step with its text, for whoever is to do it. */
    Component toDo(PreparationState.Step step) {
        var part = Blocks.column(toMark(step));
        var text = step.content().text();
        if (text != null) {
            var words = new Paragraph(text);
            words.addClassName("b-prose");
            part.add(words);
        }
        var link = step.content().link();
        if (link != null) {
            var anchor = new Anchor(link, link, AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            anchor.addClassName("b-wrap");
            part.add(new Div(anchor));
        }
        return part;
    }

    /** A step as a box to tick, with when it was ticked and by whom. */
    Component toMark(PreparationState.Step step) {
        var content = step.content();
        var box = new Checkbox(content.title());
        box.setValue(step.done() != null);
        box.addValueChangeListener(change -> Notify.attempt(() -> {
            if (change.getValue()) {
                gate.markDone(state.enrollment(), step.id());
            } else {
                gate.markOpen(state.enrollment(), step.id());
            }
            changed.run();
        }));
        var kind = States.word(content.kind()) + " · "
                + text(content.required() ? "preparation.is-required" : "preparation.is-optional");
        return Blocks.block("b-column b-tight", box, Blocks.meta(kind + done(step)));
    }

    private static String done(PreparationState.Step step) {
        var done = step.done();
        if (done == null) {
            return "";
        }
        var by = done.by();
        return " · "
                + (by == null
                        ? text("preparation.done", Formats.date(done.at()))
                        : text("preparation.done-by", Formats.date(done.at()), by));
    }

    /** To which words they agreed, and when. */
    Component consents() {
        var list = Blocks.block("b-column b-tight");
        state.consents()
                .forEach(consent -> list.add(
                        Blocks.meta(text("preparation.agreed", consent.version(), Formats.dateTime(consent.at())))));
        if (state.isAsked()) {
            list.add(Blocks.meta(
                    text(state.isAskedAgain() ? "preparation.not-agreed-again" : "preparation.not-agreed")));
        }
        return list;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
