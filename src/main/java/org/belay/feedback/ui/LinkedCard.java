package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.TrendPoint;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** The same questions at the same moment in other cohorts of the program. */
final class LinkedCard extends Div {

    LinkedCard(List<TrendPoint> points, SurveyHead shown) {
        if (points.size() < 2) {
            return;
        }
        var title = getTranslation("survey.linked");
        var table = new PlainTable(
                title,
                getTranslation("survey.cohort"),
                getTranslation("survey.answered-count"),
                getTranslation("survey.mean"));
        points.forEach(point -> {
            var mean = point.mean();
            var name = point.survey().cohortName();
            table.line(
                    point.survey().id().equals(shown.id()) ? getTranslation("survey.this-cohort", name) : name,
                    SurveyWords.response(point),
                    mean == null ? getTranslation("survey.hidden-value") : Formats.decimal(mean, 1));
        });
        add(Blocks.card(title, table));
    }
}
