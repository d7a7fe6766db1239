package org.belay.workshop;

import java.util.List;
import org.belay.enrollment.Side;

/** To whom a workshop is open. */
public enum Audience {
    /** Who takes part in the cohort or, without one, in a cohort of the program. */
    PARTICIPANTS,
    MENTORS,
    MENTEES,
    /** Whoever has an account. */
    EVERYBODY;

    /** Whether it is open to those who are on this side of a match. */
    public boolean isFor(Side side) {
        return sides().contains(side);
    }

    /** The sides of a match that it is open to. */
    List<Side> sides() {
        return switch (this) {
            case MENTORS -> List.of(Side.MENTOR, Side.BOTH);
            case MENTEES -> List.of(Side.MENTEE, Side.BOTH);
            case PARTICIPANTS, EVERYBODY -> List.of(Side.values());
        };
    }
}
