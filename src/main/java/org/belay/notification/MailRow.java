package org.belay.notification;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** A mail in the send log: that it was sent, never what it says. */
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
            @Nullable Instant sentAt) {
        this(new OutboxMailId(id), kind, recipient, email, program, state, attempts, lastError, createdAt, sentAt);
    }
}
