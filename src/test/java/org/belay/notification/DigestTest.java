package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.organization.PersonState;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The mail of the day, of Ada in Berlin, who gets it at eight in the morning; it is winter. */
@BelayTest
@Transactional
class DigestTest {

    private static final Instant EIGHT = Instant.parse("2026-01-15T07:00:00Z");
    private static final String KIND = "log-reminder";

    @Autowired
    private DSLContext sql;

    @Autowired
    private News news;

    private final TestClock clock = new TestClock("2026-01-15T05:00:00Z");
    private PersonId ada = new PersonId(0);

    @BeforeEach
    void adaInBerlin() {
        news.anOrganization();
        ada = new TestAccounts(sql).member("Ada", "Lovelace");
        news.livesIn(ada, "Europe/Berlin");
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private void tell(String key) {
        news.outbox(clock).enqueue(news.draft(ada, KIND, key));
    }

    private int mails() {
        return sql.fetchCount(OUTBOX_MAIL, OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(ada));
    }

    @Test
    void itGathersAllAtTheHourInOneMail() throws Exception {
        tell("Noor");
        tell("Ines");
        clock.set(EIGHT.minusSeconds(1));
        news.gather(clock);
        assertThat(mails()).as("before eight").isZero();

        clock.set(EIGHT);
        news.gather(clock);
        var sent = news.send(clock);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().getSubject()).isEqualTo("2 things for you in Belay");
        for (var form : new String[] {"text/plain", "text/html"}) {
            assertThat(PostOffice.part(sent.getFirst(), form))
                    .contains(
                            "Hello Ada Lovelace,",
                            "The match with Noor in Onboarding",
                            "The match with Ines in Onboarding",
                            "You are told this because you take part in Onboarding.",
                            "/take-part",
                            "/notifications/choices",
                            "/stop/")
                    .doesNotContain("!mail", "{1}");
        }
    }

    @Test
    void thereIsOneADayAtMost() {
        tell("Noor");
        clock.set(EIGHT);
        news.gather(clock);
        assertThat(news.send(clock)).hasSize(1);
        tell("Ines");
        for (var hour = 0; hour < 23; hour++) {
            news.gather(clock);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(news.send(clock)).isEmpty();

        clock.set(EIGHT.plus(Duration.ofDays(1)));
        news.gather(clock);
        assertThat(news.send(clock)).hasSize(1);
    }

    @Test
    void withNothingToTellThereIsNone() {
        clock.set(EIGHT);
        news.gather(clock);
        assertThat(mails()).isZero();
    }

    @Test
    void whatComesAfterTheHourWaitsForTheNextDay() {
        clock.set(EIGHT.plus(Duration.ofHours(2)));
        tell("Noor");
        news.gather(clock);
        assertThat(mails()).isZero();
        clock.set(EIGHT.plus(Duration.ofDays(1)));
        news.gather(clock);
        assertThat(mails()).isEqualTo(1);
    }

    /** The application was away at eight. */
    @Test
    void whatWasThereAtTheHourGoesLaterOnTheDay() {
        tell("Noor");
        clock.set(EIGHT.plus(Duration.ofHours(5)));
        news.gather(clock);
        assertThat(news.send(clock)).hasSize(1);
    }

    @Test
    void inTheNightNothingIsMadeUpFor() {
        tell("Noor");
        clock.set(EIGHT.plus(Duration.ofHours(17)));
        news.gather(clock);
        assertThat(mails()).isZero();
        clock.set(EIGHT.plus(Duration.ofDays(1)));
        news.gather(clock);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void whatWasSeenTakenBackOrIsPastIsNotTold() {
        tell("seen");
        tell("taken back");
        news.outbox(clock).enqueue(news.draft(ada, KIND, "past").until(EIGHT));
        new TestAccounts(sql).signIn(ada);
        var service = news.service(clock);
        service.page(java.util.Locale.ENGLISH, NoticeFilter.ALL, 0, 9).stream()
                .filter(row -> row.line().contains("seen"))
                .forEach(row -> service.see(row.id()));
        news.outbox(clock).drop("taken back");
        clock.set(EIGHT);
        news.gather(clock);
        assertThat(mails()).as("nothing is left").isZero();
    }

    /** The server was away for hours: the mail says what is so when it leaves. */
    @Test
    void itIsWrittenWhenItLeaves() throws Exception {
        tell("Noor");
        tell("taken back");
        news.outbox(clock).enqueue(news.draft(ada, KIND, "past").until(EIGHT.plusSeconds(60)));
        clock.set(EIGHT);
        news.gather(clock);
        news.outbox(clock).drop("taken back");
        clock.advance(Duration.ofHours(3));
        var sent = news.send(clock);
        assertThat(sent).hasSize(1);
        assertThat(PostOffice.part(sent.getFirst(), "text/plain"))
                .contains("with Noor")
                .doesNotContain("taken back", "past");
    }

    @Test
    void ifNothingIsLeftWhenItLeavesItDoesNot() {
        tell("Noor");
        clock.set(EIGHT);
        news.gather(clock);
        news.outbox(clock).drop("Noor");
        assertThat(news.send(clock)).isEmpty();
        assertThat(sql.select(OUTBOX_MAIL.STATE)
                        .from(OUTBOX_MAIL)
                        .where(OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(ada))
                        .fetchSingle()
                        .value1())
                .isEqualTo(MailState.DROPPED);
    }

    @Test
    void whoHasLeftGetsNone() {
        tell("Noor");
        clock.set(EIGHT);
        news.gather(clock);
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(ada))
                .execute();
        assertThat(news.send(clock)).isEmpty();
    }

    @Test
    void itsHourIsOnesOwn() {
        news.choices().choose(ada, new NoticeTimes(LocalTime.of(17, 30), null));
        tell("Noor");
        clock.set(Instant.parse("2026-01-15T16:29:00Z"));
        news.gather(clock);
        assertThat(mails()).isZero();
        clock.set(Instant.parse("2026-01-15T16:30:00Z"));
        news.gather(clock);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void quietHoursPutItOff() {
        news.choices()
                .choose(
                        ada,
                        new NoticeTimes(LocalTime.of(8, 0), new QuietHours(LocalTime.of(22, 0), LocalTime.of(10, 0))));
        tell("Noor");
        clock.set(EIGHT);
        news.gather(clock);
        assertThat(mails()).isZero();
        clock.set(Instant.parse("2026-01-15T09:00:00Z"));
        news.gather(clock);
        assertThat(mails()).isEqualTo(1);
    }

    /** The mail server was away at eight, or quiet hours were chosen since. */
    @Test
    void quietHoursHoldWhenItLeaves() {
        tell("Noor");
        clock.set(EIGHT);
        news.gather(clock);
        news.choices()
                .choose(
                        ada,
                        new NoticeTimes(LocalTime.of(8, 0), new QuietHours(LocalTime.of(7, 30), LocalTime.of(9, 0))));
        assertThat(news.send(clock)).isEmpty();
        clock.set(EIGHT.plus(Duration.ofHours(1)).minusSeconds(1));
        assertThat(news.send(clock)).as("it waits").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(news.send(clock)).hasSize(1);
    }

    /** Whoever stops the digest between its gathering and its leaving has stopped it. */
    @Test
    void aChoiceHoldsForWhatWaits() {
        tell("Noor");
        clock.set(EIGHT);
        news.gather(clock);
        news.choices().choose(ada, NewsKind.LOG_REMINDER, Choice.BELAY);
        assertThat(news.send(clock)).isEmpty();
    }
}
