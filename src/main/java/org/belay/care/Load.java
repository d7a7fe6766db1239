package org.belay.care;

/** How much it is, as a mentor says. */
public enum Load {
    LIGHT,
    RIGHT,
    HEAVY,
    TOO_MUCH
}
