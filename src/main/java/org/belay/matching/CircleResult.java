package org.belay.matching;

import java.util.List;
import java.util.Set;
import org.belay.matching.MatchingResult.WhyNobody;

/**
 * The circles of a run, by ids of people.
 *
 * @param circles by their lowest ids, the kept ones among them
 * @param leftOver who has no place, by id
 * @param total the sum over all circles of score and size
 * @param proven whether no circles place more people, and none that place as many have a larger total
 * @param placedAtMost how many people can have a place at most
 * @param totalAtMost what the total can be at most; both are as in the result when that is proven
 */
record CircleResult(
        List<Formed> circles, List<Alone> leftOver, long total, boolean proven, int placedAtMost, long totalAtMost) {

    /** How many people have a place. */
    int placed() {
        return circles.stream().mapToInt(circle -> circle.persons().size()).sum();
    }

    /**
     * One circle.
     *
     * @param persons ascending
     */
    record Formed(List<Long> persons, CircleAssessment assessment, boolean kept) {}

    /**
     * Somebody without a place.
     *
     * @param why how everybody else falls away as a member of the same circle; those taken are in one
     * @param openings the circles that would take them with the smallest change, best first, three at most
     */
    record Alone(long person, WhyNobody why, List<Opening> openings) {}

    /**
     * What becomes of a circle with somebody more.
     *
     * @param circle index among the circles of the result
     * @param broken the rules that exclude it then
     * @param full whether it has as many members as it may have
     * @param scoreChange its score then less its score now, in centi-points
     */
    record Opening(int circle, Set<Rule> broken, boolean full, int scoreChange) {}
}
