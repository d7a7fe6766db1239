package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A coordinator decided on an application; the reason is for the applicant to read.
 *
 * @param version of the enrollment after the decision: with its id a key that names this very decision
 */
public record ApplicationDecided(
        EnrollmentId enrollment,
        long version,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        PersonId applicant,
        String applicantName,
        DecisionDraft draft) {

    /** The same news in other words, for a preview while somebody writes them. */
    public ApplicationDecided with(DecisionDraft other) {
        return new ApplicationDecided(
                enrollment, version, cohort, cohortName, program, programName, applicant, applicantName, other);
    }
}
