package org.belay.reporting;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A report is not sent to somebody any more.
 *
 * @param version that was stopped: resumed, it may be stopped again
 * @param by who had set it up
 * @param of the cohort or the program that it is about
 */
public record ReportStopped(
        ReportScheduleId id,
        long version,
        ProgramId program,
        String programName,
        String of,
        String readerName,
        PersonId by,
        ReportStop why) {}
