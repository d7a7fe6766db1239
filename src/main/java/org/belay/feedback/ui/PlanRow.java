package org.belay.feedback.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.shared.ui.Blocks;

/** One survey of a plan that is being edited. */
final class PlanRow extends Div {

    private final Select<String> instrument = new Select<>();
    private final Select<SurveyMoment> when = new Select<>();
    private final Select<PlanSide> side = new Select<>();
    private final Checkbox anonymous = new Checkbox();

    /**
     * @param titles of the instruments of the registry by their keys
     * @param sided whether the program has sides
     */
    PlanRow(PlannedSurvey planned, Map<String, String> titles, boolean sided, boolean readOnly) {
        addClassName("b-column");
        var keys = new ArrayList<>(titles.keySet());
        if (!keys.contains(planned.instrument())) {
            keys.add(planned.instrument());
        }
        instrument.setLabel(getTranslation("survey-plan.instrument"));
        instrument.setItems(keys);
        instrument.setItemLabelGenerator(key -> titles.getOrDefault(key, getTranslation("survey-plan.unknown", key)));
        instrument.setValue(planned.instrument());
        when.setLabel(getTranslation("survey-plan.when"));
        when.setItems(SurveyMoment.values());
        when.setItemLabelGenerator(SurveyWords::moment);
        when.setValue(planned.when());
        side.setLabel(getTranslation("survey-plan.side"));
        side.setItems(PlanSide.values());
        side.setItemLabelGenerator(SurveyWords::side);
        side.setValue(planned.side());
        side.setVisible(hasSide(sided));
        when.addValueChangeListener(change -> side.setVisible(hasSide(sided)));
        anonymous.setLabel(getTranslation("survey-plan.anonymous"));
        anonymous.setValue(planned.anonymous());
        List.of(instrument, when, side).forEach(field -> field.setReadOnly(readOnly));
        anonymous.setReadOnly(readOnly);
        add(Blocks.block("b-row b-fb-plan", instrument, when, side), anonymous);
    }

    /** After a workshop whoever was there is asked. */
    private boolean hasSide(boolean sided) {
        return sided && when.getValue() != SurveyMoment.AFTER_WORKSHOP;
    }

    PlannedSurvey read() {
        return new PlannedSurvey(instrument.getValue(), when.getValue(), side.getValue(), anonymous.getValue());
    }
}
