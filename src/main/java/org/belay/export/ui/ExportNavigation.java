package org.belay.export.ui;

import org.belay.export.ExportFilter;
import org.belay.export.ExportId;
import org.belay.shared.ProgramId;

/** Addresses of exports. */
public final class ExportNavigation {

    static final String OF_COHORT = "cohort/:cohortId/exports";
    static final String OF_PROGRAM = "program/:programId/exports";

    private ExportNavigation() {}

    /** Of a program, or of what a filter leaves of it. */
    public static String program(ProgramId program, ExportFilter filter) {
        var query = filter.query();
        return "program/" + program.value() + "/exports" + (query.isEmpty() ? "" : "?" + query);
    }

    /** A file, to be downloaded. */
    static String file(ExportId id) {
        return "exports/" + id.value();
    }
}
