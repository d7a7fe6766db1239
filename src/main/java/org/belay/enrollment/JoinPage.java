package org.belay.enrollment;

import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.program.ApplicationQuestion;
import org.belay.program.ProgramFacts;
import org.belay.shared.CohortId;
import org.belay.shared.Terms;

/**
 * What anybody who has a cohort's public address may know.
 *
 * @param takesApplications whether the form can be handed in today
 * @param questions the program's own, as the form asks them
 */
public record JoinPage(
        CohortReference cohort,
        ProgramFacts program,
        Terms terms,
        boolean takesApplications,
        List<ApplicationQuestion> questions) {

    public JoinPage {
        questions = List.copyOf(questions);
    }

    public CohortId id() {
        return cohort.id();
    }
}
