package org.belay.reporting;

import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * What of a cohort's report is asked for.
 *
 * @param version one that was kept, null for the last, or for what holds now where the cohort is open
 * @param with the cohort that stands beside it, null for the previous one of its program; of the whole alone
 */
public record ReportChoice(
        @Nullable Integer version,
        ReportPart part,
        @Nullable CohortId with) {

    public ReportChoice {
        if (with != null && !part.whole()) {
            throw new IllegalArgumentException("Cohorts stand beside each other as a whole");
        }
    }

    public ReportChoice(@Nullable Integer version, ReportPart part) {
        this(version, part, null);
    }
}
