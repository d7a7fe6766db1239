package org.belay.goal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.security.Facts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A goal without its texts.
 *
 * @param place of its owner; null for a goal of a circle
 * @param match with whose partner it is shared
 * @param owner null for a goal of a circle
 * @param ownerName of the person, or of the circle
 * @param zone where its owner is
 * @param stage of its place, or of its circle
 * @param others who reads it with the owner: the partner while their match goes on, or all of the circle
 * @param sharedFrom since when the partner reads along; null for from the start
 * @param from the goal of an earlier cohort that it goes on from; null for none
 * @param next the goal as which it goes on in another cohort; null while it does not
 */
public record GoalHead(
        GoalId id,
        @Nullable EnrollmentId place,
        @Nullable MatchId match,
        @Nullable CircleId circle,
        @Nullable PersonId owner,
        String ownerName,
        ZoneId zone,
        ProgramId program,
        String programName,
        CohortId cohort,
        String cohortName,
        CohortState cohortState,
        Stage stage,
        GoalState state,
        CheckInRhythm rhythm,
        int weight,
        int revision,
        int levelAtStart,
        int levelNow,
        boolean textShared,
        Instant createdAt,
        @Nullable Instant sharedFrom,
        @Nullable Instant closedAt,
        Set<PersonId> others,
        @Nullable GoalId from,
        @Nullable GoalId next,
        long version) {

    public GoalHead {
        others = Set.copyOf(others);
    }

    /** Where the place of its owner stands, or its circle. */
    public enum Stage {
        GOES_ON,
        PAUSES,
        OVER
    }

    /** Whether it may still be written to: in a circle until that ends, own goals until the cohort does. */
    public boolean kept() {
        return cohortState.meets() && !(ofCircle() && stage == Stage.OVER);
    }

    /** Whether check-ins are asked for: of nobody who takes a break or has left. */
    boolean lookedAt() {
        return open() && kept() && stage == Stage.GOES_ON;
    }

    /** What goes on elsewhere is written about there. */
    public boolean open() {
        return state == GoalState.OPEN && next == null;
    }

    public boolean ofCircle() {
        return circle != null;
    }

    public boolean isOf(PersonId person) {
        return person.equals(owner) || (ofCircle() && others.contains(person));
    }

    Facts facts() {
        return owner == null
                ? Facts.ofGroup(others, program)
                : Facts.of(owner, program).withPartners(others);
    }
}
