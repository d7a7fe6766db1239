package org.belay.export;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A file can be had, or will never be.
 *
 * @param request what of the program was asked for, as the query of an address
 * @param by who asked for it
 * @param expires from when on it is gone
 */
public record ExportEnded(
        ExportId id,
        ProgramId program,
        String programName,
        String request,
        PersonId by,
        String fileName,
        boolean failed,
        long rows,
        Instant expires) {}
