package org.belay.scheduling;

/** What is placed in a schedule. */
public enum MeetingKind {
    /** The first meeting of everybody. */
    KICKOFF,
    /** A session of two. */
    PAIR,
    /** A session of a circle. */
    CIRCLE,
    /** An event for many: those who lead it and a room are needed, nobody else. */
    WORKSHOP
}
