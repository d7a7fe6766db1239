package org.belay.session;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A commitment as the pair reads it. */
public record CommitmentRow(
        CommitmentId id,
        SessionId session,
        PersonId owner,
        String promise,
        @Nullable LocalDate dueOn,
        @Nullable Instant doneAt,
        long version) {

    public boolean done() {
        return doneAt != null;
    }

    public boolean overdue(LocalDate today) {
        return !done() && dueOn != null && dueOn.isBefore(today);
    }
}
