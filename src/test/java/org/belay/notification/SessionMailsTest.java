package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.NOTICE;
import static org.belay.db.Tables.OUTBOX_MAIL;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.calendar.CalendarDetail;
import org.belay.calendar.CalendarFeeds;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.security.TestAccounts;
import org.belay.session.CircleSessions;
import org.belay.session.Pairs;
import org.belay.session.SessionAnswers;
import org.belay.session.SessionBooked;
import org.belay.session.SessionCancelled;
import org.belay.session.SessionEntry;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** What those who meet are told of their sessions, and what their calendars make of it. */
@BelayTest
@Transactional
@RecordApplicationEvents
class SessionMailsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CircleSessions circles;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private PostOffice post;

    @Autowired
    private News reminding;

    @Autowired
    private Clock clock;

    @Autowired
    private SessionAnswers answers;

    @Autowired
    private ApplicationEvents told;

    @Autowired
    private ApplicationEventPublisher news;

    private Pairs given;
    private TestAccounts accounts;
    private PersonId daniel;
    private PersonId ines;
    private MatchId match;
    private Instant nextWeek;

    @BeforeEach
    void danielMentorsInes() {
        sql.deleteFrom(OUTBOX_MAIL).execute();
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        var cohort = given.cohort(given.program());
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "America/New_York");
        match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
        nextWeek = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7));
        accounts.signIn(daniel);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private SessionId book() {
        return sessions.book(match, new SessionPlan(nextWeek, 60, SessionKind.IN_PERSON, "The attic"));
    }

    private long version(SessionId id) {
        return sql.fetchSingle("select version from session where session_id = ?", id.value())
                .get(0, Long.class);
    }

    private List<String> kinds() {
        return sql.select(OUTBOX_MAIL.KIND)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .fetch(OUTBOX_MAIL.KIND);
    }

    private static VEvent event(MimeMessage message) throws Exception {
        return Biweekly.parse(PostOffice.part(message, "text/calendar"))
                .first()
                .getEvents()
                .getFirst();
    }

    @Test
    void eachOfTheTwoIsToldByTheirOwnClock() throws Exception {
        book();

        var mails = post.deliver();

        assertThat(mails).hasSize(2);
        assertThat(PostOffice.part(mails.getFirst(), "text/plain")).contains("Ines Carvalho", "Europe/Berlin");
        assertThat(PostOffice.part(mails.getLast(), "text/plain")).contains("Daniel Osei", "America/New_York");
        assertThat(event(mails.getFirst()).getUid())
                .isEqualTo(event(mails.getLast()).getUid());
        assertThat(event(mails.getLast()).getDateStart().getValue().toInstant()).isEqualTo(nextWeek);
    }

    @Test
    void neitherSubjectNorCalendarTellWithWhomOrWhereUnlessChosen() throws Exception {
        book();
        var usual = post.deliver().getLast();
        sql.deleteFrom(OUTBOX_MAIL).execute();
        accounts.signIn(ines);
        feeds.choose(CalendarDetail.FULL);
        accounts.signIn(daniel);
        sessions.move(
                new SessionId(
                        sql.fetchSingle("select max(session_id) from session").get(0, Long.class)),
                0,
                new SessionPlan(nextWeek.plusSeconds(7200), 60, SessionKind.IN_PERSON, "The attic"),
                null);
        var chosen = post.deliver().getLast();

        assertThat(usual.getSubject()).doesNotContain("Osei");
        assertThat(PostOffice.part(usual, "text/calendar"))
                .doesNotContain("Osei")
                .doesNotContain("attic");
        assertThat(PostOffice.part(usual, "text/plain")).doesNotContain("attic");
        assertThat(event(chosen).getSummary().getValue()).isEqualTo("Session with Daniel Osei");
        assertThat(event(chosen).getLocation().getValue()).isEqualTo("The attic");
    }

    @Test
    void aMovedSessionChangesItsEntryAndACancelledOneTakesItBack() throws Exception {
        var id = book();
        var booked = post.deliver().getLast();
        var later = sessions.move(
                id, version(id), new SessionPlan(nextWeek.plusSeconds(7200), 60, SessionKind.REMOTE, null), "Train");
        var moved = post.deliver().getLast();
        sessions.cancel(later, version(later), "Ill");
        var cancelled = post.deliver().getLast();

        assertThat(event(moved).getUid()).isEqualTo(event(booked).getUid());
        assertThat(event(cancelled).getUid()).isEqualTo(event(booked).getUid());
        assertThat(List.of(event(booked), event(moved), event(cancelled)))
                .extracting(event -> event.getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(cancelled.getContentType()).startsWith("multipart/alternative");
        assertThat(PostOffice.part(cancelled, "text/calendar")).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(PostOffice.part(moved, "text/plain")).doesNotContain("Train");
    }

    /** To the other, once for each time; and of a session that is no more, or not at this time, nobody is told. */
    @Test
    void thePartnerHearsWhoCannotComeAndWhoComesAfterAll() throws Exception {
        var id = book();
        sql.deleteFrom(OUTBOX_MAIL).execute();
        accounts.signIn(ines);
        answers.answer(id, false);
        var mail = post.deliver().getLast();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(email(daniel));
        assertThat(mail.getSubject()).contains("cannot come").doesNotContain("Carvalho");
        assertThat(PostOffice.part(mail, "text/plain")).contains("Ines Carvalho cannot come", "Europe/Berlin");

        answers.answer(id, true);
        assertThat(kinds()).containsExactly("session-accepted");
        answers.answer(id, false);
        assertThat(kinds()).containsExactly("session-declined");
        sessions.cancel(id, version(id), "Ill");
        assertThat(kinds()).containsExactly("session-cancelled", "session-cancelled");
    }

    private String email(PersonId person) {
        return sql.fetchSingle("select email from account where person_id = ?", person.value())
                .get(0, String.class);
    }

    @Test
    void whatHasNotLeftYetIsNotToldOnceItIsNoLongerSo() {
        var id = book();

        var later = sessions.move(
                id, version(id), new SessionPlan(nextWeek.plusSeconds(7200), 60, SessionKind.REMOTE, null), null);
        assertThat(kinds()).containsExactly("session-moved", "session-moved");
        sessions.cancel(later, version(later), "Ill");

        assertThat(kinds()).containsExactly("session-cancelled", "session-cancelled");
    }

    /** A cancelling waits as long as it can be undone; then nobody ever hears of it. */
    @Test
    void whatIsTakenBackAtOnceIsNeverTold() throws Exception {
        var id = book();
        post.deliver();
        sessions.cancel(id, version(id), "Ill");
        assertThat(sql.select(OUTBOX_MAIL.NEXT_AT)
                        .from(OUTBOX_MAIL)
                        .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                        .fetch(OUTBOX_MAIL.NEXT_AT))
                .hasSize(2)
                .allMatch(at -> at.isAfter(clock.instant().plusSeconds(10)));
        sessions.restore(id, version(id));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoHeardThatItWasCancelledHearsThatItIsNot() throws Exception {
        var id = book();
        post.deliver();
        sessions.cancel(id, version(id), "Ill");
        post.deliver();
        sessions.restore(id, version(id));
        assertThat(kinds()).containsExactly("session-restored", "session-restored");
        var mail = post.deliver().getLast();
        assertThat(mail.getSubject()).startsWith("After all: session on");
        assertThat(event(mail).getSequence().getValue()).isEqualTo(2);
        assertThat(PostOffice.part(mail, "text/calendar")).contains("METHOD:REQUEST");
        sessions.cancel(id, version(id), "Ill again");
        assertThat(kinds()).containsExactly("session-cancelled", "session-cancelled");
    }

    /** Of one that was cancelled before anybody heard of it people are told once it stands again. */
    @Test
    void whatWaitedWhenItWasCancelledIsToldAfterAll() {
        var id = book();
        sessions.cancel(id, version(id), "Ill");
        sessions.restore(id, version(id));
        assertThat(kinds()).containsExactly("session-restored", "session-restored");
    }

    /** Also of whom the reminder waits already; nobody who has heard it hears it twice. */
    @Test
    void whoIsRemindedOfASessionIsRemindedAfterItsCancellingIsTakenBack() {
        var id = book();
        var dayBefore = new TestClock(nextWeek.minus(Duration.ofDays(1)).toString());
        reminding.remind(dayBefore);
        assertThat(reminders()).isEqualTo(2);
        seen(ines);
        sessions.cancel(id, version(id), "Ill");
        assertThat(reminders()).as("Ines has seen hers").isEqualTo(1);
        sessions.restore(id, version(id));
        reminding.remind(dayBefore);
        assertThat(reminders()).isEqualTo(2);
        reminding.remind(dayBefore);
        assertThat(reminders()).isEqualTo(2);
    }

    private void seen(PersonId person) {
        sql.update(NOTICE)
                .set(NOTICE.SEEN_AT, clock.instant())
                .where(NOTICE.KIND.eq(NewsKind.SESSION_REMINDER), NOTICE.PERSON_ID.eq(person))
                .execute();
    }

    private int reminders() {
        return sql.fetchCount(NOTICE, NOTICE.KIND.eq(NewsKind.SESSION_REMINDER), NOTICE.WITHDRAWN_AT.isNull());
    }

    @Test
    void whoseCalendarReadsForItselfIsNotToldWhatTheyDid() {
        feeds.makeAddress();

        book();

        assertThat(sql.select(OUTBOX_MAIL.RECIPIENT_PERSON_ID).from(OUTBOX_MAIL).fetch(OUTBOX_MAIL.RECIPIENT_PERSON_ID))
                .containsExactly(ines);
    }

    @Test
    void everybodyInACircleIsTold() throws Exception {
        var cohort = given.cohort(given.program());
        var circle = given.circle(cohort, "Speaking up", daniel, given.enrollment(cohort, ines, Side.BOTH, null));
        var id = circles.book(circle, new SessionPlan(nextWeek, 60, SessionKind.REMOTE, null));

        var mails = post.deliver();

        assertThat(mails)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(PostOffice.part(mail, "text/plain"))
                        .contains("Speaking up", "/session/" + id.value() + "/answer"));
    }

    /** They left, came back, left and came back: each time calendars and people hear of it. */
    @Test
    void whoComesBackToACircleIsToldOfItsSessionsAgain() throws Exception {
        var cohort = given.cohort(given.program());
        var circle = given.circle(cohort, "Speaking up", daniel, given.enrollment(cohort, ines, Side.BOTH, null));
        circles.book(circle, new SessionPlan(nextWeek, 60, SessionKind.REMOTE, null));
        post.deliver();
        var all = told.stream(SessionBooked.class).findFirst().orElseThrow().entry();
        var entry = new SessionEntry(
                all.id(),
                all.calendarKey(),
                all.sequence(),
                all.time(),
                all.kind(),
                null,
                null,
                circle,
                all.program(),
                Set.of(ines));

        for (var again = 0; again < 2; again++) {
            news.publishEvent(new SessionCancelled(entry, daniel));
            assertThat(kinds()).containsExactly("session-cancelled");
            post.deliver();
            news.publishEvent(new SessionBooked(entry, daniel));
            assertThat(kinds()).containsExactly("session-booked");
            post.deliver();
        }
        news.publishEvent(new SessionCancelled(entry, daniel));
        news.publishEvent(new SessionBooked(entry, daniel));
        news.publishEvent(new SessionCancelled(entry, daniel));
        assertThat(kinds()).doesNotContain("session-booked");
    }

    /** The mail of the day is written before the next look for what is due no more. */
    @Test
    void nobodyIsRemindedOfASessionThatWasCancelledOrMovedAMomentAgo() {
        var cancelled = book();
        var reminder = Reminder.ofSession(cancelled, ines);
        sql.update(NOTICE)
                .set(NOTICE.NOTICE_KEY, reminder)
                .set(NOTICE.KIND, NewsKind.SESSION_REMINDER)
                .where(NOTICE.PERSON_ID.eq(ines))
                .execute();
        assertThat(withdrawn(reminder)).isFalse();

        var moved = sessions.move(
                cancelled,
                version(cancelled),
                new SessionPlan(nextWeek.plus(Duration.ofDays(1)), 60, SessionKind.REMOTE, null),
                null);
        assertThat(withdrawn(reminder)).isTrue();

        var second = Reminder.ofSession(moved, ines);
        sql.update(NOTICE)
                .set(NOTICE.NOTICE_KEY, second)
                .set(NOTICE.KIND, NewsKind.SESSION_REMINDER)
                .where(NOTICE.PERSON_ID.eq(ines), NOTICE.WITHDRAWN_AT.isNull())
                .execute();
        sessions.cancel(moved, version(moved), "Ill");
        assertThat(withdrawn(second)).isTrue();
    }

    private boolean withdrawn(String key) {
        return sql.fetchExists(NOTICE, NOTICE.NOTICE_KEY.eq(key), NOTICE.WITHDRAWN_AT.isNotNull());
    }

    @Test
    void whoMeetsNoMoreIsNotLedToAPageThatTheyCannotOpen() throws Exception {
        var cohort = given.cohort(given.program());
        var circle = given.circle(cohort, "Speaking up", daniel, given.enrollment(cohort, ines, Side.BOTH, null));
        circles.book(circle, new SessionPlan(nextWeek, 60, SessionKind.REMOTE, null));
        post.deliver();
        var left = told.stream(SessionBooked.class).findFirst().orElseThrow().entry();
        sql.execute("update circle_member set left_at = now(6) where circle_id = ?", circle.value());

        news.publishEvent(new SessionCancelled(left, daniel));

        var mail = post.deliver().getLast();
        assertThat(PostOffice.part(mail, "text/plain")).contains("/calendar").doesNotContain("/circle/");
        assertThat(PostOffice.part(mail, "text/calendar"))
                .contains("METHOD:CANCEL")
                .doesNotContain("/circle/");
    }
}
