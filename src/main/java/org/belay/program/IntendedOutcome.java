package org.belay.program;

/**
 * What is to come of a program.
 *
 * @param measure how it is seen whether it did
 */
public record IntendedOutcome(String outcome, String measure) {

    public static final int LONGEST = 300;

    public IntendedOutcome {
        outcome = outcome.strip();
        measure = measure.strip();
    }
}
