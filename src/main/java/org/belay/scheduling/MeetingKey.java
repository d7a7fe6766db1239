package org.belay.scheduling;

import org.belay.session.SessionId;
import org.belay.shared.CohortId;
import org.belay.workshop.WorkshopId;

/** Which meeting of a schedule is put elsewhere: a session, or a proposal of what many come to. */
public sealed interface MeetingKey {

    record OfSession(SessionId session) implements MeetingKey {}

    record OfWorkshop(WorkshopId workshop) implements MeetingKey {}

    /** A cohort has one kickoff. */
    record OfKickoff(CohortId cohort) implements MeetingKey {}
}
