package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each hears of news as they chose to. */
@BelayTest
@Transactional
class ChoicesTest {

    private static final Instant MORNING = Instant.parse("2026-01-15T09:00:00Z");

    @Autowired
    private DSLContext sql;

    @Autowired
    private News news;

    @Autowired
    private ChoiceService choices;

    private final TestClock clock = new TestClock("2026-01-15T09:00:00Z");
    private PersonId ada = new PersonId(0);
    private TestAccounts accounts;

    @BeforeEach
    void ada() {
        news.anOrganization();
        accounts = new TestAccounts(sql);
        ada = accounts.member("Ada", "Lovelace");
        accounts.signIn(ada);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private void tell(String kind, String key) {
        news.outbox(clock).enqueue(news.draft(ada, kind, key));
    }

    private int inBelay() {
        return news.service(clock).count(NoticeFilter.UNSEEN);
    }

    @ParameterizedTest
    @CsvSource({"BELAY, 1, 0, 0", "AT_ONCE, 1, 1, 0", "DIGEST, 1, 0, 1", "NONE, 0, 0, 0"})
    void newsGoTheWayThatWasChosen(Choice choice, int inBelay, int atOnce, int inDigest) {
        choices.choose(NewsKind.CHANGE, choice);
        tell("match-ended", "Noor");
        assertThat(inBelay()).isEqualTo(inBelay);
        assertThat(news.send(clock)).hasSize(atOnce);
        clock.advance(Duration.ofDays(1));
        news.gather(clock);
        assertThat(news.send(clock)).hasSize(inDigest);
    }

    @Test
    void whatMustBeSentIsSentWhateverSomebodyChose() {
        news.choices().choose(ada, NewsKind.APPLICATION, Choice.NONE);
        tell("application-decided", "Noor");
        assertThat(news.send(clock)).hasSize(1);
        for (var kind : NewsKind.values()) {
            if (kind.fixed()) {
                assertThatThrownBy(() -> choices.choose(kind, Choice.NONE)).isInstanceOf(Refused.class);
            }
        }
    }

    /** A link to sign in is a secret: it stands in a mail alone. */
    @Test
    void linksToSignInDoNotStandInBelay() {
        tell("invitation", "Noor");
        assertThat(inBelay()).isZero();
        assertThat(news.send(clock)).hasSize(1);
    }

    @Test
    void theSameKeyIsToldOnce() {
        tell("match-ended", "Noor");
        tell("match-ended", "Noor");
        assertThat(inBelay()).isEqualTo(1);
        assertThat(news.send(clock)).hasSize(1);
    }

    @Test
    void quietHoursHoldAMailBackButNotWhatIsUrgent() {
        choices.choose(new NoticeTimes(LocalTime.of(8, 0), new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 0))));
        tell("match-ended", "Noor");
        tell("cohort-cancelled", "Ines");
        assertThat(inBelay()).as("in Belay at once").isEqualTo(2);
        assertThat(news.send(clock)).hasSize(1);
        clock.set(Instant.parse("2026-01-15T12:00:00Z"));
        assertThat(news.send(clock)).hasSize(1);
    }

    /** The mail server was away, so that the next try falls into them; or they were chosen since. */
    @Test
    void quietHoursHoldForEachTry() {
        tell("match-ended", "Noor");
        news.outbox(clock).enqueue(news.draft(ada, "workshop-offered", "Ines"));
        choices.choose(new NoticeTimes(LocalTime.of(8, 0), new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 0))));
        assertThat(news.send(clock)).as("a seat that waits for an answer").hasSize(1);
        clock.set(Instant.parse("2026-01-15T12:00:00Z").minusSeconds(1));
        assertThat(news.send(clock)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(news.send(clock)).hasSize(1);
    }

    @Test
    void whatWasSeenOrStoppedMeanwhileIsNotMailed() {
        choices.choose(new NoticeTimes(LocalTime.of(8, 0), new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 0))));
        tell("match-ended", "Noor");
        tell("application-answered", "Ines");
        tell("offer-reminder", "Olga");
        var seen = news.service(clock).page(Locale.ENGLISH, NoticeFilter.UNSEEN, 0, 9).stream()
                .filter(row -> row.line().contains("Noor"))
                .findFirst()
                .orElseThrow();
        news.service(clock).see(seen.id());
        choices.choose(NewsKind.COORDINATION, Choice.DIGEST);
        clock.set(Instant.parse("2026-01-15T12:00:00Z"));
        assertThat(news.send(clock)).hasSize(1);
    }

    /** Whoever has seen it in Belay has not seen it in their calendar. */
    @Test
    void anEntryForACalendarLeavesThoughTheNewsWereSeen() {
        choices.choose(new NoticeTimes(LocalTime.of(8, 0), new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 0))));
        var part = new CalendarPart(
                CalendarPart.Method.REQUEST,
                "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR");
        news.outbox(clock).enqueue(news.draft(ada, "session-booked", "Noor").with(List.of(part)));
        news.service(clock).seeAll(null);
        clock.set(Instant.parse("2026-01-15T12:00:00Z"));
        assertThat(news.send(clock)).hasSize(1);
    }

    @Test
    void whatIsPastWhenItCouldLeaveIsNotMailed() {
        news.outbox(clock).enqueue(news.draft(ada, "cohort-cancelled", "Noor").until(MORNING.plusSeconds(60)));
        clock.advance(Duration.ofHours(1));
        assertThat(news.send(clock)).isEmpty();
    }

    @Test
    void whatWaitsForTheDigestGoesTheNewWay() {
        tell("log-reminder", "Noor");
        choices.choose(NewsKind.LOG_REMINDER, Choice.BELAY);
        clock.advance(Duration.ofDays(1));
        news.gather(clock);
        assertThat(news.send(clock)).isEmpty();
        assertThat(inBelay()).isEqualTo(1);
    }

    @Test
    void onlyCoordinatorsAreAskedAboutWhatTheyAreTold() {
        assertThat(choices.kinds()).doesNotContain(NewsKind.COORDINATION, NewsKind.OTHER);
    }

    @Test
    void eachKindOfMailBelongsToAKindOfNews() {
        var texts = new java.util.Properties();
        try (var in = getClass().getResourceAsStream("/vaadin-i18n/translations.properties")) {
            texts.load(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("mail.kind."))
                        .map(key -> key.substring("mail.kind.".length()))
                        .filter(kind -> !kind.equals(MailWriter.DIGEST)))
                .isNotEmpty()
                .noneMatch(kind -> NewsKind.of(kind) == NewsKind.OTHER);
        assertThat(NewsKind.of("session-cancelled-today")).isEqualTo(NewsKind.CANCELLED);
        assertThat(NewsKind.of("workshop-promoted")).isEqualTo(NewsKind.WORKSHOP);
        assertThat(NewsKind.of("session-booked")).isEqualTo(NewsKind.SESSION);
    }

    @Test
    void eachKindAndChoiceHasItsWords() {
        var texts = new org.belay.shared.Texts();
        Stream.concat(
                        Arrays.stream(NewsKind.values())
                                .flatMap(kind ->
                                        Stream.of("news.kind." + kind.name(), "news.kind." + kind.name() + ".text")),
                        Arrays.stream(Choice.values()).map(choice -> "news.choice." + choice.name()))
                .forEach(
                        key -> assertThat(texts.has(Locale.GERMAN, key)).as(key).isTrue());
        Arrays.stream(MailDesk.Reason.values())
                .forEach(reason -> assertThat(texts.has(Locale.GERMAN, "mail-log.dropped." + reason))
                        .isTrue());
    }
}
