package org.belay.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort that is closed has come to, from what happened in it; it names nobody.
 *
 * @param completed people who came to its end, five at least
 */
public record Accomplishment(
        String programName, String cohortName, @Nullable LocalDate endsOn, int completed, int sessions) {}
