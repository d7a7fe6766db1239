package org.belay.feedback.ui;

import static org.belay.feedback.ui.InstrumentParts.text;

import com.vaadin.flow.component.UI;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.TrendPoint;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;

/** Surveys as people call them. */
final class SurveyWords {

    private SurveyWords() {}

    /** The name of the instrument and when it is asked. */
    static String name(SurveyHead survey) {
        return survey.title().in(UI.getCurrent().getLocale()) + " · " + when(survey);
    }

    static String when(SurveyHead survey) {
        return when(survey.when(), survey.occasion());
    }

    static String when(SurveyMoment moment, long occasion) {
        return moment.repeats() ? text("survey.round", occasion) : moment(moment);
    }

    /** How many of those asked answered, where that may be known. */
    static String response(TrendPoint point) {
        var response = point.response();
        return response == null
                ? text("survey.hidden-value")
                : text("survey.of", response.answered(), response.asked());
    }

    static String moment(SurveyMoment when) {
        return text("state.SurveyMoment." + when);
    }

    /** The side on which somebody takes part, in the words of the program. */
    static String role(String side) {
        return text("state.Side." + side);
    }

    static String side(PlanSide side) {
        return text("state.PlanSide." + side);
    }
}
