package org.belay.reporting;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, and when.
 *
 * @param cohort null for each cohort of the program
 * @param asLink whether the mail holds a link to the files instead of the files
 */
public record ReportScheduleDraft(
        ProgramId program, @Nullable CohortId cohort, ReportRhythm rhythm, SchedulePart part, boolean asLink) {}
