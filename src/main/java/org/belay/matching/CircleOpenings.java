package org.belay.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which circles are nearest to taking somebody, and what becomes of each with them. */
final class CircleOpenings {

    /** The smallest change first: fewest rules, then a place that is there, then what it does to the score. */
    private static final Comparator<Opening> SMALLEST_CHANGE = Comparator.comparingInt(
                    (Opening opening) -> opening.broken().size())
            .thenComparing(Opening::full)
            .thenComparing(Opening::scoreChange, Comparator.reverseOrder())
            .thenComparingInt(Opening::circle);

    private final CircleAssessor assessor;
    private final int largest;
    private final List<List<Profile>> circles;
    private final List<Integer> scores;

    /** @param largest how many members a circle may have */
    CircleOpenings(CircleAssessor assessor, int largest, List<List<Profile>> circles) {
        this.assessor = assessor;
        this.largest = largest;
        this.circles = circles;
        scores = circles.stream().map(this::score).toList();
    }

    /**
     * What becomes of a circle with somebody more.
     *
     * @param circle index among the circles
     * @param broken the rules that exclude it then
     * @param full whether it has as many members as it may have
     * @param scoreChange its score then less its score now, in centi-points
     * @param totalChange the same once for each member, then and now: what it does to the sum that runs make largest
     */
    record Opening(int circle, Set<Rule> broken, boolean full, int scoreChange, long totalChange) {}

    /** All of them, the smallest change first. */
    List<Opening> of(Profile person) {
        return IntStream.range(0, circles.size())
                .mapToObj(circle -> opening(circle, person))
                .sorted(SMALLEST_CHANGE)
                .toList();
    }

    private Opening opening(int index, Profile person) {
        var members = circles.get(index);
        var with = new ArrayList<>(members);
        with.add(person);
        int now = scores.get(index);
        var then = score(with);
        return new Opening(
                index,
                assessor.violated(with),
                members.size() >= largest,
                then - now,
                (long) then * with.size() - (long) now * members.size());
    }

    private int score(List<Profile> members) {
        return members.isEmpty() ? 0 : assessor.assess(members).score();
    }
}
