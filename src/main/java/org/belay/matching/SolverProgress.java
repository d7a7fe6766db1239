package org.belay.matching;

/** Told how far a solver has come; called on the solving thread, so it must be quick. */
@FunctionalInterface
public interface SolverProgress {

    /** For callers who do not look. */
    SolverProgress NONE = (stage, done, total) -> {};

    /** What the solver is doing. */
    enum Stage {
        /** Scoring all pairs; counts mentees. */
        SCORING,
        /** Placing people; counts mentees of this round, or of circles the steps of the search. */
        ASSIGNING,
        /** Checking every pair against the prices; counts rounds, total unknown (0). */
        PRICING,
        /** Separating people who are each other's mentor; counts branches, total unknown (0). */
        BRANCHING
    }

    /**
     * Called at the start of each stage and then every few hundred steps.
     *
     * @param done how many are done, from 0
     * @param total how many there are, 0 when unknown
     */
    void at(Stage stage, int done, int total);
}
