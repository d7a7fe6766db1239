package org.belay.enrollment;

import java.util.Set;
import org.belay.organization.Ties;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** The programs in which people are enrolled, for what their coordinators see of them. */
@Component
class EnrolledPeople implements Ties {

    private final ParticipationQueries queries;

    EnrolledPeople(ParticipationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<ProgramId> programs(PersonId person) {
        return queries.programsOf(person);
    }
}
