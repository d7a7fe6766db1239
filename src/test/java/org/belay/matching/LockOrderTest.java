package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.ENROLLMENT;

import java.util.concurrent.CountDownLatch;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two at the same match: one stands still where its first lock is taken, until the other waits for it. If the other had
 * locked the match by then, they would wait for each other, and the database would throw one of them out.
 */
class LockOrderTest extends RunTestBase {

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService others = Executors.newSingleThreadExecutor();
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

    private Future<?> other(CountDownLatch held, PersonId person, Runnable action) {
        return others.submit(() -> {
            held.await();
            given.accounts.signIn(person);
            try {
                action.run();
            } finally {
                TestAccounts.signOut();
            }
            return null;
        });
    }

    /** What the one does first, alone: withdrawing begins with the place. */
    private void withdrawWhile(Future<?> other, CountDownLatch held) {
        given.accounts.signIn(mentee.person());
        var version = applications.mine(here.cohort()).orElseThrow().version();
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.executeWithoutResult(status -> {
            sql.select(ENROLLMENT.ENROLLMENT_ID)
                    .from(ENROLLMENT)
                    .where(ENROLLMENT.ENROLLMENT_ID.eq(mentee.enrollment()))
                    .forUpdate()
                    .fetch();
            held.countDown();
            LockWaits.until(jdbc, "enrollment", other);
            applications.withdraw(here.cohort(), version);
        });
    }

    private void theWithdrawalHolds(Future<?> other) {
        assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(ChangedMeanwhile.class);
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.WITHDRAWN);
        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match).withdrawn()).isTrue();
    }

    @Test
    void whoAcceptsWhileTheOfferIsWithdrawnWaitsAndIsToldSo() {
        var held = new CountDownLatch(1);
        var accepting = other(held, mentee.person(), () -> matches.accept(match, 1));
        withdrawWhile(accepting, held);
        theWithdrawalHolds(accepting);
    }

    @Test
    void whoDeclinesWhileTheOfferIsWithdrawnWaitsAndIsToldSo() {
        var held = new CountDownLatch(1);
        var declining = other(held, mentor.person(), () -> matches.decline(match, 1, "No time after all"));
        withdrawWhile(declining, held);
        theWithdrawalHolds(declining);
    }

    @Test
    void whoEndsAMatchWhileTheOfferIsWithdrawnWaitsAndIsToldSo() {
        var held = new CountDownLatch(1);
        var ending = other(held, here.coordinator(), () -> matches.endEarly(match, 1, "A change of plan"));
        withdrawWhile(ending, held);
        theWithdrawalHolds(ending);
    }
}
