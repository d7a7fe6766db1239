package org.belay.matching;

import java.util.List;
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
     */
    record Alone(long person, WhyNobody why) {}
}
