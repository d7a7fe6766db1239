package org.belay.history;

import static org.belay.history.HistoryColumn.*;

import java.time.Instant;
import java.util.Map;
import org.belay.session.Absent;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.Email;
import org.jspecify.annotations.Nullable;

/** A row of the file of sessions, understood by itself. */
record SessionLine(
        int row,
        String key,
        String cohort,
        String pair,
        Email mentor,
        Email mentee,
        @Nullable String topic,
        Instant startsAt,
        int minutes,
        Status status,
        SessionKind kind,
        @Nullable Integer actualMinutes,
        @Nullable String place,
        @Nullable String reason,
        @Nullable Instant loggedAt) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;

    /** A state, and of a missed session who was absent. */
    record Status(SessionState state, @Nullable Absent absent) {}

    private static final Map<String, Status> STATUSES = Map.of(
            "held", new Status(SessionState.HELD, null),
            "cancelled", new Status(SessionState.CANCELLED, null),
            "canceled", new Status(SessionState.CANCELLED, null),
            "rescheduled", new Status(SessionState.MOVED, null),
            "moved", new Status(SessionState.MOVED, null),
            "no_show_mentee", new Status(SessionState.MISSED, Absent.MENTEE),
            "no_show_mentor", new Status(SessionState.MISSED, Absent.MENTOR),
            "no_show_both", new Status(SessionState.MISSED, Absent.BOTH),
            "scheduled", new Status(SessionState.SCHEDULED, null));

    private static final Map<String, SessionKind> KINDS =
            Map.of("remote", SessionKind.REMOTE, "in_person", SessionKind.IN_PERSON);

    static SessionLine of(Fields fields) throws BadCell {
        var status = fields.needWord(STATUS, STATUSES);
        var kind = fields.word(MODE, KINDS);
        var actual = fields.whole(ACTUAL_MINUTES, 1, LONGEST);
        return new SessionLine(
                fields.row().number(),
                fields.needText(SESSION_ID),
                fields.needText(COHORT),
                fields.needText(PAIR_ID),
                fields.needEmail(MENTOR_EMAIL),
                fields.needEmail(MENTEE_EMAIL),
                fields.text(TOPIC_KEY),
                fields.needInstant(SCHEDULED_START_UTC),
                fields.needWhole(PLANNED_MINUTES, SHORTEST, LONGEST),
                status,
                kind == null ? SessionKind.REMOTE : kind,
                status.state() == SessionState.HELD ? actual : null,
                fields.text(ROOM_ID),
                fields.text(REASON),
                fields.instant(LOGGED_AT_UTC));
    }
}
