package org.belay.reporting;

import java.util.Locale;
import java.util.Optional;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.shared.SmallNumbers;

/**
 * The catalog of figures. Each has one definition, whatever shows it; its texts are in the bundles under {@link #nameKey},
 * {@link #definitionKey} and {@link #formulaKey}.
 */
public enum Figure {
    INVITED(Unit.PEOPLE, Population.ENROLLMENTS, PeriodRule.EVER),
    APPLIED(Unit.PEOPLE, Population.ENROLLMENTS, PeriodRule.EVER),
    ACCEPTED(Unit.PEOPLE, Population.ENROLLMENTS, PeriodRule.EVER),
    DECLINED(Unit.PEOPLE, Population.ENROLLMENTS, PeriodRule.EVER),
    WITHDRAWN(Unit.PEOPLE, Population.ENROLLMENTS, PeriodRule.EVER),
    MATCHED(Unit.PEOPLE, Population.ENROLLMENTS, PeriodRule.EVER),
    COMPLETED(Unit.PEOPLE, Population.MATCHED_PEOPLE, PeriodRule.AS_OF),
    LEFT(Unit.PEOPLE, Population.MATCHED_PEOPLE, PeriodRule.AS_OF),
    MATCHED_SHARE(Unit.SHARE, Population.ACCEPTED_PEOPLE, PeriodRule.EVER),
    COMPLETED_SHARE(Unit.SHARE, Population.MATCHED_PEOPLE, PeriodRule.AS_OF),

    SESSIONS_PLANNED(Unit.SESSIONS, Population.SESSIONS, PeriodRule.IN_PERIOD),
    SESSIONS_HELD(Unit.SESSIONS, Population.SESSIONS, PeriodRule.IN_PERIOD),
    SESSIONS_MISSED(Unit.SESSIONS, Population.SESSIONS, PeriodRule.IN_PERIOD),
    SESSIONS_MOVED(Unit.SESSIONS, Population.SESSIONS, PeriodRule.IN_PERIOD),
    SESSIONS_CANCELLED(Unit.SESSIONS, Population.SESSIONS, PeriodRule.IN_PERIOD),
    HELD_SHARE(Unit.SHARE, Population.SESSIONS, PeriodRule.IN_PERIOD),
    HOURS(Unit.HOURS, Population.SESSIONS, PeriodRule.IN_PERIOD),
    SESSIONS_PER_MATCH(Unit.SESSIONS_EACH, Population.MATCHES, PeriodRule.IN_PERIOD),
    ACTIVE_MATCHES(Unit.MATCHES, Population.MATCHES, PeriodRule.IN_PERIOD),
    SILENT_MATCHES(Unit.MATCHES, Population.MATCHES, PeriodRule.AS_OF),
    TOPIC_SESSIONS(Unit.SESSIONS, Population.SESSIONS, PeriodRule.IN_PERIOD),

    CIRCLES(Unit.CIRCLES, Population.CIRCLES, PeriodRule.EVER),
    CIRCLE_SESSIONS(Unit.SESSIONS, Population.CIRCLES, PeriodRule.EVER),
    CIRCLE_ATTENDANCE(Unit.SHARE, Population.CIRCLES, PeriodRule.EVER),

    SESSION_RATING(Unit.RATING, Population.SESSION_ANSWERS, PeriodRule.IN_PERIOD),
    SESSION_RATING_ANSWERS(Unit.ANSWERS, Population.SESSION_ANSWERS, PeriodRule.IN_PERIOD),
    PAIRING_FIT(Unit.PEOPLE, Population.FIT_ANSWERS, PeriodRule.IN_PERIOD),
    FIT_RESPONSE(Unit.SHARE, Population.FIT_ANSWERS, PeriodRule.EVER),
    RECOMMENDATION(Unit.SCORE, Population.FINAL_ANSWERS, PeriodRule.EVER),
    RECOMMENDATION_ANSWERS(Unit.PEOPLE, Population.FINAL_ANSWERS, PeriodRule.EVER),
    RECOMMENDATION_RESPONSE(Unit.SHARE, Population.FINAL_ANSWERS, PeriodRule.EVER),

