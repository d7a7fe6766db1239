package org.belay.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a session.
 *
 * @param number among the sessions of the match or circle that were neither cancelled nor moved away; those carry the number of
 *     the one before
 * @param minutes as planned
 * @param place for those who meet alone, as the reason is
 * @param topics their labels
 * @param answers what those who meet said of it, whether they come
 */
public record SessionRow(
        SessionId id,
        int number,
        SessionState state,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable String place,
        @Nullable Absent absent,
        @Nullable SessionId movedTo,
        @Nullable String reason,
        @Nullable Integer actualMinutes,
        @Nullable Instant loggedAt,
        List<String> topics,
        List<SessionAnswer> answers,
        long version) {

    /** A log counts as late when it is written longer than this after the session. */
    public static final Duration LATE = Duration.ofDays(7);

    public SessionRow {
        topics = List.copyOf(topics);
        answers = List.copyOf(answers);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** Its time has passed and nobody has said what became of it. */
    public boolean overdue(Instant now) {
        return state == SessionState.SCHEDULED && !endsAt().isAfter(now);
    }

    public boolean ahead(Instant now) {
        return state == SessionState.SCHEDULED && endsAt().isAfter(now);
    }

    public boolean loggedLate() {
        return loggedAt != null && loggedAt.isAfter(endsAt().plus(LATE));
    }

    /** Without what those who meet wrote for each other. */
    SessionRow factsOnly() {
        return new SessionRow(
                id,
                number,
                state,
                startsAt,
                minutes,
                kind,
                null,
                absent,
                movedTo,
                null,
                actualMinutes,
                loggedAt,
                topics,
                answers,
                version);
    }
}
