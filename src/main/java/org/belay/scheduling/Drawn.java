package org.belay.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;
import org.belay.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** A problem, and what its meetings are. */
record Drawn(Calendars calendars, ScheduleProblem problem, List<Subject> subjects) {

    Drawn {
        subjects = List.copyOf(subjects);
    }

    /**
     * What a meeting of the problem is.
     *
     * @param workshop one of the dates of a workshop
     * @param standing the session that is there already
     */
    record Subject(
            MeetingKind kind,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            @Nullable ToPlace workshop,
            int minutes,
            SessionKind held,
            @Nullable Standing standing) {

        static Subject of(@Nullable MatchId match, @Nullable CircleId circle, int minutes, SessionKind held) {
            return new Subject(kind(circle), match, circle, null, minutes, held, null);
        }

        static Subject of(Standing session) {
            return new Subject(
                    kind(session.circle()),
                    session.match(),
                    session.circle(),
                    null,
                    session.minutes(),
                    session.kind(),
                    session);
        }

        static Subject kickoff(int minutes, SessionKind held) {
            return new Subject(MeetingKind.KICKOFF, null, null, null, minutes, held, null);
        }

        static Subject of(ToPlace workshop, int minutes, SessionKind held) {
            return new Subject(MeetingKind.WORKSHOP, null, null, workshop, minutes, held, null);
        }

        private static MeetingKind kind(@Nullable CircleId circle) {
            return circle == null ? MeetingKind.PAIR : MeetingKind.CIRCLE;
        }

        Subject held(SessionKind other) {
            return new Subject(kind, match, circle, workshop, minutes, other, standing);
        }

        /** Whether the session is of the same pair or circle. */
        boolean isOf(Standing session) {
            return (match != null && match.equals(session.match()))
                    || (circle != null && circle.equals(session.circle()));
        }

        boolean is(MeetingKey key) {
            return switch (key) {
                case MeetingKey.OfSession(var session) ->
                    standing != null && standing.session().equals(session);
                case MeetingKey.OfWorkshop(var date) ->
                    workshop != null && workshop.date().id().equals(date);
                case MeetingKey.OfKickoff _ -> kind == MeetingKind.KICKOFF;
            };
        }
    }

    /** Until when a session waits for the kickoff; nothing of what is none. */
    Optional<Instant> kickoffBefore(int index) {
        var session = subjects.get(index).standing();
        return session == null ? Optional.empty() : calendars.kickoffBefore(session);
    }

    Instant startsAt(Placement placement) {
        return calendars.time().instant(placement.start());
    }

    @Nullable
    RoomId room(Placement placement) {
        return placement.room() < 0
                ? null
                : calendars.rooms().get(placement.room()).room();
    }

    /** How many are to be placed. */
    int open() {
        return (int) problem.meetings().stream().filter(m -> !m.pinned()).count();
    }

    /** Which of the meetings it is; -1 when none. */
    int index(MeetingKey key) {
        for (var index = 0; index < subjects.size(); index++) {
            if (subjects.get(index).is(key)) {
                return index;
            }
        }
        return -1;
    }
}