    WORKSHOPS(Unit.WORKSHOPS, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_PEOPLE(Unit.PEOPLE, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_REGISTERED(Unit.PEOPLE, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_ATTENDED(Unit.PEOPLE, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_ATTENDANCE(Unit.SHARE, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_SEATS(Unit.SEATS, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_NO_SHOWS(Unit.PEOPLE, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_WAITING(Unit.PEOPLE, Population.WORKSHOPS, PeriodRule.EVER),
    WORKSHOP_RATING(Unit.RATING, Population.WORKSHOP_ANSWERS, PeriodRule.EVER),

    SCALE_BEFORE(Unit.POINTS, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_AFTER(Unit.POINTS, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_CHANGE(Unit.CHANGE, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_RESPONSE(Unit.SHARE, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_EFFECT(Unit.DEVIATIONS, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_ONCE(Unit.PEOPLE, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_ROSE(Unit.SHARE, Population.BOTH_TIMES, PeriodRule.EVER),
    SCALE_FELL(Unit.SHARE, Population.BOTH_TIMES, PeriodRule.EVER),

    GOAL_PEOPLE(Unit.PEOPLE, Population.GOALS, PeriodRule.AS_OF),
    GOALS(Unit.GOALS, Population.GOALS, PeriodRule.AS_OF),
    GOALS_REACHED(Unit.GOALS, Population.GOALS, PeriodRule.AS_OF),
    GOALS_RECOVERED(Unit.GOALS, Population.GOALS, PeriodRule.AS_OF),
    GOAL_SUCCESS(Unit.SHARE, Population.GOALS, PeriodRule.AS_OF),
    GOAL_LEVELS(Unit.GOALS, Population.GOALS, PeriodRule.AS_OF),
    GOAL_SCORE_BEFORE(Unit.POINTS, Population.GOALS, PeriodRule.EVER),
    GOAL_SCORE(Unit.POINTS, Population.GOALS, PeriodRule.AS_OF),

    TIES(Unit.TIES, Population.TIES, PeriodRule.EVER),
    TIES_SHARE(Unit.SHARE, Population.TIES, PeriodRule.EVER),

    SUPPORTERS(Unit.PEOPLE, Population.SUPPORTERS, PeriodRule.EVER),
    MATCHES_PER_SUPPORTER(Unit.MATCHES_EACH, Population.SUPPORTERS, PeriodRule.EVER),
    LOAD_ANSWERS(Unit.PEOPLE, Population.LOAD_ANSWERS, PeriodRule.AS_OF),
    LOAD_RESPONSE(Unit.SHARE, Population.LOAD_ANSWERS, PeriodRule.AS_OF),
    CONFIDENCE(Unit.POINTS, Population.LOAD_ANSWERS, PeriodRule.AS_OF),
    SUPERVISED(Unit.SHARE, Population.CARE, PeriodRule.EVER),
    SUPERVISIONS(Unit.ENTRIES, Population.CARE, PeriodRule.EVER),
    ENCOUNTERS(Unit.PEOPLE, Population.CARE, PeriodRule.EVER),
    ENCOUNTER_TALKS(Unit.TALKS, Population.CARE, PeriodRule.EVER),
    CALLS_FOR_HELP(Unit.CALLS, Population.CARE, PeriodRule.EVER),
    CALLS_SETTLED(Unit.SHARE, Population.CARE, PeriodRule.AS_OF);

    /** The smallest number of different people behind any shown value, numerator or complement. */
    public static final int MINIMUM_GROUP = SmallNumbers.MINIMUM;

    /** Whom or what a figure is about. */
    public enum Population {
        ENROLLMENTS,
        ACCEPTED_PEOPLE,
        MATCHED_PEOPLE,
        MATCHES,
        SESSIONS,
        SESSION_ANSWERS,
        FIT_ANSWERS,
        FINAL_ANSWERS,
        CIRCLES,
        WORKSHOPS,
        BOTH_TIMES,
        GOALS,
        TIES,
        SUPPORTERS,
        WORKSHOP_ANSWERS,
        LOAD_ANSWERS,
        CARE
    }

    /** The page of a cohort that lists what stands behind a figure, for those who may read it. */
    public enum DrillDown {
        PEOPLE("people"),
        PAIRS("pairs"),
        WORKSHOPS("workshops"),
        GOALS("pairs/goals");

        private final String page;

        DrillDown(String page) {
            this.page = page;
        }

        /** The end of its address, after that of the cohort. */
        public String page() {
            return page;
        }
    }

    /** What the list is of that counts exactly as a figure does. */
    public enum Listed {
        PEOPLE,
        MATCHES,
        SESSIONS,
        GOALS;

        /** Whether it is the same whatever months are read. */
        public boolean always() {
            return this == PEOPLE || this == GOALS;
        }
    }

    /** How the period decides what counts. */
    public enum PeriodRule {
        /** Happened in the cohort at any time up to the as-of instant. */
        EVER,
        /** Its time lies in the period. */
        IN_PERIOD,
        /** True at the as-of instant. */
        AS_OF
    }

    private final Unit unit;
    private final Population population;
    private final PeriodRule periodRule;

    Figure(Unit unit, Population population, PeriodRule periodRule) {
        this.unit = unit;
        this.population = population;
        this.periodRule = periodRule;
    }

    /** Whether it changes while a cohort goes on, so that an unfinished cohort cannot be held against a finished one. */
    boolean grows() {
        return switch (this) {
            case MATCHED_SHARE,
                    COMPLETED_SHARE,
                    HELD_SHARE,
                    SESSIONS_PER_MATCH,
                    FIT_RESPONSE,
                    RECOMMENDATION_RESPONSE,
                    GOAL_SUCCESS,
                    GOAL_SCORE,
                    TIES_SHARE,
                    LOAD_RESPONSE,
                    SUPERVISED,
                    CALLS_SETTLED -> true;
            default -> false;
        };
    }

    /** Whether a mean over cohorts of different size says something: of shares and means, not of counts. */
    boolean averaged() {
        return switch (unit) {
            case SHARE, SESSIONS_EACH, MATCHES_EACH, POINTS, RATING, SCORE -> true;
            default -> false;
        };
    }

    /** The stable id, as in texts, addresses and names of cells: {@code sessions-held}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Unit unit() {
        return unit;
    }

    public Population population() {
        return population;
    }

    /** Nothing for answers, which nobody may read one by one, and for what no page lists. */
    public Optional<DrillDown> drillDown() {
        return switch (population) {
            case ENROLLMENTS, ACCEPTED_PEOPLE, MATCHED_PEOPLE -> Optional.of(DrillDown.PEOPLE);
            case MATCHES, SESSIONS, CIRCLES, SUPPORTERS -> Optional.of(DrillDown.PAIRS);
            case WORKSHOPS -> Optional.of(DrillDown.WORKSHOPS);
            case GOALS -> Optional.of(DrillDown.GOALS);
            case SESSION_ANSWERS, FIT_ANSWERS, FINAL_ANSWERS, WORKSHOP_ANSWERS, BOTH_TIMES, TIES, LOAD_ANSWERS, CARE ->
                Optional.empty();
        };
    }

    /** What it counts one by one, for those who may read each; of a share that is its part. Nothing for what is not counted. */
    public Optional<Listed> listed() {
        return switch (counted()) {
            case INVITED, APPLIED, ACCEPTED, DECLINED, WITHDRAWN, MATCHED, COMPLETED, LEFT ->
                Optional.of(Listed.PEOPLE);
            case ACTIVE_MATCHES, SILENT_MATCHES -> Optional.of(Listed.MATCHES);
            case SESSIONS_PLANNED, SESSIONS_HELD, SESSIONS_MISSED, SESSIONS_MOVED, SESSIONS_CANCELLED ->
                Optional.of(Listed.SESSIONS);
            case GOALS, GOALS_REACHED, GOALS_RECOVERED, GOAL_SUCCESS -> Optional.of(Listed.GOALS);
            default -> Optional.empty();
        };
    }

    /** The figure that counts the part of a share, or else this one. */
    public Figure counted() {
        return switch (this) {
            case MATCHED_SHARE -> MATCHED;
            case COMPLETED_SHARE -> COMPLETED;
            case HELD_SHARE -> SESSIONS_HELD;
            default -> this;
        };
    }

    /** The chapter of a report that it belongs to. */
    Chapter chapter() {
        return switch (population) {
            case ENROLLMENTS, ACCEPTED_PEOPLE, MATCHED_PEOPLE -> Chapter.PARTICIPATION;
            case MATCHES, SESSIONS -> Chapter.BEHAVIOR;
            case SESSION_ANSWERS, FIT_ANSWERS, FINAL_ANSWERS -> Chapter.REACTION;
            case WORKSHOPS, WORKSHOP_ANSWERS, BOTH_TIMES -> Chapter.LEARNING;
            case GOALS, TIES -> Chapter.RESULTS;
            case CIRCLES, SUPPORTERS -> Chapter.CARE;
            case LOAD_ANSWERS, CARE -> Chapter.SUPPORT;
        };
    }

    public PeriodRule periodRule() {
        return periodRule;
    }

    public String nameKey() {
        return "report.figure." + id();
    }

    public String definitionKey() {
        return nameKey() + ".definition";
    }

    /** How it is worked out, in words. */
    public String formulaKey() {
        return nameKey() + ".formula";
    }
}
