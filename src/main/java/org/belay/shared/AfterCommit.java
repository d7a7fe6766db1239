package org.belay.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What must not begin before the transaction is done: a run must be in the ledger before its result can be. */
public final class AfterCommit {

    private AfterCommit() {}

    public static void run(Runnable start) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                start.run();
            }
        });
    }
}
