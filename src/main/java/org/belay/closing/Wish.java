package org.belay.closing;

import java.util.List;

/** How one of a pair wants to go on after the last day. The names are stored: never rename one. */
public enum Wish {
    /** Stay in touch, outside of the program. */
    KEEP,
    /** Go on in the program until another day, which coordinators confirm. */
    EXTEND,
    /** It ends on the last day. */
    CLOSE,
    /** Be matched with somebody else, without blame. */
    REPAIR;

    /** What those of a circle can want: none of them is matched with somebody else by it. */
    public static final List<Wish> OF_CIRCLES = List.of(KEEP, EXTEND, CLOSE);
}
