package org.belay.reporting;

import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A view of a report that somebody saved under a name.
 *
 * @param shared whether it is offered to everybody who may read the report
 */
public record SavedReport(
        SavedReportId id, PersonId owner, String ownerName, String name, boolean shared, What what, Names of) {

    /**
     * @param version one that was kept, null for the last
     * @param with the cohort that stands beside it, null for the previous one
     */
    public record What(
            CohortId cohort,
            Chapter chapter,
            ReportPart part,
            @Nullable Integer version,
            @Nullable CohortId with) {

        public What(CohortId cohort, Chapter chapter, ReportPart part, @Nullable Integer version) {
            this(cohort, chapter, part, version, null);
        }

        ReportChoice choice() {
            return new ReportChoice(version, part, with);
        }
    }

    /**
     * Of the cohort and its program.
     *
     * @param beside name of the cohort that stands beside it, if one was chosen
     */
    public record Names(
            String cohort,
            ProgramId program,
            String programName,
            @Nullable String beside) {}
}
