package org.belay.export;

import java.util.Locale;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A file that somebody who may have it has asked for.
 *
 * @param filter without what such a file cannot be narrowed by
 * @param locale of the reader: the language, and the country for the paper
 */
record Ordered(
        ExportId id,
        ProgramId program,
        String programName,
        PersonId by,
        ExportKind kind,
        ExportFormat format,
        ExportFilter filter,
        String fileName,
        Locale locale) {}
