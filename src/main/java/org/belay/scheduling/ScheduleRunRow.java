package org.belay.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run of the scheduler. Figures are null while it goes on, and when it failed. */
public record ScheduleRunRow(
        ScheduleRunId id,
        RunPurpose purpose,
        ScheduleRunState state,
        ScheduleSettings settings,
        String startedBy,
        Instant startedAt,
        @Nullable Integer meetings,
        @Nullable Integer placed,
        @Nullable Integer preferred,
        @Nullable Integer millis,
        @Nullable String failure) {}
