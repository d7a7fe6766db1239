package org.belay.notification;

/** How somebody hears of a kind of news. The names are stored: never rename one. */
public enum Choice {
    /** In Belay alone. */
    BELAY,
    /** In Belay, and by mail at once. */
    AT_ONCE,
    /** In Belay, and in the mail of the day. */
    DIGEST,
    /** Not at all. */
    NONE
}
