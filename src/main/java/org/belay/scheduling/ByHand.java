package org.belay.scheduling;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.scheduling.Drawn.Subject;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.session.SessionId;
import org.belay.session.SessionState;
import org.belay.workshop.WorkshopDateId;

/**
 * What people did by hand while a run searched: moved, pinned, accepted or booked. It stands, and the run leaves those
 * turns to them.
 */
record ByHand(TimeLine time, List<Standing> sessions, List<WorkshopDateId> dates) {

    ByHand {
        sessions = List.copyOf(sessions);
        dates = List.copyOf(dates);
    }

    /**
     * @param read what the run began with
     * @param now what stands after the proposals of before have made way
     * @param dates of workshops that the run places, the ones that stand proposed all the same
     */
    static ByHand since(Calendars read, List<Standing> now, List<WorkshopDateId> dates) {
        Map<SessionId, Long> versions =
                read.sessions().stream().collect(Collectors.toMap(Standing::session, Standing::version));
        return new ByHand(
                read.time(),
                now.stream()
                        .filter(session -> session.state() != SessionState.MISSED)
                        .filter(session -> !Long.valueOf(session.version()).equals(versions.get(session.session())))
                        .toList(),
                dates);
    }

    /** Whether somebody has seen to it that this has a place within the window. */
    boolean settled(Subject subject, Window window) {
        var workshop = subject.workshop();
        return (workshop != null && dates.contains(workshop.date().id()))
                || sessions.stream()
                        .filter(subject::isOf)
                        .anyMatch(
                                session -> window.holds(time.slot(session.time().startsAt()), 1));
    }
}
