package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.security.SignedInAs;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes gather the mail of the day at the same moment. */
@BelayTest
class DigestRaceTest {

    @Autowired
    private News news;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final TestClock clock = new TestClock("2026-01-15T07:00:00Z");
    private final String email = UUID.randomUUID() + "@example.org";
    private PersonId ada = new PersonId(0);

    @BeforeEach
    void adaHasNews() {
        ada = signedInAs.member("Ada", "Lovelace", email);
        news.livesIn(ada, "Europe/Berlin");
        transaction.executeWithoutResult(status -> news.outbox(clock).enqueue(news.draft(ada, "log-reminder", email)));
    }

    @AfterEach
    void gone() {
        jdbc.update("delete from notice where person_id = ?", ada.value());
        jdbc.update("delete from outbox_mail where recipient_person_id = ?", ada.value());
        jdbc.update("delete from account where person_id = ?", ada.value());
        jdbc.update("delete from person where person_id = ?", ada.value());
    }

    @RepeatedTest(5)
    void thereIsOne() throws Exception {
        var together = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 2; i++) {
                nodes.submit(() -> {
                    together.await();
                    news.gather(clock);
                    return null;
                });
            }
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_mail where kind = 'digest' and recipient_person_id = ?",
                        Integer.class,
                        ada.value()))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from notice where digest_key is not null and person_id = ?",
                        Integer.class,
                        ada.value()))
                .isEqualTo(1);
    }
}
