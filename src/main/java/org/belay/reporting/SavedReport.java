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
     * @param cohort null for the report of a program
     * @param version one that was kept, null for the last
     * @param with the cohort that stands beside it, null for the previous one
     * @param program whose cohorts it is of together, null for the report of one cohort
     */
    public record What(
            @Nullable CohortId cohort,
            Chapter chapter,
            ReportPart part,
            @Nullable Integer version,
            @Nullable CohortId with,
            @Nullable ProgramId program) {

        public What {
            if ((cohort == null) == (program == null)) {
                throw new IllegalArgumentException("Of a cohort or of a program: " + cohort + ", " + program);
            }
        }

        public What(
                CohortId cohort, Chapter chapter, ReportPart part, @Nullable Integer version, @Nullable CohortId with) {
            this(cohort, chapter, part, version, with, null);
        }

        public static What of(ProgramId program, Chapter chapter, ReportPart part) {
            return new What(null, chapter, part, null, null, program);
        }

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
     * @param cohort null for the report of a program
     * @param beside name of the cohort that stands beside it, if one was chosen
     */
    public record Names(
            @Nullable String cohort,
            ProgramId program,
            String programName,
            @Nullable String beside) {}
}
