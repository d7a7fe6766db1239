package org.belay.feedback;

import java.time.LocalDate;
import java.util.List;
import org.belay.program.SurveyMoment;

/**
 * A score of one person over time, the earliest first, as one version of an instrument measures it.
 *
 * @param instrument its title
 * @param number of the version
 * @param aggregateOnly whether it is read for groups alone, so that it is shown to this person and to no partner
 */
public record OwnScore(Wording instrument, int number, boolean aggregateOnly, Score score, List<Point> points) {

    public OwnScore {
        points = List.copyOf(points);
    }

    /**
     * @param on when the survey began
     * @param occasion its number among those of the same moment
     */
    public record Point(LocalDate on, SurveyMoment when, long occasion, String cohortName, double value) {}

    /** What somebody scored stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "OwnScore[" + points.size() + "]";
    }
}
