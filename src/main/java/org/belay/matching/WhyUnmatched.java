package org.belay.matching;

import java.util.EnumMap;
import java.util.Map;
import org.belay.matching.MatchingResult.LeftOver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why somebody has nobody, counted.
 *
 * @param candidates how many there are on the other side
 * @param free how many no rule excludes and who have a place left
 * @param excludedBy for each rule that excludes somebody, how many
 * @param full how many no rule excludes but who have all they want
 */
public record WhyUnmatched(int candidates, int free, Map<Rule, Integer> excludedBy, int full) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static WhyUnmatched of(LeftOver leftOver) {
        var why = leftOver.why();
        var excluded = new EnumMap<Rule, Integer>(Rule.class);
        why.excludedBy().forEach((rule, count) -> {
            if (count > 0) {
                excluded.put(rule, count);
            }
        });
        return new WhyUnmatched(why.candidates(), why.eligible() - why.taken(), excluded, why.taken());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static WhyUnmatched read(String json) {
        return JSON.readValue(json, WhyUnmatched.class);
    }
}
