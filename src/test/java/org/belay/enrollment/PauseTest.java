package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ENROLLMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.belay.audit.AuditTrail;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: no new match meanwhile, and back where one was. */
class PauseTest extends EnrollmentTestBase {

    @Autowired
    private PauseService pauses;

    @Autowired
    private PauseRepository repository;

    @Autowired
    private ApplicationQueries applicationQueries;

    @Autowired
    private AuditTrail audit;

    private EnrollmentId place = new EnrollmentId(0);

    @BeforeEach
    void somebodyAccepted() {
        place = applied(member);
        given.accounts.signIn(coordinator);
        decisions.decide(cohort, DecisionDraft.silent(Decision.ACCEPT, null), all());
        given.accounts.signIn(member);
    }

    private OwnPlace own() {
        return applications.mine().getFirst();
    }

    private void pause(@Nullable LocalDate backOn) {
        pauses.pause(place, own().version(), backOn);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Participant> pool() {
        given.accounts.signIn(coordinator);
        var pool = enrollments.participants(cohort);
        given.accounts.signIn(member);
        return pool;
    }

    @Test
    void whoPausesIsNotMatchedAndComesBackAsTheyWere() {
        assertThat(pool()).hasSize(1);
        pause(null);

        assertThat(own().state()).isEqualTo(EnrollmentState.ON_HOLD);
        assertThat(pool()).isEmpty();
        pauses.resume(place, own().version());
        assertThat(own().state()).isEqualTo(EnrollmentState.ACCEPTED);
        assertThat(pool()).hasSize(1);
    }

    @Test
    void whoHadAMatchIsActiveAgain() {
        given.accounts.signIn(coordinator);
        enrollments.activate(cohort, List.of(place));
        given.accounts.signIn(member);
        pause(today().plusDays(9));
        pauses.resume(place, own().version());

        assertThat(own().state()).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(own().backOn()).isNull();
    }

    @Test
    void noMatchIsPublishedForWhoPausedAMomentAgo() {
        pause(null);
        given.accounts.signIn(coordinator);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> enrollments.activate(cohort, List.of(place)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> enrollments.keepForOffer(cohort, List.of(place)));
    }

    @Test
    void aBreakIsNoWayForCoordinatorsToAcceptAgain() {
        pause(null);

        var result = decisions(Decision.ACCEPT);
        assertThat(result.done()).isEmpty();
        assertThat(result.skipped()).hasSize(1);
    }

    private DecisionResult decisions(Decision decision) {
        var rows = all();
        return decisions.decide(cohort, DecisionDraft.silent(decision, null), rows);
    }

    @Test
    void theDayOfReturnIsAfterTodayAndCanBeChanged() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pause(today().minusDays(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pause(today().plusDays(400)));
        pause(today().plusDays(9));
        var since = sql.fetchValue(ENROLLMENT.PAUSED_AT, ENROLLMENT.ENROLLMENT_ID.eq(place));
        pause(today().plusDays(20));

        assertThat(own().backOn()).isEqualTo(today().plusDays(20));
        assertThat(sql.fetchValue(ENROLLMENT.PAUSED_AT, ENROLLMENT.ENROLLMENT_ID.eq(place)))
                .isEqualTo(since);
    }

    @Test
    void aBreakEndsByItselfOnItsDayWhereThePersonIs() {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.ON_HOLD)
                .set(ENROLLMENT.PAUSED_AT, clock.instant())
                .set(ENROLLMENT.BACK_ON, today().plusDays(5))
                .execute();

        endPausesOn(today().plusDays(4));
        assertThat(own().state()).isEqualTo(EnrollmentState.ON_HOLD);
        endPausesOn(today().plusDays(5));
        assertThat(own().state()).isEqualTo(EnrollmentState.ACCEPTED);
    }

    private void endPausesOn(LocalDate day) {
        var noon = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        new PauseEnds.EndedPauses(repository, applicationQueries, audit, noon).end();
    }

    @Test
    void anOpenBreakDoesNotEndByItself() {
        pause(null);
        endPausesOn(today().plusDays(300));

        assertThat(own().state()).isEqualTo(EnrollmentState.ON_HOLD);
    }

    @Test
    void onlyWhoTakesPartPausesAndOnlyOnce() {
        var other = given.accounts.member("Olga", "Petrova");
        var applied = applied(other);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pauses.pause(applied, 0, null));

        given.accounts.signIn(member);
        var read = own().version();
        pauses.pause(place, read, null);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> pauses.pause(place, read, null));
        pauses.resume(place, own().version());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pauses.resume(place, own().version()));
    }

    @Test
    void nobodyElsePausesThemButTheirCoordinators() {
        var version = own().version();
        given.accounts.signIn(given.accounts.member("Olga", "Petrova"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pauses.pause(place, version, null));
        given.accounts.signIn(given.accounts.administrator("Ada", "Root"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pauses.pause(place, version, null));

        given.accounts.signIn(coordinator);
        pauses.pause(place, version, null);
        assertThat(enrollments.application(place).pause()).isNotNull();
    }
}
