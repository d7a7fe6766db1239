package org.belay.session;

import java.time.Instant;
import java.util.List;

/**
 * A circle whose sessions the reader logs, and those of its sessions whose logs are missing.
 *
 * @param sessions the oldest first
 */
public record CircleToLog(CircleSpace space, List<SessionRow> sessions) {

    public CircleToLog {
        sessions = List.copyOf(sessions);
    }

    /** Of these, those of which the reader keeps the logs, and some are missing. */
    public static List<CircleToLog> among(List<CircleSpace> spaces, Instant now) {
        return spaces.stream()
                .filter(CircleSpace::mayKeep)
                .map(space -> of(space, now))
                .filter(circle -> !circle.sessions().isEmpty())
                .toList();
    }

    private static CircleToLog of(CircleSpace space, Instant now) {
        return new CircleToLog(
                space,
                space.sessions().reversed().stream()
                        .filter(session -> session.overdue(now))
                        .toList());
    }
}
