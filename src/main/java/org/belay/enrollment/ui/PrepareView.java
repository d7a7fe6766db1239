package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.PreparationGate;
import org.belay.enrollment.PreparationState;
import org.belay.program.PreparationDetails.Statement;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** What somebody does before they are matched: training, reading, agreeing to the confidentiality statement. */
@Route("prepare/:enrollmentId")
@PermitAll
class PrepareView extends Page implements BeforeEnterObserver {

    private final transient PreparationGate gate;

    PrepareView(PreparationGate gate) {
        this.gate = gate;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(id(event.getRouteParameters().get("enrollmentId").orElse("")));
    }

    private void show(EnrollmentId id) {
        removeAll();
        var state = gate.own(id);
        header(getTranslation("preparation.heading"))
                .under(getTranslation("enrollment.take-part"), EnrollmentNavigation.TAKE_PART)
                .context(state.programName(), state.cohortName());
        add(
                state.isReady()
                        ? Blocks.note(Tone.OK, "circle-check", getTranslation("preparation.ready"))
                        : Blocks.note(Tone.WARNING, "info", getTranslation("preparation.held-back", state.open())));
        var parts = new PreparationParts(gate, state, () -> show(id));
        var main = Blocks.block("b-form");
        if (!state.steps().isEmpty()) {
            main.add(steps(state, parts));
        }
        var statement = state.statement();
        if (statement != null) {
            main.add(statement(state, statement, parts));
        }
        add(main);
    }

    private Component steps(PreparationState state, PreparationParts parts) {
        var card = Blocks.card(getTranslation("preparation.steps"), WhoSees.of(Permission.SEE_APPLICATION));
        for (var i = 0; i < state.steps().size(); i++) {
            if (i > 0) {
                card.add(Blocks.rule());
            }
            card.add(parts.toDo(state.steps().get(i)));
        }
        return card;
    }

    private Component statement(PreparationState state, Statement statement, PreparationParts parts) {
        var words = new Paragraph(statement.text());
        words.addClassName("b-prose");
        var card = Blocks.card(getTranslation("preparation.statement"), WhoSees.of(Permission.SEE_APPLICATION));
        if (state.isAskedAgain()) {
            card.add(Blocks.note(Tone.INFO, "info", getTranslation("preparation.asked-again")));
        }
        card.add(words, parts.consents());
        if (state.isAsked()) {
            card.add(Blocks.row(Buttons.primary(getTranslation("preparation.agree"), "check", () -> {
                if (Notify.attempt(() -> gate.consent(state.enrollment(), statement.version()))) {
                    Notify.done(getTranslation("preparation.agreed.done"));
                }
                show(state.enrollment());
            })));
        }
        return card;
    }

    private static EnrollmentId id(String text) {
        try {
            return new EnrollmentId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }
}
