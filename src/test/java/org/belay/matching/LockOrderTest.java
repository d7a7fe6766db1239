package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.belay.LockWaits;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two at the same match, who each lock both places in the order of their keys. Somebody else holds the second place; whoever
 * withdraws comes first, holds the first place and waits for the second, and the other waits for the first. If one of them
 * began with the second place or with the match, they would wait for each other, and the database would throw one out.
 */
class LockOrderTest extends RunTestBase {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RecurringTask<Void> endLastDays;

    private final ExecutorService others = Executors.newFixedThreadPool(2);
    private Someone mentor;
    private Someone mentee;
    private MatchId match;

    @BeforeEach
    void anOfferThatTheMentorHasAccepted() {
        here = given.cohort(true);
        mentor = given.mentor(here.cohort(), "Wanda", 1);
        mentee = given.mentee(here.cohort(), "Mia");
        match = match(mentor, mentee);
        given.accounts.signIn(mentor.person());
        matches.accept(match, 0);
    }

    @AfterEach
    void nobodyIsAtWorkAnyMore() throws InterruptedException {
        others.shutdownNow();
        assertThat(others.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private Future<?> as(PersonId person, Runnable action) {
        return others.submit(() -> {
            given.accounts.signIn(person);
            try {
                action.run();
            } finally {
                TestAccounts.signOut();
            }
        });
    }

    /** @return what the other does, who waits for the withdrawal */
    private Future<?> withdrawBefore(PersonId other, Runnable action) {
        given.accounts.signIn(mentee.person());
        var version = applications.mine(here.cohort()).orElseThrow().version();
        return meet(mentee.person(), () -> applications.withdraw(here.cohort(), version), other, action);
    }

    /** @return what the other does, who waits for the first */
    private Future<?> meet(PersonId first, Runnable before, PersonId other, Runnable action) {
        assertThat(mentor.enrollment().value()).isLessThan(mentee.enrollment().value());
        var both = new ArrayList<Future<?>>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.select(ENROLLMENT.ENROLLMENT_ID)
                    .from(ENROLLMENT)
                    .where(ENROLLMENT.ENROLLMENT_ID.eq(mentee.enrollment()))
                    .forUpdate()
                    .fetch();
            both.add(as(first, before));
            LockWaits.until(jdbc, "enrollment", both.getFirst());
            both.add(as(other, action));
            LockWaits.until(jdbc, "enrollment", 2, both.getLast());
        });
        assertThat(both.getFirst()).succeedsWithin(Duration.ofSeconds(20));
        return both.getLast();
    }

    private void theWithdrawalHolds(Future<?> other) {
        assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(ChangedMeanwhile.class);
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.WITHDRAWN);
        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match).withdrawn()).isTrue();
    }

    @Test
    void whoAcceptsWhileTheOfferIsWithdrawnWaitsAndIsToldSo() {
        var accepting = withdrawBefore(mentee.person(), () -> matches.accept(match, 1));
        theWithdrawalHolds(accepting);
    }

    @Test
    void whoDeclinesWhileTheOfferIsWithdrawnWaitsAndIsToldSo() {
        var declining = withdrawBefore(mentor.person(), () -> matches.decline(match, 1, "No time after all"));
        theWithdrawalHolds(declining);
    }

    @Test
    void whoEndsAMatchWhileTheOfferIsWithdrawnWaitsAndIsToldSo() {
        var ending = withdrawBefore(here.coordinator(), () -> matches.endEarly(match, 1, "A change of plan"));
        theWithdrawalHolds(ending);
    }

    /** Who ends a match locks both calendars after the places; whose last day is over is locked after the places, too. */
    @Test
    void whoEndsAMatchOfSomebodyWhoseLastDayIsOverDoesSoBeforeTheyLeave() {
        sql.update(PERSON)
                .set(PERSON.LAST_DAY, LocalDate.of(2020, 1, 31))
                .where(PERSON.PERSON_ID.eq(mentor.person()))
                .execute();
        var leaving = meet(
                here.coordinator(),
                () -> matches.endEarly(match, 1, "A change of plan"),
                here.coordinator(),
                () -> endLastDays.execute(new TaskInstance<>(endLastDays.getName(), "now"), null));

        assertThat(leaving).succeedsWithin(Duration.ofSeconds(20));
        assertThat(given.stateOf(mentor.enrollment())).isEqualTo(EnrollmentState.LEFT);
        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match).state()).isEqualTo(MatchState.ENDED_EARLY);
    }
}
