package org.belay.matching;

/**
 * A question of the application form whose answers are compared.
 *
 * @param key of the question in its program
 * @param label as people read it
 * @param forMatch whether the match partner reads the answers; if not, neither may learn from a reason what the other said
 * @param alike whether the answers are wanted alike, or different
 */
public record ComparedQuestion(String key, String label, boolean forMatch, boolean alike) {

    /** So many can be compared in a program. */
    public static final int MOST = 5;
}
