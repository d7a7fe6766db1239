package org.belay.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went into a run, as it is recorded: who took part with how many places, by which rules and weights. Nobody's
 * wishes are in it, and no avoid list.
 *
 * @param circles how many people a circle may have; null where pairs are formed
 * @param questions compared, as people read them; null in runs from before they were recorded
 * @param compared the same with how each is compared; null in runs from before that was recorded
 * @param departmentsHaveParts whether a department and its parts counted as the same; null in runs from before that was
 *     recorded
 */
record RunInputs(
        Objective objective,
        long seed,
        Set<Rule> rules,
        Map<Criterion, Integer> weights,
        int minimumHalfHours,
        List<Entry> mentors,
        List<Entry> mentees,
        List<LockedPair> locks,
        @Nullable CircleSizes circles,
        @Nullable List<String> questions,
        @Nullable List<ComparedQuestion> compared,
        @Nullable Boolean departmentsHaveParts) {

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
                        .toList(),
                null,
                questions(problem.settings()),
                problem.settings().questions(),
                problem.settings().departmentsHaveParts());
    }

    /** Of people who are put into circles: each has one place, and is locked to all in the same kept circle. */
    static RunInputs of(CohortPool pool, CircleProblem problem) {
        var people =
                problem.people().stream().map(person -> entry(pool, person, 1)).toList();
        var locks = new ArrayList<LockedPair>();
        for (var circle : problem.kept()) {
            CircleLedger.eachTwo(
                    circle,
                    (one, other) -> locks.add(new LockedPair(
                            pool.enrollment(other).value(), pool.enrollment(one).value())));
        }
        return new RunInputs(
                Objective.PARTICIPATION_FIRST,
                problem.seed(),
                problem.settings().rules(),
                problem.settings().weights(),
                problem.settings().minimumHalfHours(),
                people,
                people,
                locks,
                new CircleSizes(problem.smallest(), problem.largest()),
                questions(problem.settings()),
                problem.settings().questions(),
                problem.settings().departmentsHaveParts());
    }

    private static List<String> questions(MatchingSettings settings) {
        return settings.questions().stream().map(ComparedQuestion::label).toList();
    }

    private static Entry entry(CohortPool pool, Profile profile, int places) {
        EnrollmentId enrollment = pool.enrollment(profile.person());
        return new Entry(enrollment.value(), places);
    }

    int mentorPlaces() {
        return mentors.stream().mapToInt(Entry::places).sum();
    }

    RunTerms terms() {
        return new RunTerms(
                seed,
                rules,
                weights,
                minimumHalfHours,
                locks.size(),
                circles,
                questions == null ? List.of() : questions,
                compared,
                departmentsHaveParts);
    }

    static RunInputs read(String json) {
        return JSON.readValue(json, RunInputs.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
