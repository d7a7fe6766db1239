package org.belay.community;

/**
 * Who looks into a post that was reported. Its author never does, so that the next ones do where only its author is left of
 * some.
 */
public enum Deciders {
    /** Of the program, and administrators with them; not of what is posted in a circle. */
    COORDINATORS,
    ADMINISTRATORS,
    /** Safeguarding contacts, where neither can. */
    CONTACTS,
    /** Of the program of a circle, where there are not even contacts. */
    COORDINATORS_OF_CIRCLE,
    NOBODY
}
