package org.belay.enrollment;

import java.util.List;
import org.belay.program.Browsing;
import org.belay.program.Format;

/** On which side of a match somebody takes part. */
public enum Side {
    MENTOR,
    MENTEE,
    BOTH,
    /** One of equals, in formats without sides: gives and takes alike, in one pair or circle. */
    PEER;

    /** The sides on which people can take part in a format. */
    public static List<Side> of(Format format) {
        return format.ofEquals() ? List.of(PEER) : List.of(MENTOR, MENTEE, BOTH);
    }

    /** On which most take part. */
    public static Side usual(Format format) {
        return format.ofEquals() ? PEER : MENTEE;
    }

    public boolean mentors() {
        return this != MENTEE;
    }

    public boolean learns() {
        return this != MENTOR;
    }

    /** Whether those who look for a match see people on this side. */
    public boolean isLookedAt(Browsing browsing) {
        return switch (browsing) {
            case NOBODY -> false;
            case MENTEES -> mentors();
            case ALL -> true;
        };
    }

    /** Whether people on this side say how many others they take or want; a peer has one. */
    public boolean saysHowMany() {
        return this != PEER;
    }

    /** Whether an application on this side names a topic that is offered. Peers may do with those they work on. */
    public boolean mustOffer() {
        return mentors() && this != PEER;
    }
}
