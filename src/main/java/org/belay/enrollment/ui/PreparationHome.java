package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.enrollment.PreparationGate;
import org.belay.enrollment.PreparationState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.ToDo;

/** On the start page: what is still to be done before one can be matched, and a statement that has new words. */
@org.springframework.stereotype.Component
class PreparationHome implements HomeCard {

    private static final int BEFORE_MATCHES = 5;

    private final PreparationGate gate;

    PreparationHome(PreparationGate gate) {
        this.gate = gate;
    }

    @Override
    public int order() {
        return BEFORE_MATCHES;
    }

    @Override
    public Optional<Component> content() {
        var open = gate.mine().stream().filter(state -> state.open() > 0).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(text("preparation.home"));
        open.forEach(state -> card.add(line(state)));
        return Optional.of(card);
    }

    private static Component line(PreparationState state) {
        var what = state.isReady()
                ? text(state.isAskedAgain() ? "preparation.asked-again" : "preparation.statement")
                : text("preparation.held-back", state.open());
        var go = Buttons.plain(
                text("preparation.go"),
                () -> UI.getCurrent().navigate(EnrollmentNavigation.prepare(state.enrollment())));
        go.setAriaLabel(text("preparation.go") + ", " + state.cohortName());
        return new ToDo(
                "clipboard-check",
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(state.programName() + " · " + state.cohortName()),
                        Blocks.muted(what)),
                go);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
