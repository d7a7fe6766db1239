package org.belay.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.jspecify.annotations.Nullable;

/** What there is to say about a cohort's outcome. */
public sealed interface Outcome {

    CohortReference cohort();

    /**
     * A report.
     *
     * @param part as it was asked for
     * @param months of the cohort so far
     * @param groups departments and sites that may be chosen
     * @param ranges whether the reader may choose any of them in a row, or else only one or all
     */
    record Ready(
            CohortReference cohort,
            OutcomeReport report,
            ReportPart part,
            List<YearMonth> months,
            List<ReportGroup> groups,
            boolean ranges,
            Versions versions)
            implements Outcome, ReadReport {
        public Ready {
            months = List.copyOf(months);
            groups = List.copyOf(groups);
        }

        @Override
        public Optional<CohortReference> one() {
            return Optional.of(cohort);
        }
    }

    /**
     * What was kept of a report each time that its cohort was closed.
     *
     * @param read the one that is read, null for the report of an open cohort
     * @param kept all that there are, the last first
     * @param open whether there is one beside them that still changes
     */
    record Versions(@Nullable Integer read, List<Integer> kept, boolean open) {
        public Versions {
            kept = List.copyOf(kept);
        }
    }

    /** The cohort has no dates, was cancelled, or neither its start nor its first session has come. */
    record NotYet(CohortReference cohort) implements Outcome {}
}
