package org.belay.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people said of a workshop. */
public final class WorkshopFeedback {

    /** With fewer answers only their number is told. */
    public static final int FEWEST = 5;

    public static final int LONGEST_COMMENT = 1900;

    private WorkshopFeedback() {}

    /** One's own, to be changed. */
    public record Own(int rating, @Nullable String comment) {}

    /**
     * What those who lead and coordinate read.
     *
     * @param answers how many answered
     * @param asked how many were there
     * @param mean of the ratings, 1 to 5; null with fewer than {@link #FEWEST} answers
     * @param comments without names, in the order of the alphabet, which says nothing of who wrote them; none with fewer
     *     than {@link #FEWEST} answers
     */
    public record Results(int answers, int asked, @Nullable Double mean, List<String> comments) {

        public Results {
            comments = List.copyOf(comments);
        }
    }
}
