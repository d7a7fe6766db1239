package org.belay.enrollment;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When somebody said they are free, in one cohort.
 *
 * @param week null when not said
 */
public record OwnWeek(
        EnrollmentId enrollment,
        String programName,
        String cohortName,
        ZoneId zone,
        @Nullable WeekGrid week,
        long version) {}
