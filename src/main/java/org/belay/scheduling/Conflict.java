package org.belay.scheduling;

/** What stands against a session where it is. Why somebody is not free is said nowhere. */
public enum Conflict {
    NOT_FREE,
    BUSY,
    ROOM_UNSUITABLE,
    ROOM_CLOSED,
    ROOM_TAKEN,
    /** The other dates of the workshop are in another room. */
    ROOM_APART,
    LIMIT,
    TOO_CLOSE,
    /** Sessions come after the kickoff. */
    BEFORE_KICKOFF
}
