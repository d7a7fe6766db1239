package org.belay.enrollment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away, as they read it themselves.
 *
 * @param to the last day away
 * @param label what for; nobody else reads it
 */
public record Absence(
        AbsenceId id,
        LocalDate from,
        LocalDate to,
        @Nullable String label) {}
