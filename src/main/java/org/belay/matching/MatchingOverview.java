package org.belay.matching;

import java.util.List;
import java.util.Map;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where the matching of a cohort stands.
 *
 * @param lastRun the latest run, whatever came of it; null before the first
 * @param lastResult the latest run that finished: the proposals are its result and what was done by hand since
 * @param running how far the run has come that is going on; null when none is
 * @param ofPeers whether people are matched without sides; mentors and mentees are then the same people
 * @param mentorPlaces places that open matches leave
 * @param wanted mentors that mentees still want
 * @param missing what keeps a run from being started
 * @param counts proposals and people in each segment
 * @param openMatches pairs that are published and not over
 */
public record MatchingOverview(
        @Nullable RunSummary lastRun,
        @Nullable RunSummary lastResult,
        @Nullable RunProgress running,
        boolean ofPeers,
        int mentors,
        int mentorPlaces,
        int mentees,
        int wanted,
        List<Problem> missing,
        Map<Segment, Integer> counts,
        int openMatches) {

    public MatchingOverview {
        missing = List.copyOf(missing);
        counts = Map.copyOf(counts);
    }

    public int count(Segment segment) {
        return counts.getOrDefault(segment, 0);
    }
}
