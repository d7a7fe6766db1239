package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ANNOUNCEMENT;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.LockWaits;
import org.belay.enrollment.Side;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A button pressed twice, on two nodes perhaps. */
@BelayTest
class AnnouncementRaceTest {

    private static final List<AnnouncementText> TEXTS =
            List.of(new AnnouncementText(Locale.ENGLISH, "Kickoff moves", "It is on Friday."));

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AnnouncementService announcements;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService others = Executors.newSingleThreadExecutor();

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        others.shutdownNow();
        assertThat(others.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    @Test
    void whatIsSentTwiceAtTheSameTimeIsOneAnnouncement() throws Exception {
        var given = new Pairs(sql);
        var accounts = new TestAccounts(sql);
        var program = given.program();
        given.enrollment(given.cohort(program), given.person("Ines", "Carvalho", "Europe/Berlin"), Side.MENTEE, null);
        var maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        accounts.signIn(maya);
        var segment = Segment.of(program);
        var receivers =
                announcements.preview(segment).stream().map(Announced::person).collect(Collectors.toSet());
        var submission = UUID.randomUUID().toString();
        var sent = new CountDownLatch(1);
        var second = others.submit(() -> {
            sent.await();
            accounts.signIn(maya);
            try {
                return announcements.send(submission, segment, TEXTS, receivers);
            } finally {
                TestAccounts.signOut();
            }
        });
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        var first = transaction.execute(status -> {
            var id = announcements.send(submission, segment, TEXTS, receivers);
            sent.countDown();
            LockWaits.untilInsert(jdbc, "announcement", second);
            return id;
        });

        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(Objects.requireNonNull(first));
        assertThat(sql.fetchCount(ANNOUNCEMENT)).isEqualTo(1);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("announcement.sent")))
                .as("it is told of once")
                .isEqualTo(1);
    }
}
