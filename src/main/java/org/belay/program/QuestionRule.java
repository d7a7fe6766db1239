package org.belay.program;

/**
 * A question of the application form whose answers decide who fits whom.
 *
 * @param question its key
 * @param required whether a pair whose answers are otherwise is never proposed; who has not answered fits everybody
 * @param weight what it adds to the score when they are so, 0 to 100, in relation to the criteria
 * @param nearDays within how many days two dates are near, 0 to {@link #MOST_DAYS}; counts only where the question asks
 *     for a date
 */
public record QuestionRule(String question, Agreement answers, boolean required, int weight, int nearDays) {

    /** So many a program can compare. */
    public static final int MOST = 5;

    public static final int USUAL_DAYS = 365;
    public static final int MOST_DAYS = 3650;

    /** Dates are near within the usual days. */
    public QuestionRule(String question, Agreement answers, boolean required, int weight) {
        this(question, answers, required, weight, USUAL_DAYS);
    }

    QuestionRule weighing(int otherWeight) {
        return new QuestionRule(question, answers, required, otherWeight, nearDays);
    }
}
