package org.belay.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Circles of a cohort that are not published yet, and whom they leave.
 *
 * @param latest the latest run, whatever came of it
 * @param running a run that goes on
 * @param sizes of the latest run, else the usual ones
 * @param free people who are in no published circle
 * @param published circles that were
 * @param missing what stands against a run
 * @param aloneInAll how many are in no circle
 */
public record CircleOverview(
        @Nullable RunSummary latest,
        @Nullable RunProgress running,
        CircleSizes sizes,
        int free,
        int published,
        List<Problem> missing,
        List<Forming> forming,
        int aloneInAll) {

    public CircleOverview {
        missing = List.copyOf(missing);
        forming = List.copyOf(forming);
    }

    /** Nothing else is worked out while it would change. */
    static CircleOverview whileRunning(RunProgress running, CircleSizes sizes) {
        return new CircleOverview(null, running, sizes, 0, 0, List.of(), List.of(), 0);
    }

    /**
     * A circle that is not published yet.
     *
     * @param own whether the reader is in it, and other coordinators change it
     * @param assessment nothing for the reader's own circle, and where nobody of it takes part any more
     * @param problems what stands against publishing it
     */
    public record Forming(Circle circle, boolean own, Optional<CircleAssessment> assessment, List<Problem> problems) {

        public Forming {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Somebody in no circle.
     *
     * @param why how the others fall away, counted; null for the reader
     * @param openings circles that could take them, the one that changes least first; none for the reader
     */
    public record Alone(Party party, @Nullable WhyUnmatched why, List<Opening> openings) {

        public Alone {
            openings = List.copyOf(openings);
        }
    }

    /**
     * What it would be to put somebody into a circle.
     *
     * @param broken rules that would exclude it
     * @param full whether the circle has as many as the latest run allowed
     * @param scoreChange of the circle, in centi-points
     * @param totalChange of the sum over everybody of the score of their circle
     */
    public record Opening(Circle circle, Set<Rule> broken, boolean full, int scoreChange, long totalChange) {}

    /**
     * What it would be to take somebody out of a circle.
     *
     * @param scoreChange of the circle, in centi-points
     * @param totalChange of the sum over everybody of the score of their circle
     * @param left how many stay
     * @param tooFew whether the latest run allowed no circle so small
     */
    public record Departure(Circle circle, int scoreChange, long totalChange, int left, boolean tooFew) {}

    /**
     * Where somebody could be put.
     *
     * @param from what becomes of the circle they leave; null for who is in none
     * @param openings the circle that changes least first
     */
    public record Moves(@Nullable Departure from, List<Opening> openings) {

        public Moves {
            openings = List.copyOf(openings);
        }
    }
}
