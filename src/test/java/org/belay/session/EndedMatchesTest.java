package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchService;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The clock of the sessions stands where that of the application does: what ends a match reads it there. */
class EndedMatchesTest extends SessionTestBase {

    @Autowired
    private MatchService matches;

    @Autowired
    private ApplicationEventPublisher news;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private SessionId begun;
    private SessionId ahead;
    private SessionId othersAhead;

    @BeforeEach
    void oneSessionHasBegunAndTwoLieAhead() {
        clock.set(now.minus(3, ChronoUnit.DAYS));
        as(daniel);
        begun = sessions.book(match, at(now.minus(2, ChronoUnit.DAYS)));
        ahead = sessions.book(match, at(now.plus(2, ChronoUnit.DAYS)));
        as(olga);
        othersAhead = sessions.book(othersMatch, at(now.plus(5, ChronoUnit.DAYS)));
        clock.set(now);
    }

    @Test
    void endingAMatchCancelsItsSessionsAheadAndNoOther() {
        as(coordinator);
        matches.endEarly(match, 0, "They confided in me");

        assertThat(row(ahead)).satisfies(session -> {
            assertThat(session.state()).isEqualTo(SessionState.CANCELLED);
            assertThat(session.reason()).as("for coordinators alone").isNull();
        });
        assertThat(row(begun).state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(row(othersAhead).state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.ACTION.eq("session.cancelled").and(AUDIT_ENTRY.ACTOR_PERSON_ID.eq(coordinator))))
                .isEqualTo(1);
    }

    @Test
    void aCancelledCohortCancelsItsSessionsAhead() {
        as(coordinator);
        news.publishEvent(new CohortCancelled(cohort, program, CohortState.RUNNING, "No budget"));

        assertThat(row(ahead).state()).isEqualTo(SessionState.CANCELLED);
        assertThat(row(begun).state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(row(othersAhead).state()).isEqualTo(SessionState.SCHEDULED);
    }

    @Test
    void whatBeganBeforeTheEndIsStillLoggedAndNothingNewIsBooked() {
        as(coordinator);
        matches.endEarly(match, 0, "Moved away");
        as(daniel);

        log(begun, SessionLog.of(new Outcome.Held(50, java.util.Set.of())));
        assertThat(row(begun).state()).isEqualTo(SessionState.HELD);
        assertThatThrownBy(() -> sessions.book(match, at(now.plus(9, ChronoUnit.DAYS))))
                .isInstanceOf(Refused.class);
    }
}
