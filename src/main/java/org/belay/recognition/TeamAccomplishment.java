package org.belay.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a department have come to in a cohort that is closed; it names nobody.
 *
 * @param department empty for those without one
 * @param completed people who came to its end
 */
public record TeamAccomplishment(
        String department,
        String programName,
        String cohortName,
        @Nullable LocalDate endsOn,
        int completed) {}
