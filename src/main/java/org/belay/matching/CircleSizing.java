package org.belay.matching;

import java.util.Optional;
import org.belay.matching.CircleAssessment.CommonTime;
import org.jspecify.annotations.Nullable;

/**
 * What comes of circles of some sizes.
 *
 * @param people who wants a circle
 * @param placed how many of them are in one
 * @param meanScore of the circles, in centi-points; null when there are none
 * @param time null when nobody in any of the circles said when they are free
 * @param searched whether a search found it, so that a small difference may be chance
 */
public record CircleSizing(
        CircleSizes sizes,
        int people,
        int placed,
        int circles,
        @Nullable Integer meanScore,
        @Nullable Time time,
        boolean searched) {

    /**
     * Half-hours a week in which all of a circle are free who said when.
     *
     * @param mean of the circles
     * @param least of the circle that has least
     */
    public record Time(double mean, int least) {}

    static CircleSizing of(CircleSizes sizes, CircleProblem problem, CircleResult result) {
        var scores = result.circles().stream()
                .mapToInt(circle -> circle.assessment().score())
                .summaryStatistics();
        var halfHours = result.circles().stream()
                .flatMap(circle -> Optional.ofNullable(circle.assessment().time()).stream())
                .mapToInt(CommonTime::halfHours)
                .summaryStatistics();
        return new CircleSizing(
                sizes,
                problem.people().size(),
                result.placed(),
                result.circles().size(),
                scores.getCount() == 0 ? null : Math.toIntExact(Math.round(scores.getAverage())),
                halfHours.getCount() == 0 ? null : new Time(halfHours.getAverage(), halfHours.getMin()),
                !result.proven());
    }

    /** Who would be in none. */
    public int alone() {
        return people - placed;
    }
}
