package org.belay.session.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.goal.GoalId;
import org.belay.goal.GoalInSession;
import org.belay.goal.Step;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.SessionToLog;

/** Whether a session brought the open goals of the pair nearer: one row each, which may be left out. */
final class GoalFields extends Div {

    private final transient SessionToLog known;
    private final Map<GoalId, RadioButtonGroup<Step>> rows = new LinkedHashMap<>();

    GoalFields(SessionToLog known) {
        this.known = known;
        addClassNames("b-column", "b-log");
        setVisible(!known.goals().isEmpty());
        for (var goal : known.goals()) {
            var title = getTranslation("session.goal", goal.title());
            var row = Pills.one(title, steps(goal), GoalFields::words);
            row.setValue(known.filledIn().steps().get(goal.goal().value()));
            rows.put(goal.goal(), row);
            add(new Question(title, WhoSees.of(Permission.SEE_GOAL), row));
        }
    }

    private static List<Step> steps(GoalInSession goal) {
        return goal.mayRise()
                ? List.of(Step.SAME, Step.CLOSER, Step.NEXT_LEVEL, Step.BACK)
                : List.of(Step.SAME, Step.CLOSER, Step.BACK);
    }

    private static String words(Step step) {
        return UI.getCurrent().getTranslation(step == Step.BACK ? "session.goal-setback" : "goal.step." + step);
    }

    Collection<? extends HasValue<?, ?>> fields() {
        return rows.values();
    }

    /** An own goal of which a setback is said now, to be written down next; nothing where none is. */
    Optional<GoalId> setback() {
        return known.goals().stream()
                .filter(goal -> goal.own() && goal.said() != Step.BACK)
                .map(GoalInSession::goal)
                .filter(goal -> Objects.requireNonNull(rows.get(goal)).getValue() == Step.BACK)
                .findFirst();
    }

    /** By the keys of goals; nothing for what was left out. */
    Map<Long, Step> value() {
        var value = new HashMap<Long, Step>();
        rows.forEach((goal, row) -> {
            if (row.getValue() != null) {
                value.put(goal.value(), row.getValue());
            }
        });
        return value;
    }
}
