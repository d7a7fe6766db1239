package org.belay.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belay.matching.MatchingResult.LeftOver;
import org.belay.matching.MatchingResult.WhyNobody;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why somebody has nobody, counted.
 *
 * @param candidates how many there are on the other side
 * @param free how many no rule excludes and who have a place left
 * @param excludedBy for each rule that excludes somebody, how many, whatever other rules do
 * @param alone for each rule that alone excludes somebody, how many
 * @param full how many no rule excludes but who have all they want
 * @param questions as people read the questions that rules among these are about
 */
public record WhyUnmatched(
        int candidates,
        int free,
        Map<Rule, Integer> excludedBy,
        Map<Rule, Integer> alone,
        int full,
        Map<Rule, String> questions) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public WhyUnmatched {
        excludedBy = Map.copyOf(excludedBy);
        alone = Map.copyOf(alone);
        questions = Map.copyOf(questions);
    }

    /** @param settings by which it was matched */
    static WhyUnmatched of(LeftOver leftOver, MatchingSettings settings) {
        return of(leftOver.why(), settings);
    }

    static WhyUnmatched of(WhyNobody why, MatchingSettings settings) {
        var excluded = some(why.excludedBy());
        var questions = new EnumMap<Rule, String>(Rule.class);
        excluded.keySet().forEach(rule -> {
            var question = settings.question(rule);
            if (question != null) {
                questions.put(rule, question);
            }
        });
        return new WhyUnmatched(
                why.candidates(),
                why.eligible() - why.taken(),
                excluded,
                some(why.excludedOnlyBy()),
                why.taken(),
                questions);
    }

    private static Map<Rule, Integer> some(Map<Rule, Integer> counts) {
        var some = new EnumMap<Rule, Integer>(Rule.class);
        counts.forEach((rule, count) -> {
            if (count > 0) {
                some.put(rule, count);
            }
        });
        return some;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static WhyUnmatched read(String json) {
        var stored = JSON.readTree(json);
        // What the first runs did not count.
        for (var field : List.of("alone", "questions")) {
            if (stored instanceof ObjectNode object && !object.has(field)) {
                object.putObject(field);
            }
        }
        return JSON.treeToValue(stored, WhyUnmatched.class);
    }
}
