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
import org.belay.workshop.WorkshopId;

/**
 * What people did by hand while a run searched: moved, pinned, accepted or booked. It stands, and the run leaves those
 * turns to them.
 */
record ByHand(TimeLine time, List<Standing> sessions, List<WorkshopId> workshops) {

    ByHand {
        sessions = List.copyOf(sessions);
        workshops = List.copyOf(workshops);
    }

    /**
     * @param read what the run began with
     * @param now what stands after the proposals of before have made way
     * @param workshops of those that the run places, the ones that stand proposed all the same
     */
    static ByHand since(Calendars read, List<Standing> now, List<WorkshopId> workshops) {
        Map<SessionId, Long> versions =
                read.sessions().stream().collect(Collectors.toMap(Standing::session, Standing::version));
        return new ByHand(
                read.time(),
                now.stream()
                        .filter(session -> session.state() != SessionState.MISSED)
                        .filter(session -> !Long.valueOf(session.version()).equals(versions.get(session.session())))
                        .toList(),
                workshops);
    }

    /** Whether somebody has seen to it that this has a place within the window. */
    boolean settled(Subject subject, Window window) {
        return workshops.stream().anyMatch(workshop -> workshop.equals(subject.workshop()))
                || sessions.stream()
                        .filter(subject::isOf)
                        .anyMatch(
                                session -> window.holds(time.slot(session.time().startsAt()), 1));
    }
}
