package org.belay.reporting;

import java.time.Instant;
import java.time.ZoneId;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of its cohort, whatever part of its time is asked for. Kept as text with the report of a closed cohort,
 * so its parts keep their names.
 *
 * @param over whether the cohort is closed
 * @param asOf when the data was read
 * @param course the days that there are, null where the cohort has not begun
 */
record ReportHead(
        String organization,
        ZoneId zone,
        String program,
        String cohort,
        boolean over,
        Instant asOf,
        Terms terms,
        @Nullable Days course) {}
