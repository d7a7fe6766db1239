package org.belay.matching;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.matching.MatchingResult.WhyNobody;

/** Counts how the candidates for somebody fall away. */
final class CandidateTally {
    private final MatchingSettings settings;
    private final Map<Rule, Integer> byRule = new EnumMap<>(Rule.class);
    private final Map<Rule, Integer> onlyByRule = new EnumMap<>(Rule.class);
    private int candidates;
    private int eligible;
    private int taken;

    CandidateTally(MatchingSettings settings) {
        this.settings = settings;
    }

    /**
     * One candidate more.
     *
     * @param violated the rules that exclude them
     * @param full whether they have all they want
     */
    void add(Set<Rule> violated, boolean full) {
        candidates++;
        for (var rule : violated) {
            byRule.merge(rule, 1, Integer::sum);
            if (violated.size() == 1) {
                onlyByRule.merge(rule, 1, Integer::sum);
            }
        }
        if (violated.isEmpty()) {
            eligible++;
            taken += full ? 1 : 0;
        }
    }

    WhyNobody toWhyNobody() {
        return new WhyNobody(candidates, counts(byRule), counts(onlyByRule), eligible, taken);
    }

    private Map<Rule, Integer> counts(Map<Rule, Integer> counts) {
        var map = new EnumMap<Rule, Integer>(Rule.class);
        Stream.of(Rule.values())
                .filter(rule -> rule != Rule.SAME_PERSON && settings.rules().contains(rule))
                .forEach(rule -> map.put(rule, counts.getOrDefault(rule, 0)));
        return map;
    }
}
