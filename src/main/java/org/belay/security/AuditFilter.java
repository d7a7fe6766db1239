package org.belay.security;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are shown; null leaves a thing open.
 *
 * @param action a key such as {@code cohort.enrollment-opened}
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record AuditFilter(
        @Nullable PersonId actor,
        @Nullable String action,
        @Nullable ProgramId program,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
