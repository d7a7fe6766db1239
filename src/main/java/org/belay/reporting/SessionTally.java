package org.belay.reporting;

import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one part of a slice, or of all of it when the part is null, each with the different people behind it.
 *
 * @param part the position of the month in the slice, or of the department
 * @param logged held sessions whose length is known
 */
record SessionTally(
        @Nullable Integer part,
        long planned,
        long plannedPeople,
        long held,
        long heldPeople,
        long missed,
        long missedPeople,
        long notHeld,
        long notHeldPeople,
        long openPeople,
        long moved,
        long movedPeople,
        long cancelled,
        long cancelledPeople,
        long logged,
        long minutes) {

    static final SessionTally NONE = new SessionTally(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final double MINUTES_OF_AN_HOUR = 60;

    /** Hours are known when each held session has its length; else their sum would be too small. */
    Sessions sessions() {
        return new Sessions(
                new Tally(planned, plannedPeople),
                new Tally(held, heldPeople),
                new Tally(missed, missedPeople),
                new Tally(notHeld, notHeldPeople),
                new Tally(notHeld - missed, openPeople),
                new Tally(moved, movedPeople),
                new Tally(cancelled, cancelledPeople),
                logged == held ? Double.valueOf(minutes / MINUTES_OF_AN_HOUR) : null);
    }
}
