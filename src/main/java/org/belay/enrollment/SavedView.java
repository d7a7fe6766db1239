package org.belay.enrollment;

/**
 * A list of the people of a cohort, as somebody keeps it for themselves.
 *
 * @param query what the address of the page says after the question mark
 */
public record SavedView(String name, String query) {

    public static final int LONGEST_NAME = 80;

    /** Longer than all filters together. */
    static final int LONGEST_QUERY = 500;
}
