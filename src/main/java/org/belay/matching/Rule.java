package org.belay.matching;

import java.util.List;

/** What excludes a pair. Names are stored with match runs: never rename one. */
public enum Rule {
    /** Nobody is their own mentor. Always holds. */
    SAME_PERSON,
    /** One is above the other in line management, at any distance. */
    LINE_MANAGEMENT,
    /** Both are in the same department. Kept when either department is unknown. */
    SAME_DEPARTMENT,
    /** One of them wishes not to meet the other. */
    AVOID_LIST,
    /** They have no language in common. Unknown when either has none on record. */
    COMMON_LANGUAGE,
    /** They share fewer half-hours a week than wanted. Unknown when either gave no availability. */
    MINIMUM_SHARED_TIME,
    /** They were matched before. */
    PAST_MATCH,
    /** They are in different departments. Kept when either department is unknown. */
    OTHER_DEPARTMENT,
    /** Both are at the same site. Kept when either site is unknown. */
    SAME_SITE,
    /** They are at different sites. Kept when either site is unknown. */
    OTHER_SITE,
    /** The mentor's grade less the mentee's is out of the range wanted. Unknown when either has no grade. */
    GRADE_DISTANCE,
    /** The mentor has been here too few or too many years longer. Unknown when either has no start date. */
    YEARS_DISTANCE,
    /** Their answers to the first question that the program compares are not as wanted. Unknown when either gave none. */
    QUESTION_1,
    QUESTION_2,
    QUESTION_3,
    QUESTION_4,
    QUESTION_5;

    private static final List<Rule> QUESTIONS = List.of(QUESTION_1, QUESTION_2, QUESTION_3, QUESTION_4, QUESTION_5);

    /** The rule about a compared question, by its place from 0. */
    static Rule question(int place) {
        return QUESTIONS.get(place);
    }

    /** The place of the compared question that it is about; -1 for any other rule. */
    int question() {
        return QUESTIONS.indexOf(this);
    }

    /** What texts about it are called by: those about questions name the question. */
    public String word() {
        return question() < 0 ? name() : "QUESTION";
    }
}
