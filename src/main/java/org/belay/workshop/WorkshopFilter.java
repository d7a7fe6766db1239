package org.belay.workshop;

/**
 * Which workshops a list shows.
 *
 * @param search in titles, programs and the names of those who lead; empty for all
 */
public record WorkshopFilter(Segment segment, String search) {

    /** What one may look for. */
    public enum Segment {
        /** Those ahead, and those that still have to be finished. */
        UPCOMING,
        /** Those with a seat, an offer or a place on the waitlist, and those to lead, that are not over. */
        MINE,
        /** Held and cancelled ones. */
        PAST
    }

    public static final WorkshopFilter UPCOMING = new WorkshopFilter(Segment.UPCOMING, "");

    public WorkshopFilter {
        search = search.strip();
    }

    public WorkshopFilter in(Segment other) {
        return new WorkshopFilter(other, search);
    }
}
