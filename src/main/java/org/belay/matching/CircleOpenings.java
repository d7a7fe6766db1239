package org.belay.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.belay.matching.CircleResult.Alone;
import org.belay.matching.CircleResult.Opening;

/** Who has no place, what became of everybody else for them, and which circles are nearest to taking them. */
final class CircleOpenings {
    private static final int MOST = 3;

    /** The smallest change first: fewest rules, then a place that is there, then what it does to the score. */
    private static final Comparator<Opening> SMALLEST_CHANGE = Comparator.comparingInt(
                    (Opening opening) -> opening.broken().size())
            .thenComparing(Opening::full)
            .thenComparing(Opening::scoreChange, Comparator.reverseOrder())
            .thenComparingInt(Opening::circle);

    private final CircleProblem problem;
    private final CircleAssessor assessor;
    private final PairAssessor pairs;
    private final List<CircleDraft> circles;
    private final boolean[] placed;

    /** @param circles in the order of the result */
    CircleOpenings(CircleProblem problem, CircleAssessor assessor, List<CircleDraft> circles) {
        this.problem = problem;
        this.assessor = assessor;
        this.circles = circles;
        pairs = new PairAssessor(problem.settings());
        placed = new boolean[problem.people().size()];
        circles.forEach(circle -> circle.members().forEach(person -> placed[person] = true));
    }

    /** In parallel but in order: an explanation looks at everybody else. */
    List<Alone> all(Attention attention) {
        return IntStream.range(0, placed.length)
                .filter(person -> !placed[person])
                .parallel()
                .mapToObj(person -> {
                    attention.check();
                    return of(person);
                })
                .sorted(Comparator.comparingLong(Alone::person))
                .toList();
    }

    private Alone of(int person) {
        var profile = problem.people().get(person);
        var tally = new CandidateTally(problem.settings());
        var violated = new ArrayList<Set<Rule>>();
        for (var other = 0; other < placed.length; other++) {
            violated.add(pairs.violated(profile, problem.people().get(other)));
            if (other != person) {
                tally.add(violated.get(other), placed[other]);
            }
        }
        var openings = IntStream.range(0, circles.size())
                .mapToObj(circle -> opening(circle, person, violated))
                .sorted(SMALLEST_CHANGE)
                .limit(MOST)
                .toList();
        return new Alone(profile.person(), tally.toWhyNobody(), openings);
    }

    private Opening opening(int index, int person, List<Set<Rule>> violated) {
        var circle = circles.get(index);
        var broken = EnumSet.noneOf(Rule.class);
        circle.members().mapToObj(violated::get).forEach(broken::addAll);
        broken.removeAll(CircleAssessor.OF_ALL);
        broken.addAll(assessor.violatedByAll(IntStream.concat(circle.members(), IntStream.of(person))
                .mapToObj(problem.people()::get)
                .toList()));
        return new Opening(index, broken, circle.full(), circle.scoreWith(person) - circle.worth() / circle.size());
    }
}
