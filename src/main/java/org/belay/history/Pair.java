package org.belay.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.belay.history.HistoryDraft.PairPart;
import org.belay.history.Known.PairKey;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Two people who met, and all that the files say about it. */
final class Pair {

    /**
     * Who has not met for so long before the end of a cohort has stopped. The longest usual rhythm is four weeks, and
     * one meeting may fall out.
     */
    static final Duration SILENCE = Duration.ofDays(56);

    /** A session that begins so soon after one was moved took its place; a later one is the next of the rhythm. */
    static final Duration SUCCESSOR_WITHIN = Duration.ofDays(7);

    final PairKey key;
    final PersonId mentor;
    final PersonId mentee;
    final List<SessionLine> sessions = new ArrayList<>();
    boolean answeredAtTheEnd;

    Pair(PairKey key, PersonId mentor, PersonId mentee) {
        this.key = key;
        this.mentor = mentor;
        this.mentee = mentee;
    }

    boolean has(PersonId person) {
        return person.equals(mentor) || person.equals(mentee);
    }

    boolean areTheSame(PersonId oneMentor, PersonId oneMentee) {
        return mentor.equals(oneMentor) && mentee.equals(oneMentee);
    }

    /** The key of the session that took the place of a moved one. */
    @Nullable
    String successorOf(SessionLine moved) {
        if (moved.status().state() != SessionState.MOVED) {
            return null;
        }
        return sessions.stream()
                .filter(s -> s.startsAt().isAfter(moved.startsAt()))
                .filter(s -> !s.startsAt().isAfter(moved.startsAt().plus(SUCCESSOR_WITHIN)))
                .min(Comparator.comparing(SessionLine::startsAt).thenComparing(SessionLine::key))
                .map(SessionLine::key)
                .orElse(null);
    }

    PairPart whileRunning() {
        return new PairPart(key, mentor, mentee, MatchState.ACTIVE, null);
    }

    /** How it stood when the cohort was over: the files do not say who ended early, but how long nobody met. */
    PairPart after(LocalDate cohortEnd) {
        var end = cohortEnd.atStartOfDay(ZoneOffset.UTC).toInstant();
        var last = last(true);
        var lasted = last != null && !last.isBefore(end.minus(SILENCE));
        if (answeredAtTheEnd || lasted) {
            return new PairPart(key, mentor, mentee, MatchState.COMPLETED, end);
        }
        return new PairPart(key, mentor, mentee, MatchState.ENDED_EARLY, last == null ? last(false) : last);
    }

    private @Nullable Instant last(boolean held) {
        return sessions.stream()
                .filter(s -> !held || s.status().state() == SessionState.HELD)
                .map(SessionLine::startsAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
