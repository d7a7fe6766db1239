package org.belay.matching;

import java.util.List;

/** What adds to the score of a pair. Names are stored with match runs: never rename one. */
public enum Criterion {
    /** Topics that the mentee wants and the mentor offers; all points from a number of topics set in the settings. */
    TOPICS,
    /** Which share of the mentee's languages the mentor speaks. */
    LANGUAGES,
    /** Half-hours a week in which both can meet; all points from a number set in the settings. */
    SHARED_TIME,
    /** Both at the same site: all points or none. */
    SAME_SITE,
    /** How close the mentor's grade less the mentee's is to the distance wanted. */
    EXPERIENCE_DISTANCE,
    /** The mentor's rank among the mentee's preferences. */
    MENTEE_PREFERENCE,
    /** The mentee's rank among the mentor's preferences. */
    MENTOR_PREFERENCE,
    /** At different sites: all points or none. */
    OTHER_SITE,
    /** In different departments: all points or none. */
    OTHER_DEPARTMENT,
    /** How close the years that the mentor has been here longer are to the distance wanted. */
    YEARS_DISTANCE,
    /** Answers to the first question that the program compares, as wanted: all points or none. */
    QUESTION_1,
    QUESTION_2,
    QUESTION_3,
    QUESTION_4,
    QUESTION_5;

    private static final List<Criterion> QUESTIONS =
            List.of(QUESTION_1, QUESTION_2, QUESTION_3, QUESTION_4, QUESTION_5);

    /** The criterion about a compared question, by its place from 0. */
    static Criterion question(int place) {
        return QUESTIONS.get(place);
    }

    /** The place of the compared question that it is about; -1 for any other criterion. */
    int question() {
        return QUESTIONS.indexOf(this);
    }

    /** What texts about it are called by: those about questions name the question. */
    public String word() {
        return question() < 0 ? name() : "QUESTION";
    }
}
