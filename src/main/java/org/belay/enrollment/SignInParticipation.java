package org.belay.enrollment;

import java.util.Set;
import org.belay.security.AccountDirectory.Participation;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Who takes part in what, for those who invite. */
@Component
class SignInParticipation implements Participation {

    private final ParticipationQueries queries;

    SignInParticipation(ParticipationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<ProgramId> programsOf(PersonId person) {
        return queries.programsOf(person);
    }
}
