package org.belay.reporting;

import java.io.IOException;
import java.util.Locale;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Writes reports of programs as files, as {@link OutcomeFiles} writes those of cohorts. */
@Component
public class ProgramReportFiles {

    private final ProgramReports reports;
    private final OutcomeFiles files;

    ProgramReportFiles(ProgramReports reports, OutcomeFiles files) {
        this.reports = reports;
        this.files = files;
    }

    /**
     * The report in the language and on the paper of a locale.
     *
     * @throws org.belay.shared.NotFound as {@link ProgramReports#release}
     */
    public ReportFile write(ProgramId program, ReportPart part, ReportFile.Kind kind, Locale locale)
            throws IOException {
        return files.write(reports.release(program, part, kind, locale).report(), kind, locale);
    }
}
