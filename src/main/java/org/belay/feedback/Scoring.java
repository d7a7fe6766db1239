package org.belay.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Figures out of answers. Pure. */
public final class Scoring {

    private Scoring() {}

    /** The scores of one person by their keys, in the order of the instrument; one with too few answers is missing. */
    public static Map<String, Double> scores(Instrument instrument, Answers answers) {
        var scores = new LinkedHashMap<String, Double>();
        for (var score : instrument.scores()) {
            score(instrument, score, answers).ifPresent(value -> scores.put(score.key(), value));
        }
        return scores;
    }

    /** Empty with fewer answered items than the score asks for. */
    public static OptionalDouble score(Instrument instrument, Score score, Answers answers) {
        var values = score.items().stream()
                .flatMap(key -> instrument.item(key).stream())
                .filter(item -> answers.numbers().containsKey(item.key()))
                .mapToInt(item -> value(instrument, item, answers))
                .toArray();
        if (values.length == 0 || values.length < score.minimumAnswered()) {
            return OptionalDouble.empty();
        }
        double mean = 0;
        for (int value : values) {
            mean += value;
        }
        mean /= values.length;
        var figure = score.rule() == Score.Rule.SUM ? mean * score.items().size() : mean;
        return OptionalDouble.of(figure * score.factor());
    }

    /** What an answer counts. */
    static int value(Instrument instrument, Item item, Answers answers) {
        int answer = answers.numbers().getOrDefault(item.key(), 0);
        return item.reversed() ? instrument.scaleOf(item).reversed(answer) : answer;
    }
}
