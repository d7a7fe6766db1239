package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.NOTICE;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.belay.BelayTest;
import org.belay.session.Pairs;
import org.belay.shared.Bells;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Open pages hear that there is news. */
@BelayTest
class BellsTest {

    private static final PersonId ADA = new PersonId(-1);
    private static final PersonId NOOR = new PersonId(-2);

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private News news;

    @Autowired
    private NoticeRepository notices;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private final Bells bells = new Bells();
    private final AtomicInteger rings = new AtomicInteger();

    @Test
    void allPagesOfThatPersonAndNobodyElsesUntilTheyAreClosed() {
        var foreign = new AtomicInteger();
        bells.listen(NOOR, foreign::incrementAndGet);
        var one = bells.listen(ADA, rings::incrementAndGet);
        var other = bells.listen(ADA, rings::incrementAndGet);
        bells.ring(ADA);
        assertThat(rings).hasValue(2);
        one.run();
        bells.ring(ADA);
        assertThat(rings).hasValue(3);
        other.run();
        assertThat(bells.listening(ADA)).as("nothing is left of closed pages").isZero();
        bells.ring(ADA);
        assertThat(rings).hasValue(3);
        assertThat(foreign).hasValue(0);
    }

    @Test
    void onlyOnceWhatIsNewCanBeRead() {
        bells.listen(ADA, rings::incrementAndGet);
        transaction.executeWithoutResult(status -> {
            bells.ring(ADA);
            assertThat(rings).hasValue(0);
        });
        assertThat(rings).hasValue(1);
        transaction.executeWithoutResult(status -> {
            bells.ring(ADA);
            status.setRollbackOnly();
        });
        assertThat(rings).as("what was rolled back is no news").hasValue(1);
    }

    /** The bells of the other node are not these. */
    @Test
    @Transactional
    void whatAnotherNodeTellsRingsHereOnceAndSoDoesWhatIsSeenThere() {
        var ada = new Pairs(sql).person("Ada", "One", "Europe/Berlin");
        // At once: after the test nothing is committed.
        var here = new Bells() {
            @Override
            public void ring(PersonId person) {
                rings.incrementAndGet();
            }
        };
        here.listen(ada, () -> {});
        var watch = new BellWatch(here, notices, clock);
        watch.look();
        var before = rings.get();

        news.outbox(clock).enqueue(news.draft(ada, "match-ended", "of another node"));
        watch.look();
        watch.look();
        assertThat(rings).hasValue(before + 1);

        sql.update(NOTICE)
                .set(NOTICE.SEEN_AT, clock.instant())
                .where(NOTICE.PERSON_ID.eq(ada))
                .execute();
        watch.look();
        assertThat(rings).hasValue(before + 2);
    }
}
