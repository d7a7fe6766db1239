package org.belay.shared;

import java.util.concurrent.CancellationException;

/** How a long piece of work says how far it has come, and where it learns that it is to stop. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches and nobody cancels. */
    Progress NONE = share -> {};

    /**
     * To be called often enough that cancelling feels immediate.
     *
     * @param share of the work that is done, 0 to 1
     * @throws CancellationException when somebody cancelled; let it pass, so that a transaction is rolled back
     */
    void at(double share);

    /** For a step of the work, which counts its own progress from 0 to 1. */
    default Progress between(double from, double to) {
        return share -> at(from + share * (to - from));
    }
}
