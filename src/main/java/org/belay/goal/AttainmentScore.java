package org.belay.goal;

import java.util.Collection;

/**
 * The T-score of goal attainment scaling (Kiresuk &amp; Sherman 1968), mean 50 and standard deviation 10 when goals come
 * out as expected: {@code T = 50 + 10 * sum(w*x) / sqrt((1 - r) * sum(w^2) + r * sum(w)^2)}, with the correlation between
 * goals taken as {@code r = 0.3}, as its authors do.
 */
public final class AttainmentScore {

    public static final double EXPECTED = 50;

    private static final double SPREAD = 10;
    private static final double CORRELATION = 0.3;

    private AttainmentScore() {}

    /**
     * One goal.
     *
     * @param level -2 to +2
     * @param weight above 0: how much it matters beside the others
     */
    public record Attained(int level, int weight) {

        public Attained {
            if (level < -2 || level > 2) {
                throw new IllegalArgumentException("A level is -2 to +2, not " + level);
            }
            if (weight < 1) {
                throw new IllegalArgumentException("A weight is 1 at least, not " + weight);
            }
        }
    }

    /**
     * @param goals of one person, one at least
     * @throws IllegalArgumentException when there is none
     */
    public static double of(Collection<Attained> goals) {
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("Without a goal there is no score.");
        }
        double weighted = 0;
        double weights = 0;
        double squares = 0;
        for (var goal : goals) {
            weighted += (double) goal.weight() * goal.level();
            weights += goal.weight();
            squares += (double) goal.weight() * goal.weight();
        }
        return EXPECTED + SPREAD * weighted / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * weights * weights);
    }
}
