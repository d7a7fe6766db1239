package org.belay.program;

/**
 * A question of the application form whose answers decide who fits whom.
 *
 * @param question its key
 * @param required whether a pair whose answers are otherwise is never proposed; who has not answered fits everybody
 * @param weight what it adds to the score when they are so, 0 to 100, in relation to the criteria
 */
public record QuestionRule(String question, Agreement answers, boolean required, int weight) {

    /** So many a program can compare. */
    public static final int MOST = 5;
}
