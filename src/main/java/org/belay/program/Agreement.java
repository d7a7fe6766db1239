package org.belay.program;

/** How the answers of two people to one question should be. The names are stored: never rename one. */
public enum Agreement {
    ALIKE,
    DIFFERENT
}
