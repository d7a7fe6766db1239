package org.belay.matching;

import java.util.List;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.PairAssessment.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Two people side by side.
 *
 * @param score in centi-points
 * @param checks what the rules of the program make of the pair
 * @param sharedHalfHours free half-hours a week that both have; null when either gave none
 */
public record PairComparison(
        PersonFacts mentor,
        PersonFacts mentee,
        int score,
        List<MatchReason> reasons,
        List<RuleCheck> checks,
        Set<String> sharedTopics,
        Set<String> sharedLanguages,
        @Nullable Integer sharedHalfHours) {

    public PairComparison {
        reasons = List.copyOf(reasons);
        checks = List.copyOf(checks);
        sharedTopics = Set.copyOf(sharedTopics);
        sharedLanguages = Set.copyOf(sharedLanguages);
    }

    /**
     * What a coordinator compares.
     *
     * @param topics offered by the mentor, wanted by the mentee
     * @param availability in the person's own zone
     * @param room places left of the mentor, mentors still wanted by the mentee; proposals are not counted
     */
    public record PersonFacts(
            Party party,
            List<String> topics,
            List<String> languages,
            @Nullable WeekGrid availability,
            @Nullable String zone,
            @Nullable String grade,
            int room) {

        public PersonFacts {
            topics = List.copyOf(topics);
            languages = List.copyOf(languages);
        }
    }

    /**
     * A rule and its verdict; of an avoid list no more than that.
     *
     * @param question as people read the question that the rule is about; null for any other rule
     * @param partOfDepartment whether it is about one department that is part of the other, and so counts as the same
     */
    public record RuleCheck(
            Rule rule, Verdict verdict, @Nullable String question, boolean partOfDepartment) {}

    /** Whether no rule excludes the pair. */
    public boolean eligible() {
        return checks.stream().noneMatch(check -> check.verdict() == Verdict.VIOLATED);
    }
}
