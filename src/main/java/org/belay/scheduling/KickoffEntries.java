package org.belay.scheduling;

import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.cohort.CohortReference;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/** What is told, and kept in the audit trail, of a kickoff. */
@Component
class KickoffEntries {

    private final ScheduleRowQueries rows;

    KickoffEntries(ScheduleRowQueries rows) {
        this.rows = rows;
    }

    /**
     * As it stands in calendars.
     *
     * @param sequence its version as calendars are told it
     * @param guests who are told
     */
    KickoffEntry of(KickoffRow kickoff, long sequence, CohortReference cohort, Set<PersonId> guests) {
        return new KickoffEntry(
                kickoff.id(),
                Math.toIntExact(sequence),
                cohort.program(),
                cohort.programName(),
                cohort.name(),
                kickoff.startsAt(),
                kickoff.minutes(),
                rows.roomName(kickoff.room()),
                guests);
    }

    static AuditEvent event(String action, KickoffRow kickoff, CohortReference cohort) {
        return AuditEvent.of(action, "kickoff", kickoff.id().value(), cohort.name())
                .in(cohort.program());
    }
}
