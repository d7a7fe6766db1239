package org.belay.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody has reported, for who looks into it: the post alone, and why.
 *
 * @param space the name of the cohort, program or circle
 * @param text null when it was removed meanwhile
 */
public record ReportRow(
        PostReportId id,
        String space,
        String programName,
        String authorName,
        @Nullable String text,
        @Nullable SharedFile file,
        Instant postedAt,
        String reporterName,
        String reason,
        Instant reportedAt) {

    @Override
    public String toString() {
        return "ReportRow[" + id + "]";
    }
}
