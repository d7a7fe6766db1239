package org.belay.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A report that is sent by itself, in a list.
 *
 * @param cohortName null for each cohort of the program
 * @param reader to whom it is sent
 * @param nextOn for a monthly one, where its reader is; for one at the end of a cohort the planned end, if there is one
 * @param lastAt when it was due for the last time
 * @param sentAt when a mail with it was sent for the last time
 */
public record ReportScheduleRow(
        ReportScheduleId id,
        ProgramId program,
        String programName,
        @Nullable CohortId cohort,
        @Nullable String cohortName,
        PersonId reader,
        String readerName,
        PersonId createdBy,
        String createdByName,
        ReportRhythm rhythm,
        SchedulePart part,
        boolean asLink,
        ReportScheduleState state,
        @Nullable ReportStop stoppedFor,
        @Nullable LocalDate nextOn,
        @Nullable Instant lastAt,
        @Nullable Instant sentAt,
        long version) {}
