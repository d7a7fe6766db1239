package org.belay.session;

import java.time.ZoneId;
import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions for calendars. Who may not know who meets sees that the time is taken. */
@Service
@Transactional(readOnly = true)
public class SessionAgenda {

    private final CurrentUser user;
    private final CohortService cohorts;
    private final SessionAgendaQueries queries;
    private final PairQueries people;

    SessionAgenda(CurrentUser user, CohortService cohorts, SessionAgendaQueries queries, PairQueries people) {
        this.user = user;
        this.cohorts = cohorts;
        this.queries = queries;
        this.people = people;
    }

    /** For the feature of calendars, which has asked whose calendar it is: a program that subscribes signs in nowhere. */
    public List<AgendaEntry> ofPerson(PersonId person, Slot within) {
        return queries.of(person, within);
    }

    /** In which somebody reads times; for the same feature. */
    public ZoneId zone(PersonId person) {
        return people.zoneOf(person);
    }

    public List<AgendaEntry> of(CohortId cohort, Slot within) {
        return queries.of(cohort, user.require(Permission.SEE_COHORT, cohorts.facts(cohort)), within);
    }

    /** For who plans in rooms: coordinators of any program. */
    public List<AgendaEntry> in(RoomId room, Slot within) {
        return queries.in(room, user.require(Permission.SEE_ROOM), within);
    }
}
