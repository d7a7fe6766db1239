package org.belay.calendar;

import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.session.AgendaEntry;
import org.belay.session.SessionId;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Something in a calendar.
 *
 * @param key the same however often it is moved
 * @param sequence counts up with each change
 * @param who with whom, or what it is called; null where the reader may only know that the time is taken
 * @param place null also where the reader may not know
 * @param session null for anything else, and where the reader may not know
 * @param page that tells more, without a leading slash; home where the reader may not know
 * @param own whether it is the reader's
 */
public record CalendarEntry(
        String key,
        int sequence,
        Kind kind,
        Status status,
        Slot time,
        @Nullable String who,
        @Nullable String place,
        @Nullable SessionId session,
        String page,
        boolean own) {

    private static final String HOME = "";

    /** What it is. */
    public enum Kind {
        SESSION,
        CIRCLE,
        WORKSHOP,
        KICKOFF
    }

    /** How it stands. */
    public enum Status {
        PROPOSED,
        AGREED,
        OVER,
        CANCELLED;

        static Status of(SessionState state) {
            return switch (state) {
                case PROPOSED -> PROPOSED;
                case SCHEDULED -> AGREED;
                case HELD, MISSED -> OVER;
                case CANCELLED, MOVED -> CANCELLED;
            };
        }
    }

    static CalendarEntry of(AgendaEntry session) {
        return new CalendarEntry(
                session.calendarKey(),
                session.sequence(),
                session.circle() == null ? Kind.SESSION : Kind.CIRCLE,
                Status.of(session.state()),
                session.time(),
                session.who(),
                session.place(),
                session.who() == null ? null : session.id(),
                page(session.match(), session.circle()),
                session.own());
    }

    /** The same address for files, mails and screens. */
    static String page(@Nullable MatchId match, @Nullable CircleId circle) {
        if (circle != null) {
            return "circle/" + circle.value();
        }
        return match == null ? HOME : "pair/" + match.value();
    }

    CalendarEntry cancelled() {
        return new CalendarEntry(key, sequence, kind, Status.CANCELLED, time, who, place, session, page, own);
    }

    /** Others see that the time is taken, and no more. */
    public boolean hidden() {
        return who == null;
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "CalendarEntry[" + key + "]";
    }
}
