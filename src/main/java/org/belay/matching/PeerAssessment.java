package org.belay.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.belay.matching.PairAssessment.CriterionFinding;
import org.belay.matching.PairAssessment.Fact;
import org.belay.matching.PairAssessment.GradeDistance;
import org.belay.matching.PairAssessment.NotKnown;
import org.belay.matching.PairAssessment.RuleFinding;
import org.belay.matching.PairAssessment.SharedTopics;
import org.belay.matching.PairAssessment.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What two equals are to each other: looked at from both, and the mean of the two. A rule that excludes them from either
 * excludes the pair. The wish of each counts the same; it stands with the side whose place its author has.
 */
final class PeerAssessment {

    private PeerAssessment() {}

    /**
     * @param there the first as the mentor of the second
     * @param back the second as the mentor of the first
     */
    static PairAssessment of(PairAssessment there, PairAssessment back) {
        var criteria = criteria(there, back);
        return new PairAssessment(
                there.mentor(),
                there.mentee(),
                criteria.stream().mapToInt(CriterionFinding::reached).sum(),
                rules(there.rules(), back.rules()),
                criteria);
    }

    /** What {@link #of} makes of two scores. */
    static short score(short there, short back) {
        return there == PairScores.FORBIDDEN || back == PairScores.FORBIDDEN
                ? PairScores.FORBIDDEN
                : (short) ((there + back) / 2);
    }

    private static List<RuleFinding> rules(List<RuleFinding> there, List<RuleFinding> back) {
        var byRule = new EnumMap<Rule, RuleFinding>(Rule.class);
        back.forEach(finding -> byRule.put(finding.rule(), finding));
        return there.stream()
                .map(finding -> worse(finding, byRule.getOrDefault(finding.rule(), finding)))
                .toList();
    }

    private static RuleFinding worse(RuleFinding one, RuleFinding other) {
        return weight(other.verdict()) > weight(one.verdict()) ? other : one;
    }

    private static int weight(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> 0;
            case UNKNOWN -> 1;
            case VIOLATED -> 2;
        };
    }

    /** Halves are rounded so that the points of all criteria add up to half of the two scores. */
    private static List<CriterionFinding> criteria(PairAssessment there, PairAssessment back) {
        var ofThere = byCriterion(there);
        var ofBack = byCriterion(back);
        var criteria = new ArrayList<CriterionFinding>();
        var reached = 0;
        var possible = 0;
        for (var criterion : Criterion.values()) {
            var one = ofThere.get(criterion);
            var other = ofBack.get(fromTheOther(criterion));
            if (one != null || other != null) {
                var reachedNow = reached + points(one).reached() + points(other).reached();
                var possibleNow =
                        possible + points(one).possible() + points(other).possible();
                criteria.add(new CriterionFinding(
                        criterion,
                        reachedNow / 2 - reached / 2,
                        possibleNow / 2 - possible / 2,
                        fact(points(one).fact(), points(other).fact())));
                reached = reachedNow;
                possible = possibleNow;
            }
        }
        return criteria;
    }

    private static Map<Criterion, CriterionFinding> byCriterion(PairAssessment assessment) {
        var map = new HashMap<Criterion, CriterionFinding>();
        assessment.criteria().forEach(finding -> map.put(finding.criterion(), finding));
        return map;
    }

    private static Criterion fromTheOther(Criterion criterion) {
        return switch (criterion) {
            case MENTEE_PREFERENCE -> Criterion.MENTOR_PREFERENCE;
            case MENTOR_PREFERENCE -> Criterion.MENTEE_PREFERENCE;
            default -> criterion;
        };
    }

    /** Nothing where a criterion weighs nothing from one of the two. */
    private static CriterionFinding points(@Nullable CriterionFinding finding) {
        return finding == null
                ? new CriterionFinding(Criterion.TOPICS, 0, 0, new NotKnown(PairAssessment.Who.BOTH))
                : finding;
    }

    private static Fact fact(Fact one, Fact other) {
        if (one instanceof SharedTopics(var topics, var wanted) && other instanceof SharedTopics(var back, var more)) {
            var all = new TreeSet<>(topics);
            all.addAll(back);
            return new SharedTopics(all, wanted + more);
        }
        if (one instanceof GradeDistance(var distance)) {
            return new GradeDistance(Math.abs(distance));
        }
        return one instanceof NotKnown ? other : one;
    }
}
