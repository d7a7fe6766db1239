package org.belay.scheduling;

/** Who turns a proposed session into an agreed one. The names are stored: never rename one. */
public enum AgreedBy {
    /** One of the pair: the other sees it and can move it, as with every session that one of them books. */
    PAIR,
    /** Coordinators may publish proposals as agreed. */
    COORDINATOR
}
