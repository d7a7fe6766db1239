package org.belay.export;

import java.time.Instant;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody had a file made.
 *
 * @param cohort null for all of the program
 * @param request the query of the address, which says what was asked for
 * @param rows null until they are counted
 * @param expiresAt from when on nobody can have it; null where there is no file
 */
public record ExportRow(
        ExportId id,
        ProgramId program,
        @Nullable CohortId cohort,
        PersonId person,
        String by,
        ExportKind kind,
        ExportFormat format,
        ExportState state,
        String request,
        String fileName,
        @Nullable Long rows,
        @Nullable Long bytes,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt) {

    public boolean available(Instant now) {
        return state == ExportState.READY && expiresAt != null && now.isBefore(expiresAt);
    }
}
