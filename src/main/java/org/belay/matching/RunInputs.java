package org.belay.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went into a run, as it is recorded: who took part with how many places, by which rules and weights. Nobody's
 * wishes are in it, and no avoid list.
 */
record RunInputs(
        Objective objective,
        long seed,
        Set<Rule> rules,
        Map<Criterion, Integer> weights,
        int minimumHalfHours,
        List<Entry> mentors,
        List<Entry> mentees,
        List<LockedPair> locks) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An enrollment and how many it takes or wants. */
    record Entry(long enrollment, int places) {}

    record LockedPair(long mentor, long mentee) {}

    static RunInputs of(CohortPool pool, MatchingProblem problem) {
        return new RunInputs(
                problem.objective(),
                problem.seed(),
                problem.settings().rules(),
                problem.settings().weights(),
                problem.settings().minimumHalfHours(),
                problem.mentors().stream()
                        .map(m -> entry(pool, m.profile(), m.capacity()))
                        .toList(),
                problem.mentees().stream()
                        .map(m -> entry(pool, m.profile(), m.demand()))
                        .toList(),
                problem.locks().stream()
                        .map(lock -> new LockedPair(
                                pool.enrollment(lock.mentor()).value(),
                                pool.enrollment(lock.mentee()).value()))
                        .toList());
    }

    private static Entry entry(CohortPool pool, Profile profile, int places) {
        EnrollmentId enrollment = pool.enrollment(profile.person());
        return new Entry(enrollment.value(), places);
    }

    int mentorPlaces() {
        return mentors.stream().mapToInt(Entry::places).sum();
    }

    static RunInputs read(String json) {
        return JSON.readValue(json, RunInputs.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
