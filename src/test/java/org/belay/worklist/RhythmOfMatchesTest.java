package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.MATCH_RHYTHM;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.max;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.belay.matching.MatchId;
import org.belay.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a pair last met stands beside its match, whoever writes sessions and in whatever order. */
class RhythmOfMatchesTest extends WorklistTestBase {

    private static final int STEPS = 300;

    private final Random random = new Random(56);
    private MatchId match;

    @BeforeEach
    void aPair() {
        match = given.pair(cohort, "Tomasz", "Daniel", 100);
    }

    @Test
    void whatIsKnownIsRightWhateverIsWritten() {
        var known = 0;
        for (var step = 0; step < STEPS; step++) {
            if (step % 30 == 0) {
                aPair();
            }
            write();
            var rhythm = sql.fetchSingle(MATCH_RHYTHM, MATCH_RHYTHM.MATCH_ID.eq(match));
            if (rhythm.getKnown()) {
                known++;
                assertThat(rhythm.getLastHeldAt()).as("after step %d", step).isEqualTo(lastHeld());
            } else {
                assertThat(rhythm.getLastHeldAt()).as("after step %d", step).isNull();
            }
        }
        assertThat(known).isBetween(STEPS / 3, STEPS - 1);
    }

    @Test
    void itStaysKnownAsLongAsNothingIsTakenBack() {
        for (var daysAgo : List.of(60, 5, 30)) {
            given.session(match, SessionState.SCHEDULED, daysAgo);
            given.logAll(match);
        }
        var rhythm = sql.fetchSingle(MATCH_RHYTHM, MATCH_RHYTHM.MATCH_ID.eq(match));
        assertThat(rhythm.getKnown()).isTrue();
        assertThat(rhythm.getLastHeldAt()).isEqualTo(given.ago(5));
    }

    @Test
    void aSessionThatWasNotHeldAfterAllBringsThePairBack() {
        given.session(match, SessionState.HELD, 40);
        given.session(match, SessionState.HELD, 3);
        assertThat(read().items()).isEmpty();
        assertThat(met()).isEqualTo(new Health.Share(1, 1));

        sql.update(SESSION)
                .set(SESSION.STATE, SessionState.MISSED)
                .where(SESSION.STARTS_AT.eq(given.ago(3)))
                .execute();

        assertThat(read().items()).singleElement().satisfies(item -> {
            assertThat(item.key().kind()).isEqualTo(ItemKind.SILENT);
            assertThat(item.since()).isEqualTo(given.ago(40));
        });
        assertThat(met()).isEqualTo(new Health.Share(0, 1));
        given.session(match, SessionState.HELD, 2);
        assertThat(read().items()).isEmpty();
        assertThat(met()).isEqualTo(new Health.Share(1, 1));
    }

    private Health.Share met() {
        return today.health(TodayFilter.ALL, ZONE).share(Figure.MET);
    }

    private void write() {
        var sessions = sql.select(SESSION.SESSION_ID)
                .from(SESSION)
                .where(SESSION.MATCH_ID.eq(match))
                .fetch(SESSION.SESSION_ID);
        if (sessions.isEmpty() || random.nextInt(3) == 0) {
            given.session(match, any(List.of(SessionState.values())), random.nextInt(20));
            return;
        }
        var which = SESSION.SESSION_ID.eq(any(sessions));
        switch (random.nextInt(4)) {
            case 0 -> sql.deleteFrom(SESSION).where(which).execute();
            case 1 ->
                sql.update(SESSION)
                        .set(SESSION.STARTS_AT, anyTime())
                        .where(which)
                        .execute();
            default ->
                sql.update(SESSION)
                        .set(SESSION.STATE, any(List.of(SessionState.values())))
                        .where(which)
                        .execute();
        }
    }

    private Instant anyTime() {
        return clock.instant().minus(Duration.ofDays(random.nextInt(20)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private @Nullable Instant lastHeld() {
        return sql.select(max(SESSION.STARTS_AT))
                .from(SESSION)
                .where(SESSION.MATCH_ID.eq(match), SESSION.STATE.eq(SessionState.HELD))
                .fetchSingle()
                .value1();
    }
}
