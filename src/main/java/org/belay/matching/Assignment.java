package org.belay.matching;

import java.time.Duration;
import java.util.List;

/**
 * A solved assignment.
 *
 * @param pairs by mentee, then mentor
 * @param total sum of the scores of all pairs, in centi-points
 * @param participation how many mentees have a first mentor, a second, and so on
 * @param lowest the lowest score of a pair that is not locked, or -1 when there is none
 * @param floor with {@link Objective#FAIR} the largest lowest score possible; pairs below were excluded. Otherwise 0.
 * @param tier what one more mentor for a mentee counts more than one at the next place; 0 for {@link Objective#SCORE}
 * @param duals dual values of the assignment in which people on both sides may be each other's mentor
 * @param certificate the proof of that assignment's value
 * @param branches how many assignments were solved to separate people who were each other's mentor; 0 when there were none
 * @param gap by how much, in centi-points, a better result could at most be; 0 unless {@link AssignmentSolver} gave up
 *     separating after {@link AssignmentSolver#BRANCH_LIMIT} branches
 * @param rounds pricing rounds
 * @param time wall time with scoring
 */
public record Assignment(
        List<Pair> pairs,
        long total,
        List<Integer> participation,
        int lowest,
        int floor,
        int tier,
        Duals duals,
        Certificate certificate,
        int branches,
        long gap,
        int rounds,
        Duration time) {

    /** A mentee and a mentor by index, with their score in centi-points. */
    public record Pair(int mentee, int mentor, int score, boolean locked) {}

    /** How many mentees have a first mentor; of peers, how many have a partner. */
    int matched() {
        return participation.isEmpty() ? 0 : participation.getFirst();
    }

    /** Whether nothing better exists. */
    public boolean optimal() {
        return gap == 0;
    }
}
