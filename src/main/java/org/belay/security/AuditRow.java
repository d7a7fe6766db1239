package org.belay.security;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log.
 *
 * @param actor null when the system did it by itself
 * @param details one field a line
 */
public record AuditRow(
        long id,
        Instant happenedAt,
        @Nullable PersonId actor,
        String action,
        @Nullable String objectLabel,
        @Nullable ProgramId program,
        @Nullable String details) {}
