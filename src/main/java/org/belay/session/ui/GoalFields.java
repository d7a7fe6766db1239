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
import org.belay.goal.GoalId;
import org.belay.goal.GoalInSession;
import org.belay.goal.Step;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.SessionToLog;

/** Whether a session brought the open goals of the pair nearer: one row each, which may be left out. */
final class GoalFields extends Div {

    private final Map<GoalId, RadioButtonGroup<Step>> rows = new LinkedHashMap<>();

    GoalFields(SessionToLog known) {
        addClassNames("b-column", "b-log-part");
        setVisible(!known.goals().isEmpty());
        for (var goal : known.goals()) {
            var title = getTranslation("session.goal", goal.title());
            var row = Pills.one(title, steps(goal), step -> UI.getCurrent().getTranslation("goal.step." + step));
            row.setValue(known.filledIn().steps().get(goal.goal().value()));
            rows.put(goal.goal(), row);
            add(new Question(title, WhoSees.of(Permission.SEE_GOAL), row));
        }
    }

    private static List<Step> steps(GoalInSession goal) {
        return goal.mayRise() ? List.of(Step.SAME, Step.CLOSER, Step.NEXT_LEVEL) : List.of(Step.SAME, Step.CLOSER);
    }

    Collection<? extends HasValue<?, ?>> fields() {
        return rows.values();
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
