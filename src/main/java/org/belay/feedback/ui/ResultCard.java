package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.belay.feedback.SurveyResult;
import org.belay.feedback.SurveyResult.ItemResult;
import org.belay.feedback.SurveyResult.ScoreResult;
import org.belay.shared.SmallNumbers;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/**
 * What was answered to a survey: how many, the figures, and question by question. Where it is hidden how many answered, so
 * is every count that this would follow from; counts of single answers add up to it.
 */
final class ResultCard extends Div {

    private static final int FEW = 50;

    ResultCard(SurveyResult result) {
        var survey = result.survey();
        var response = result.response();
        var rate = response == null
                ? getTranslation("survey.rate-hidden")
                : getTranslation(
                        "survey.rate", response.answered(), response.asked(), Formats.percent(response.rate()));
        var facts = Blocks.block("b-column b-tight", Blocks.muted(rate));
        var card = Blocks.card(getTranslation("survey.results"), facts);
        add(card);
        var hidden = result.hidden();
        if (hidden != null) {
            card.add(Blocks.note(
                    Tone.NEUTRAL,
                    "shield",
                    hidden == SurveyResult.Hidden.STILL_OPEN
                            ? getTranslation("survey.results-on", Formats.date(survey.resultsOn()))
                            : getTranslation("survey.hidden." + hidden)));
            return;
        }
        if (response != null && result.counted() < response.answered()) {
            facts.add(Blocks.meta(getTranslation("survey.counted", result.counted())));
        }
        var bars = response != null
                && result.items().stream().anyMatch(item -> !item.choices().isEmpty());
        if (bars) {
            facts.add(Blocks.meta(getTranslation("survey.bars")));
            AnswerBars.legends(result).forEach(facts::add);
        }
        result.scores().forEach(score -> card.add(score(score, response != null)));
        result.items().forEach(item -> card.add(item(result, item, bars)));
        if (bars) {
            card.add(AnswerBars.table(result));
        }
        if (response != null && response.rate() * 100 < FEW) {
            card.add(Blocks.note(
                    Tone.WARNING, "triangle-alert", getTranslation("survey.many-missing", response.missing())));
        }
        card.add(Blocks.meta(getTranslation("survey.small-numbers")));
    }

    private Component score(ScoreResult result, boolean counts) {
        var title = result.score().title().in(getLocale());
        var recommendation = result.recommendation();
        var mean = result.mean();
        var interval = result.interval();
        var n = counts ? getTranslation("survey.n", result.n()) : "";
        if (recommendation != null) {
            return Blocks.number(
                    title,
                    (recommendation.points() > 0 ? "+" : "") + Math.round(recommendation.points()),
                    n,
                    Blocks.meta(
                            counts
                                    ? getTranslation(
                                            "survey.recommendation",
                                            recommendation.high(),
                                            recommendation.middle(),
                                            recommendation.low())
                                    : ""));
        }
        if (mean == null) {
            return Blocks.number(title, "–", n, hidden());
        }
        return Blocks.number(
                title,
                Formats.decimal(mean, 1),
                n,
                Blocks.meta(
                        interval == null
                                ? ""
                                : getTranslation(
                                        "survey.interval",
                                        Formats.decimal(interval.low(), 1),
                                        Formats.decimal(interval.high(), 1))));
    }

    private Component hidden() {
        return Blocks.meta(getTranslation("survey.hidden-value"));
    }

    private Component item(SurveyResult result, ItemResult item, boolean bars) {
        var mean = item.mean();
        var words = InstrumentParts.wording(item.item(), getLocale());
        var line = Blocks.block("b-fb-item", Blocks.text(words));
        var scale = result.instrument().scaleOf(item.item());
        line.add(bars && !item.choices().isEmpty() ? AnswerBars.bar(item, scale) : Blocks.text(""));
        if (mean != null) {
            line.add(Blocks.strong(Formats.decimal(mean, 1)));
            if (result.response() != null) {
                line.add(Blocks.meta(getTranslation("survey.n", item.n())));
            }
        } else if (item.n() < SmallNumbers.MINIMUM) {
            line.add(hidden());
        }
        return line;
    }
}
