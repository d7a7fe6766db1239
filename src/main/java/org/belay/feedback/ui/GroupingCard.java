package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.belay.feedback.GroupedBy;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.SurveyService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** By what the results of a survey will be shown in groups, chosen before anybody reads a result. */
final class GroupingCard extends Div {

    /** @param changed what follows a choice, also one that was refused */
    GroupingCard(SurveyHead survey, SurveyService surveys, Runnable changed) {
        var by = new RadioButtonGroup<GroupedBy>();
        by.addClassName("b-pills");
        by.setAriaLabel(getTranslation("survey.grouping"));
        by.setItems(GroupedBy.values());
        by.setItemLabelGenerator(one -> getTranslation("survey.grouped-by." + one));
        by.setValue(survey.groupedBy());
        by.addValueChangeListener(change -> {
            var before = change.getOldValue();
            if (Notify.attempt(() -> surveys.group(survey.id(), change.getValue()))) {
                Notify.done(getTranslation("survey.grouping-set"), () -> {
                    Notify.attempt(() -> surveys.group(survey.id(), before));
                    changed.run();
                });
            }
            changed.run();
        });
        add(Blocks.card(
                getTranslation("survey.grouping"),
                Blocks.column(
                        by, Blocks.meta(getTranslation("survey.grouping-text", Formats.date(survey.resultsOn()))))));
    }
}
