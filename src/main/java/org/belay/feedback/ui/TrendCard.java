package org.belay.feedback.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyResults;
import org.belay.feedback.TrendPoint;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Chart;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** The pulse over time, as a line and as a table for each version that was asked. */
final class TrendCard extends Div {

    private static final int HEIGHT = 180;

    TrendCard(SurveyResults results, CohortId cohort) {
        var points = results.trend(cohort, Instrument.PULSE);
        var title = getTranslation("trend.title");
        var facts = Blocks.block("b-column b-tight", Blocks.muted(getTranslation("trend.text")));
        var card = Blocks.card(title, facts);
        add(card);
        if (points.isEmpty()) {
            facts.add(Blocks.muted(getTranslation("trend.none")));
            return;
        }
        var versions =
                points.stream().collect(groupingBy(point -> point.survey().instrument(), LinkedHashMap::new, toList()));
        versions.values().forEach(asked -> {
            var number = getTranslation(
                    "instrument.number", asked.getFirst().survey().number());
            if (versions.size() > 1) {
                card.add(Blocks.strong(number));
            }
            version(card, versions.size() > 1 ? title + ", " + number : title, asked);
        });
    }

    private void version(HasComponents card, String title, List<TrendPoint> points) {
        if (points.stream().filter(point -> point.mean() != null).count() > 1) {
            card.add(new Chart(getTranslation("trend.spoken"), HEIGHT, option(points)));
        }
        var table = new PlainTable(
                title,
                getTranslation("survey-plan.when"),
                getTranslation("trend.day"),
                getTranslation("survey.answered-count"),
                getTranslation("survey.mean"));
        points.forEach(point -> {
            var mean = point.mean();
            table.line(
                    SurveyWords.when(point.survey()),
                    Formats.date(point.survey().opensOn()),
                    SurveyWords.response(point),
                    mean == null ? getTranslation("survey.hidden-value") : Formats.decimal(mean, 1));
        });
        card.add(table);
    }

    /** Hidden values are gaps. */
    private static Map<String, Object> option(List<TrendPoint> points) {
        var labels = points.stream()
                .map(point -> Formats.date(point.survey().opensOn()))
                .toList();
        var values = points.stream()
                .map(point -> {
                    var mean = point.mean();
                    return mean == null
                            ? "-"
                            : (Object) Map.of("value", mean, "label", Map.of("formatter", Formats.decimal(mean, 1)));
                })
                .toList();
        var line = new HashMap<String, Object>(Map.of(
                "type",
                "line",
                "data",
                values,
                "color",
                "$b-acc",
                "symbolSize",
                8,
                "label",
                Map.of("show", true, "color", "$b-text")));
        return Map.of(
                "grid", Map.of("left", 28, "right", 16, "top", 24, "bottom", 28),
                "xAxis", Map.of("type", "category", "data", labels, "axisLabel", Map.of("color", "$b-text-2")),
                "yAxis",
                        Map.of(
                                "type",
                                "value",
                                "min",
                                1,
                                "max",
                                5,
                                "axisLabel",
                                Map.of("color", "$b-text-2"),
                                "splitLine",
                                Map.of("lineStyle", Map.of("color", "$b-line"))),
                "series", List.of(line));
    }
}
