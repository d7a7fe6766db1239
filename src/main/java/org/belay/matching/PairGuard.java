package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.shared.Problem;
import org.belay.shared.Refused;

/** Says what stands against a set of pairs, by the rules, places and wishes of now. */
final class PairGuard {

    private final CohortPool pool;

    PairGuard(CohortPool pool) {
        this.pool = pool;
    }

    /** Of all pairs together; nothing when they can be published as they are. */
    List<Problem> problems(Collection<CohortPool.Pair> pairs) {
        var problems = new ArrayList<Problem>();
        pairs.forEach(pair -> problems.addAll(rules(pair)));
        if (pool.ofPeers()) {
            full(pairs.stream().flatMap(CohortPool.Pair::both), pool::places, "matching.problem.mentor-full", problems);
        } else {
            full(pairs.stream().map(CohortPool.Pair::mentor), pool::places, "matching.problem.mentor-full", problems);
            full(pairs.stream().map(CohortPool.Pair::mentee), pool::wanted, "matching.problem.mentee-full", problems);
        }
        eachOther(pairs, problems);
        return problems;
    }

    /** @throws Refused when not all of these pairs can be kept together */
    void refuseUnlessPossible(Collection<CohortPool.Pair> pairs) {
        var problems = problems(pairs);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** Of one pair alone: whether both take part, and each rule that excludes it. Whose wish it is, is not said. */
    List<Problem> rules(CohortPool.Pair pair) {
        var mentor = pool.find(pair.mentor()).filter(p -> p.side().mentors());
        var mentee = pool.find(pair.mentee()).filter(p -> p.side().learns());
        if (mentor.isEmpty() || mentee.isEmpty()) {
            return List.of(Problem.of(
                    "matching.problem.not-taking-part",
                    pool.find(pair.mentee()).map(Participant::name).orElse("–"),
                    pool.find(pair.mentor()).map(Participant::name).orElse("–")));
        }
        return pool.violated(pair).stream()
                .sorted()
                .map(rule -> problem(rule, mentee.get().name(), mentor.get().name()))
                .toList();
    }

    /** That a rule excludes these two. */
    Problem problem(Rule rule, String mentee, String mentor) {
        var question = pool.settings().question(rule);
        return question == null
                ? Problem.of("matching.problem.rule." + rule, mentee, mentor)
                : Problem.of("matching.problem.rule." + rule.word(), mentee, mentor, question);
    }

    private void full(
            Stream<EnrollmentId> people, ToIntFunction<EnrollmentId> room, String key, List<Problem> problems) {
        Map<EnrollmentId, Integer> counts = people.collect(groupingBy(Function.identity(), summingInt(one -> 1)));
        counts.forEach((id, count) -> {
            var free = room.applyAsInt(id);
            if (count > free && pool.find(id).isPresent()) {
                problems.add(Problem.of(key, pool.get(id).name(), free));
            }
        });
    }

    private void eachOther(Collection<CohortPool.Pair> pairs, List<Problem> problems) {
        var all = new HashSet<>(pairs);
        for (var pair : pairs) {
            var reverse = new CohortPool.Pair(pair.mentee(), pair.mentor());
            if (pair.mentor().value() < pair.mentee().value() && all.contains(reverse)) {
                problems.add(Problem.of(
                        "matching.problem.each-other",
                        pool.get(pair.mentee()).name(),
                        pool.get(pair.mentor()).name()));
            }
        }
    }
}
