package org.belay.matching;

import java.util.List;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one circle, as data: screens put it into words.
 *
 * @param size how many members there are
 * @param score sum of the points reached, 0 to 10 000 centi-points, also when a rule is broken
 * @param theme the topic that most members work on, at least two of them; null when there is none
 * @param themeCount how many members work on the theme; 0 when there is none
 * @param time when all can meet who gave availability; null when nobody gave any
 * @param criteria a finding for each criterion with a weight; the wishes of all are one, {@link
 *     Criterion#MENTEE_PREFERENCE}
 * @param broken rules that exclude the circle
 */
public record CircleAssessment(
        int size,
        int score,
        @Nullable Long theme,
        int themeCount,
        @Nullable CommonTime time,
        List<CircleFinding> criteria,
        List<RuleBreak> broken) {

    /** Whether no rule excludes the circle. */
    public boolean eligible() {
        return broken.isEmpty();
    }

    /**
     * When all can meet who gave availability, in UTC.
     *
     * @param given how many members gave it, at least 1
     */
    public record CommonTime(WeekGrid grid, int given) {

        public int halfHours() {
            return grid.halfHours();
        }
    }

    /**
     * A criterion and why it gives what it gives.
     *
     * @param reached points reached in centi-points, 0 to possible
     * @param possible the most points it gives; all criteria together 10 000
     */
    public record CircleFinding(Criterion criterion, int reached, int possible, CircleFact fact) {}

    /** Why a finding is as it is. */
    public sealed interface CircleFact {}

    /** So many members work on this topic. */
    public record Theme(long topic, int members) implements CircleFact {}

    /** No two members work on the same topic. */
    public record NoTheme() implements CircleFact {}

    /** Half-hours a week in which all can meet who gave availability, which so many did. */
    public record Together(int halfHours, int given) implements CircleFact {}

    /** So many different departments or sites, of the members whose is known. */
    public record Places(int different, int known) implements CircleFact {}

    /** What all speak who have languages on record, which so many have. */
    public record SpokenByAll(Set<String> languages, int given) implements CircleFact {}

    /**
     * Of so many pairs of members, about so many of which enough is known.
     *
     * @param reaching how many pairs reach any points
     */
    public record OfPairs(int reaching, int known, int pairs) implements CircleFact {}

    /**
     * A rule that excludes the circle.
     *
     * @param pairs the pairs of members that it excludes; empty when it is about all members at once
     */
    public record RuleBreak(Rule rule, List<Two> pairs) {}

    /** Two members by the ids of the people, the lower first. */
    public record Two(long one, long other) {}
}
