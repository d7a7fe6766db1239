package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchId;
import org.belay.security.ProgramRole;
import org.belay.session.SessionState;
import org.belay.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Snooze, "not needed", and the ways back. */
class PutAsideTest extends WorklistTestBase {

    private static final TodayFilter ASIDE = TodayFilter.ALL.putAside(true);

    private MatchId match;

    @BeforeEach
    void aFact() {
        match = given.pair(cohort, "Tomasz", "Daniel", 20);
    }

    private WorkItem fact() {
        return item(ItemKind.NO_FIRST_MEETING);
    }

    @Test
    void forADayUntilMidnightWhereTheReaderIs() {
        today.snooze(fact(), Snooze.ONE_DAY, ZONE);
        assertThat(kinds()).isEmpty();
        assertThat(read().putAside()).isEqualTo(1);
        assertThat(read(ASIDE).items()).singleElement().satisfies(item -> {
            assertThat(item.aside()).isEqualTo(Aside.FOR_A_TIME);
            assertThat(item.until()).isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
        });
        clock.set(Instant.parse("2026-03-05T23:59:59Z"));
        assertThat(kinds()).isEmpty();
        clock.set(Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(fact().aside()).isNull();
    }

    @Test
    void forThreeDaysAndUntilMonday() {
        today.snooze(fact(), Snooze.THREE_DAYS, ZONE);
        clock.set(Instant.parse("2026-03-07T23:00:00Z"));
        assertThat(kinds()).isEmpty();
        clock.set(Instant.parse("2026-03-08T00:00:00Z"));
        today.snooze(fact(), Snooze.NEXT_MONDAY, ZONE);
        assertThat(kinds()).isEmpty();
        clock.set(Instant.parse("2026-03-09T00:00:00Z"));
        today.snooze(fact(), Snooze.NEXT_MONDAY, ZONE);
        clock.set(Instant.parse("2026-03-15T23:00:00Z"));
        assertThat(kinds()).as("on a Monday, the next one").isEmpty();
        clock.set(Instant.parse("2026-03-16T00:00:00Z"));
        assertThat(kinds()).containsExactly(ItemKind.NO_FIRST_MEETING);
    }

    @Test
    void untilSomethingChanges() {
        today.snooze(fact(), Snooze.UNTIL_CHANGE, ZONE);
        days(60);
        assertThat(kinds()).isEmpty();
        given.session(match, SessionState.SCHEDULED, -100);
        assertThat(kinds()).containsExactly(ItemKind.NO_FIRST_MEETING);
    }

    @Test
    void notNeededHoldsWhileTheFactIsTheSame() {
        today.notNeeded(fact(), ZONE);
        days(60);
        given.session(match, SessionState.SCHEDULED, -100);
        assertThat(kinds()).as("a plan is no other fact").isEmpty();
        sql.execute(
                "update published_match set activated_at = activated_at + interval 1 day where match_id = ?",
                match.value());
        assertThat(kinds()).containsExactly(ItemKind.NO_FIRST_MEETING);
    }

    @Test
    void undoPutsItWhereItWas() {
        var first = today.notNeeded(fact(), ZONE);
        today.takeBack(first);
        assertThat(kinds()).containsExactly(ItemKind.NO_FIRST_MEETING);

        var item = fact();
        today.notNeeded(item, ZONE);
        var second = today.snooze(item, Snooze.ONE_DAY, ZONE);
        today.takeBack(second);
        assertThat(read(ASIDE).items()).extracting(WorkItem::aside).containsExactly(Aside.NOT_NEEDED);
    }

    @Test
    void whatIsSnoozedCanBeWoken() {
        today.snooze(fact(), Snooze.NEXT_MONDAY, ZONE);
        today.wake(read(ASIDE).items().getFirst().key());
        assertThat(read(ASIDE).items()).isEmpty();
        assertThat(kinds()).containsExactly(ItemKind.NO_FIRST_MEETING);
    }

    @Test
    void everybodyPutsAsideForThemselves() {
        today.notNeeded(fact(), ZONE);
        given.accounts.signIn(given.accounts.member("Omar", "Haddad", program, ProgramRole.BACKUP));
        assertThat(kinds()).containsExactly(ItemKind.NO_FIRST_MEETING);
    }

    @Test
    void whatIsSolvedOrForeignCannotBePutAside() {
        var item = fact();
        given.session(match, SessionState.HELD, 1);
        assertThatThrownBy(() -> today.notNeeded(item, ZONE)).isInstanceOf(NotFound.class);

        var other = given.program("Other");
        given.pair(given.cohort(other, CohortState.RUNNING), "Ada", "Ben", 20);
        given.accounts.signIn(given.accounts.member("Olga", "Petrova", other, ProgramRole.COORDINATOR));
        var foreign = fact();
        given.accounts.signIn(maya);
        assertThatThrownBy(() -> today.snooze(foreign, Snooze.ONE_DAY, ZONE)).isInstanceOf(NotFound.class);
    }
}
