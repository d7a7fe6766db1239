package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belay.matching.MatchId;
import org.belay.session.SessionHistory.Recorded;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionHistoryTest extends SessionTestBase {

    private static final Instant START = Instant.parse("2025-11-05T23:00:00Z");
    private final String prefix = UUID.randomUUID().toString();

    private PastSession past(int number, SessionState state, @Nullable Absent absent) {
        return new PastSession(
                prefix + number,
                match,
                state,
                START.plusSeconds(86_400L * number),
                60,
                SessionKind.REMOTE,
                null,
                state == SessionState.HELD ? 40 : null,
                state == SessionState.HELD ? feedback : null,
                absent,
                state == SessionState.CANCELLED ? "travel" : null,
                state == SessionState.HELD ? START.plusSeconds(90_000) : null,
                null);
    }

    private List<PastSession> file() {
        return List.of(
                past(1, SessionState.HELD, null),
                past(2, SessionState.MISSED, Absent.MENTEE),
                past(3, SessionState.CANCELLED, null),
                past(4, SessionState.MOVED, null));
    }

    @Test
    void aFileIsRecordedOnceHoweverOftenItComes() {
        as(administrator);
        assertThat(history.recordPast(file())).isEqualTo(new Recorded(4, 0));
        assertThat(history.recordPast(file())).isEqualTo(new Recorded(0, 4));
        var twice = past(5, SessionState.HELD, null);
        assertThat(history.recordPast(List.of(twice, twice))).isEqualTo(new Recorded(1, 1));

        assertThat(sql.fetchCount(SESSION, SESSION.MATCH_ID.eq(match))).isEqualTo(5);
        as(daniel);
        var rows = mentorships.openOwn(match).sessions().reversed();
        assertThat(rows)
                .extracting(SessionRow::state)
                .startsWith(SessionState.HELD, SessionState.MISSED, SessionState.CANCELLED, SessionState.MOVED);
        assertThat(rows.getFirst().topics()).containsExactly("Feedback");
        assertThat(rows.getFirst().actualMinutes()).isEqualTo(40);
        assertThat(rows.get(1).absent()).isEqualTo(Absent.MENTEE);
        assertThat(rows.get(1).actualMinutes()).isNull();
        assertThat(rows.get(3).movedTo()).isNull();
    }

    @Test
    void anEmptyListIsNothing() {
        as(administrator);

        assertThat(history.recordPast(List.of())).isEqualTo(new Recorded(0, 0));
    }

    @Test
    void anUnknownMatchRecordsNothing() {
        as(administrator);
        var stray = new PastSession(
                prefix,
                new MatchId(Long.MAX_VALUE),
                SessionState.HELD,
                START,
                60,
                SessionKind.REMOTE,
                null,
                60,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> history.recordPast(List.of(past(1, SessionState.HELD, null), stray)))
                .isInstanceOf(NotFound.class);
        assertThat(sql.fetchCount(SESSION, SESSION.MATCH_ID.eq(match))).isZero();
    }

    @Test
    void onlyWhoMayImportHistoryRecordsIt() {
        for (PersonId stranger : List.of(daniel, coordinator, manager)) {
            as(stranger);
            assertThatThrownBy(() -> history.recordPast(file())).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aPastSessionWasAgreedOnAndAMissedOneSaysWhoWasAbsent() {
        assertThatThrownBy(() -> past(1, SessionState.PROPOSED, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> past(1, SessionState.MISSED, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> past(1, SessionState.HELD, Absent.BOTH)).isInstanceOf(IllegalArgumentException.class);
    }
}
