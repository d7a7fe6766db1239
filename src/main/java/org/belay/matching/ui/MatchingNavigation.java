package org.belay.matching.ui;

import com.vaadin.flow.router.RouteParameters;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;

/** Addresses of the pages about matching. */
public final class MatchingNavigation {

    static final String WISHES = "wishes/:cohortId";

    public static final String CIRCLE = "circle/:circleId";

    private MatchingNavigation() {}

    /** Where whoever takes part ranks wishes. */
    static String wishes(CohortId cohort) {
        return "wishes/" + cohort.value();
    }

    static CohortId cohort(RouteParameters parameters) {
        return new CohortId(number(parameters, "cohortId"));
    }

    public static CircleId circle(RouteParameters parameters) {
        return new CircleId(number(parameters, "circleId"));
    }

    private static long number(RouteParameters parameters, String name) {
        var number = parameters.get(name).orElse("");
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new NotFound(number);
        }
    }

    public static String matching(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.MATCHING);
    }

    /** The runs of a cohort side by side. */
    static String runs(CohortId cohort) {
        return matching(cohort) + "/runs";
    }

    /** Weights to be moved. */
    static String weights(CohortId cohort) {
        return matching(cohort) + "/weights";
    }

    /** Sizes of circles to be compared. */
    static String sizes(CohortId cohort) {
        return matching(cohort) + "/sizes";
    }

    /** What the cohort would meet if it were launched. */
    static String rehearsal(CohortId cohort) {
        return matching(cohort) + "/rehearsal";
    }

    public static String pairs(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.PAIRS);
    }

    /** Those who wait for a match. */
    public static String waiting(CohortId cohort) {
        return pairs(cohort) + "/waiting";
    }

    /** The page of a circle. */
    public static String circle(CircleId circle) {
        return "circle/" + circle.value();
    }

    /** The pages that the two of a pair share. */
    static String pair(MatchId match) {
        return "pair/" + match.value();
    }

    /** The overview of a space. */
    public static String space(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> pair(match);
            case Space.OfCircle(var circle) -> circle(circle);
        };
    }

    /** A page of a space beside its overview. */
    public static String tab(Space space, SpacePlace place) {
        return space(space) + place.segment();
    }

    /** The space that an address is about: it has the parameter {@code matchId} or {@code circleId}. */
    public static Space space(RouteParameters parameters) {
        return parameters.get("circleId").isPresent()
                ? new Space.OfCircle(circle(parameters))
                : new Space.OfMatch(new MatchId(number(parameters, "matchId")));
    }
}
