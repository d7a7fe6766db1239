package org.belay.notification;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the send log: that it was sent, never what it says.
 *
 * @param nextAt when it leaves or is tried again; null for one that waits for nothing any more
 */
public record MailRow(
        OutboxMailId id,
        String kind,
        PersonId recipient,
        String email,
        @Nullable ProgramId program,
        MailState state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant sentAt) {

    MailRow(
            long id,
            String kind,
            PersonId recipient,
            String email,
            @Nullable ProgramId program,
            MailState state,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt) {
        this(
                new OutboxMailId(id),
                kind,
                recipient,
                email,
                program,
                state,
                attempts,
                lastError,
                createdAt,
                nextAt,
                sentAt);
    }

    /** Whether nobody knows if it arrived: the line broke, or Belay did, after its content was on its way. */
    public boolean mayHaveArrived() {
        return MailDelivery.MAY_HAVE_ARRIVED.equals(lastError);
    }
}
