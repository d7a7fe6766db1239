package org.belay.scheduling;

import org.belay.session.SessionId;
import org.belay.shared.CohortId;
import org.belay.workshop.WorkshopDateId;

/** Which meeting of a schedule is put elsewhere: a session, or a proposal of what many come to. */
public sealed interface MeetingKey {

    record OfSession(SessionId session) implements MeetingKey {}

    record OfWorkshop(WorkshopDateId date) implements MeetingKey {}

    /** A cohort has one kickoff. */
    record OfKickoff(CohortId cohort) implements MeetingKey {}
}
