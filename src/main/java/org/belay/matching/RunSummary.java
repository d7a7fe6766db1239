package org.belay.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A match run as it was recorded. What is null is not known yet, or never will be because the run did not finish.
 *
 * @param startedBy null for a run that began by itself, after an offer was not taken
 * @param mentorPlaces places that the mentors had left
 * @param matched mentees with at least one mentor
 * @param totalScore sum of the scores of all pairs in centi-points
 * @param lowestScore the lowest score of a pair in centi-points
 * @param proved whether nothing better exists
 * @param failure key of the translation that says why it failed
 * @param scenario what was changed to see what would be; null for a run whose pairs became proposals
 * @param firstChoices mentees who got the mentor they wished for most; null for runs from before it was counted
 * @param choosers mentees who wish for a mentor of the run
 */
public record RunSummary(
        MatchRunId id,
        RunState state,
        Objective objective,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int mentors,
        int mentorPlaces,
        int mentees,
        @Nullable Integer matched,
        @Nullable Integer pairs,
        @Nullable Long totalScore,
        @Nullable Integer lowestScore,
        @Nullable Boolean proved,
        @Nullable Integer solveMillis,
        @Nullable String failure,
        @Nullable Change scenario,
        @Nullable Integer firstChoices,
        @Nullable Integer choosers) {

    /** Of the pairs, in centi-points; null when there are none. */
    public @Nullable Integer meanScore() {
        return pairs == null || pairs == 0 || totalScore == null
                ? null
                : Math.toIntExact(Math.round((double) totalScore / pairs));
    }
}
