package org.belay.closing;

/** How one of a pair or circle wants to go on after the last day. The names are stored: never rename one. */
public enum Wish {
    /** Stay in touch, outside of the program. */
    KEEP,
    /** Go on in the program until another day, which coordinators confirm. */
    EXTEND,
    /** It ends on the last day. */
    CLOSE,
    /** Be matched with somebody else, without blame. */
    REPAIR
}
