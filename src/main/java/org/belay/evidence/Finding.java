package org.belay.evidence;

/**
 * What is so of a fact.
 *
 * @param number how many things there are; 0 where nothing is counted
 */
public record Finding(Fact fact, Standing standing, int number) {

    /** How far it goes. */
    public enum Standing {
        SHOWN,
        NOT_SHOWN,
        /** Of a share: nine of ten at least. */
        NEARLY_ALL,
        /** Three of four at least. */
        MOST,
        /** Half at least. */
        HALF,
        LESS,
        /** Of fewer than {@link #LEAST} nothing is told. */
        TOO_FEW,
        BUILT_IN
    }

    /** Below it a single person could make the difference between two parts. */
    public static final int LEAST = 20;

    static Finding said(Fact fact, boolean said) {
        return new Finding(fact, said ? Standing.SHOWN : Standing.NOT_SHOWN, 0);
    }

    static Finding number(Fact fact, int number) {
        return new Finding(fact, number > 0 ? Standing.SHOWN : Standing.NOT_SHOWN, number);
    }

    static Finding builtIn(Fact fact) {
        return new Finding(fact, Standing.BUILT_IN, 0);
    }

    /** In parts so wide that nobody can be told from them. */
    static Finding share(Fact fact, int part, int all) {
        return new Finding(fact, standing(part, all), 0);
    }

    private static Standing standing(int part, int all) {
        if (all < LEAST) {
            return Standing.TOO_FEW;
        }
        if (part * 10L >= all * 9L) {
            return Standing.NEARLY_ALL;
        }
        if (part * 4L >= all * 3L) {
            return Standing.MOST;
        }
        return part * 2L >= all ? Standing.HALF : Standing.LESS;
    }

    /** Whether it speaks for the program; what is told of nobody speaks neither for it nor against. */
    public boolean speaksFor() {
        return switch (standing) {
            case SHOWN, NEARLY_ALL, MOST, HALF, BUILT_IN -> true;
            case NOT_SHOWN, LESS, TOO_FEW -> false;
        };
    }

    /** Whether it can be told yet. */
    public boolean told() {
        return standing != Standing.TOO_FEW;
    }
}
