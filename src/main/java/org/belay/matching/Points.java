package org.belay.matching;

import java.util.EnumMap;
import java.util.Map;

/** How many of the possible points a finding gives; rounded half up, never more than possible. */
final class Points {
    /** Of a year. */
    static final int MONTHS = 12;

    private final Map<Criterion, Integer> possible;
    private final MatchingSettings settings;

    Points(MatchingSettings settings) {
        this(settings, settings.possiblePoints());
    }

    private Points(MatchingSettings settings, Map<Criterion, Integer> possible) {
        this.settings = settings;
        this.possible = possible;
    }

    /** What a pair brings to a circle: nothing for topics and time, which are about all members at once. */
    static Points ofPairsInCircles(MatchingSettings settings) {
        var possible = new EnumMap<>(settings.possiblePoints());
        possible.remove(Criterion.TOPICS);
        possible.remove(Criterion.SHARED_TIME);
        return new Points(settings, possible);
    }

    int possible(Criterion criterion) {
        return possible.getOrDefault(criterion, 0);
    }

    /** The mentee wants so many topics, of which the mentor offers the shared ones. */
    int topics(int shared, int wanted) {
        return part(Criterion.TOPICS, shared, Math.min(wanted, settings.plentyTopics()));
    }

    int languages(int shared, int spokenByMentee) {
        return part(Criterion.LANGUAGES, shared, spokenByMentee);
    }

    int sharedTime(int halfHours) {
        return part(Criterion.SHARED_TIME, halfHours, settings.plentyHalfHours());
    }

    /** All points or none. */
    int whole(Criterion criterion, boolean holds) {
        return part(criterion, holds ? 1 : 0, 1);
    }

    /** Given how many answers two have in common, of all that either gave. */
    int overlap(Criterion criterion, boolean alike, int shared, int all) {
        return part(criterion, alike ? shared : all - shared, all);
    }

    /** Given the days between two dates: all on the same day and none beyond what is near, or the other way round. */
    int nearness(Criterion criterion, ComparedQuestion question, long days) {
        var steps = question.nearDays() + 1L;
        return part(criterion, question.alike() ? steps - days : days, steps);
    }

    /** Given the steps between two answers on a scale: all for the same and none from end to end, or the other way round. */
    int onScale(Criterion criterion, ComparedQuestion question, int steps) {
        return part(criterion, question.alike() ? question.steps() - steps : steps, question.steps());
    }

    /** Given the mentor's grade less the mentee's. */
    int grades(long distance) {
        return closeness(Criterion.EXPERIENCE_DISTANCE, settings.grades(), distance, 1);
    }

    /** Given the months that the mentor has been here longer. */
    int years(long months) {
        return closeness(Criterion.YEARS_DISTANCE, settings.years(), months, MONTHS);
    }

    private int closeness(Criterion criterion, Distance distance, long parts, int unit) {
        var steps = (distance.tolerance() + 1L) * unit;
        return part(criterion, steps - Math.abs(parts - (long) distance.wanted() * unit), steps);
    }

    /** Given a rank from 1, or 0 when there is no wish. */
    int preference(Criterion side, int rank) {
        return rank == 0 ? 0 : part(side, settings.preferenceRanks() + 1L - rank, settings.preferenceRanks());
    }

    /**
     * The share of a circle that works on its theme. Rounded down, as {@link #commonTime}: so the points of a circle, once
     * for each member, are never more than what its members bring, on which {@link CircleBound} rests.
     */
    int theme(int members, int size) {
        return members < 2 ? 0 : possible(Criterion.TOPICS) * members / size;
    }

    /** Given the half-hours common to those members of a circle who gave any; who gave none brings nothing. */
    int commonTime(int halfHours, int given, int size) {
        var plenty = settings.plentyHalfHours();
        return given < 2 ? 0 : possible(Criterion.SHARED_TIME) * Math.min(halfHours, plenty) * given / (plenty * size);
    }

    private int part(Criterion criterion, long reached, long all) {
        if (reached <= 0 || all == 0) {
            return 0;
        }
        return (int) ((possible(criterion) * Math.min(reached, all) + all / 2) / all);
    }
}
