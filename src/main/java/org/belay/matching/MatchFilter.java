package org.belay.matching;

/**
 * Which matches a list shows.
 *
 * @param search words of a name; blank for all
 */
public record MatchFilter(Segment segment, String search) {

    /** A view of the list. */
    public enum Segment {
        ALL,
        /** Those of which one of the two says that they do not fit. */
        NOT_FITTING,
        OPEN,
        OVER
    }
}
