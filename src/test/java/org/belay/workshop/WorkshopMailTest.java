package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.KICKOFF;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.notification.ArrivedMail.address;

import biweekly.Biweekly;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionUndone;
import org.belay.enrollment.EnrollmentId;
import org.belay.notification.ArrivedMail;
import org.belay.notification.MailState;
import org.belay.notification.NoticeFilter;
import org.belay.notification.NoticeRow;
import org.belay.notification.NoticeService;
import org.belay.notification.PostOffice;
import org.belay.scheduling.KickoffAgreed;
import org.belay.scheduling.KickoffEntry;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What people read about workshops, as it arrives at a mail server. */
class WorkshopMailTest extends WorkshopTestBase {

    @Autowired
    private PostOffice post;

    @Autowired
    private NoticeService notices;

    @Autowired
    private ApplicationEventPublisher news;

    private List<ArrivedMail> arrived() {
        return ArrivedMail.at(post);
    }

    private ArrivedMail to(List<ArrivedMail> mails, PersonId person) {
        var theirs =
                mails.stream().filter(mail -> mail.to().equals(address(person))).toList();
        assertThat(theirs).hasSize(1);
        return theirs.getFirst();
    }

    @Test
    void whoHasASeatReadsWhenAndWhereInTheTimeOfTheWorkshop() {
        var id = published(1);
        registered(id, ada, ben);
        var mails = arrived();

        assertThat(to(mails, ada).subject()).isEqualTo("You have a seat: Difficult conversations");
        assertThat(to(mails, ada).text())
                .contains(
                        "Hello Ada Muster",
                        "Thursday, March 12, 2037, 10:00",
                        "12:00",
                        "(Europe/Berlin)",
                        "Where: Town hall, online",
                        "Led by: Lea Leads",
                        "/workshop/" + id.value(),
                        "You are told this because you have a seat in this workshop")
                .doesNotContain("meet.example.org");
        assertThat(to(mails, ben).text()).contains("You are number 1 on the waitlist");
        assertThat(to(mails, lea).subject()).isEqualTo("You lead the workshop Difficult conversations");
    }

    @Test
    void germanReadersReadGerman() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, "de")
                .where(ACCOUNT.PERSON_ID.in(ada, ben))
                .execute();
        var id = published(1);
        registered(id, ada, ben);
        as(ada);
        registrations.giveBack(id);
        var mails = arrived();

        as(ben);
        assertThat(notices.page(Locale.ENGLISH, NoticeFilter.ALL, 0, 10))
                .extracting(NoticeRow::line)
                .as("read in another language, it is all in that one")
                .anySatisfy(line -> assertThat(line).startsWith("A seat is free for you until Tuesday, March 3, 2037"));
        assertThat(to(mails, ben).subject()).startsWith("Ein Platz ist für Sie frei bis Dienstag, 3. März 2037");
        assertThat(to(mails, ben).text())
                .contains(
                        "Guten Tag Ben Muster",
                        "Donnerstag, 12. März 2037, 10:00 – 12:00 (Europe/Berlin)",
                        "Ohne Antwort");
    }

    /** The mail server was away meanwhile. */
    @Test
    void whatIsNoLongerSoNeverLeaves() {
        var id = published(1);
        registered(id, ada, ben);
        as(ada);
        registrations.giveBack(id);
        as(ben);
        registrations.accept(id);
        var mails = arrived();

        assertThat(mails).noneMatch(mail -> mail.to().equals(address(ada)));
        assertThat(to(mails, ben).subject()).isEqualTo("You have a seat: Difficult conversations");
    }

    @Test
    void anOfferThatLapsedIsToldAndTheNextIsAsked() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ada);
        registrations.giveBack(id);
        arrived();
        clock.advance(Duration.ofHours(24));
        deadlines.act();
        var mails = arrived();

        assertThat(to(mails, ben).subject()).isEqualTo("The seat went to somebody else: Difficult conversations");
        assertThat(to(mails, cleo).subject()).startsWith("A seat is free for you until Wednesday, March 4, 2037");
        assertThat(mails).hasSize(2);
    }

    @Test
    void whoComesBackIsToldAnew() {
        var id = published(1);
        registered(id, ada);
        arrived();
        as(ada);
        registrations.giveBack(id);
        registered(id, ada);

        assertThat(arrived())
                .extracting(ArrivedMail::subject)
                .containsExactly(
                        "You have no seat any more: Difficult conversations",
                        "You have a seat: Difficult conversations");
    }

    @Test
    void whoeverIsMovedReadsBothTimes() {
        var id = published(1);
        registered(id, ada, ben);
        arrived();
        edit(id, draft -> at(draft, THURSDAY.plus(Duration.ofDays(1))));
        var mails = arrived();

        assertThat(to(mails, ada).text())
                .contains("When, from now on: Friday, March 13", "Until now: Thursday, March 12", "give it back");
        assertThat(mails)
                .extracting(ArrivedMail::to)
                .containsExactlyInAnyOrder(address(ada), address(ben), address(lea));
        edit(id, draft -> at(draft, THURSDAY.plus(Duration.ofDays(2))));
        assertThat(to(arrived(), ada).text()).contains("Saturday, March 14");
    }

    @Test
    void whoIsConcernedByACancellationReadsWhy() {
        var id = published(1);
        registered(id, ada, ben);
        as(coordinator);
        workshops.cancel(id, 1, "The trainer is ill");
        var mails = arrived();

        assertThat(to(mails, ada).subject()).isEqualTo("Cancelled: Difficult conversations");
        assertThat(to(mails, ada).text()).contains("Reason: The trainer is ill", "/workshops");
        assertThat(to(mails, ben).text()).contains("does not take place");
        assertThat(mails)
                .filteredOn(mail -> mail.to().equals(address(lea)))
                .extracting(ArrivedMail::subject)
                .contains("Cancelled: Difficult conversations");
        assertThat(mails).extracting(ArrivedMail::subject).noneMatch(subject -> subject.startsWith("You have a seat"));
    }

    @Test
    void aCancellingThatIsTakenBackAtOnceIsNeverTold() {
        var id = published(1);
        registered(id, ada, ben);
        arrived();
        as(coordinator);
        workshops.cancel(id, now(id).version(), "The trainer is ill");
        assertThat(sql.select(OUTBOX_MAIL.NEXT_AT)
                        .from(OUTBOX_MAIL)
                        .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                        .fetch(OUTBOX_MAIL.NEXT_AT))
                .isNotEmpty()
                .allMatch(at -> at.isAfter(java.time.Instant.now().plusSeconds(5)));
        workshops.restore(id, now(id).version());

        assertThat(arrived()).isEmpty();
    }

    @Test
    void whoHeardThatAWorkshopWasCancelledHearsThatItIsNotAndOfTheNextTime() {
        var id = published(1);
        registered(id, ada, ben);
        arrived();
        as(coordinator);
        workshops.cancel(id, now(id).version(), "The trainer is ill");
        arrived();
        workshops.restore(id, now(id).version());
        var mails = arrived();

        assertThat(to(mails, ada).subject()).isEqualTo("After all: Difficult conversations");
        assertThat(to(mails, ben).text()).contains("takes place after all", "your place on the waitlist");
        assertThat(to(mails, lea).text()).contains("which you lead");
        workshops.cancel(id, now(id).version(), "Now for good");
        assertThat(to(arrived(), ada).text()).contains("Reason: Now for good");
    }

    @Test
    void peopleAreRemindedOnceAndNotOfASeatGivenBack() {
        var id = published(3);
        registered(id, ada, ben);
        arrived();
        clock.set(THURSDAY.minus(Duration.ofHours(20)));
        deadlines.act();
        as(ben);
        registrations.giveBack(id);
        deadlines.act();
        var mails = arrived();

        assertThat(to(mails, ada).text()).contains("comes soon: Thursday, March 12, 2037");
        assertThat(to(mails, lea).subject()).isEqualTo("Soon you lead: Difficult conversations");
        assertThat(to(mails, ben).subject()).startsWith("You have no seat any more");
        assertThat(mails).hasSize(3);
    }

    /** A reminder that waits when a workshop is cancelled holds again when that is taken back; one that left, once. */
    @Test
    void whatWasTakenBackWithAWorkshopIsRemindedOfOnceItStands() {
        var id = published(3);
        registered(id, ada);
        arrived();
        clock.set(THURSDAY.minus(Duration.ofHours(20)));
        deadlines.act();
        as(coordinator);
        workshops.cancel(id, now(id).version(), "The trainer is ill");
        workshops.restore(id, now(id).version());
        assertThat(to(arrived(), ada).text()).contains("comes soon: Thursday, March 12, 2037");

        workshops.cancel(id, now(id).version(), "The trainer is ill");
        workshops.restore(id, now(id).version());
        assertThat(arrived()).as("reminded already").isEmpty();
    }

    @Test
    void coordinatorsHearOfTooFew() {
        var closes = NOW.plus(Duration.ofDays(2));
        var id = published(seating(under(draft(5), new RegistrationRules(null, closes, 24, 24)), 5, 3));
        registered(id, ada);
        arrived();
        clock.set(closes);
        deadlines.act();
        deadlines.act();

        assertThat(to(arrived(), coordinator).text()).contains("1 person has a seat; the minimum is 3");
    }

    @Test
    void closeToTheStartAllWhoWaitHearOfAFreeSeat() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        arrived();
        clock.set(THURSDAY.minus(Duration.ofHours(3)));
        as(ada);
        registrations.giveBack(id);
        var mails = arrived();

        assertThat(to(mails, ben).text()).contains("for whoever takes it first");
        assertThat(to(mails, cleo).subject()).startsWith("A seat came free at short notice");
    }

    @Test
    void whoWasThereIsAskedHowItWas() {
        var id = published(2);
        registered(id, ada, ben);
        arrived();
        clock.set(THURSDAY);
        as(lea);
        door.mark(now(id).dates().getFirst().id(), ada, Presence.HERE);
        workshops.finish(id, now(id).version());
        var mails = arrived();

        assertThat(to(mails, ada).subject()).isEqualTo("How was Difficult conversations?");
        assertThat(mails).hasSize(1);
    }

    @Test
    void nobodyIsToldTwice() {
        var id = published(1);
        registered(id, ada, ada, ada);

        assertThat(sql.fetchCount(
                        OUTBOX_MAIL, OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(ada), OUTBOX_MAIL.STATE.eq(MailState.WAITING)))
                .isEqualTo(1);
    }

    /** Who only waits has no entry; who has a seat has one that follows the workshop to its end. */
    @Test
    void calendarsOfThoseWithASeatFollowTheWorkshop() {
        var id = published(1);
        registered(id, ada, ben);
        var registered = calendars();
        edit(id, draft -> at(draft, THURSDAY.plus(Duration.ofDays(1))));
        var moved = calendars();
        as(coordinator);
        workshops.cancel(id, now(id).version(), "The speaker is ill");
        var cancelled = calendars();

        assertThat(registered.keySet()).containsExactlyInAnyOrder(address(ada), address(lea));
        assertThat(registered.get(address(ada)))
                .contains("METHOD:REQUEST", "UID:workshop-" + id.value() + "-1@", "20370312T090000")
                .doesNotContain("Difficult");
        assertThat(moved.get(address(ada)))
                .contains("METHOD:REQUEST", "UID:workshop-" + id.value() + "-1@", "20370313T090000");
        assertThat(cancelled.get(address(ada)))
                .contains("METHOD:CANCEL", "UID:workshop-" + id.value() + "-1@", "STATUS:CANCELLED");
        assertThat(cancelled).doesNotContainKey(address(ben));
    }

    @Test
    void whoGivesASeatBackHasItNoLongerInTheirCalendar() throws Exception {
        var id = published(at(draft(2), THURSDAY, THURSDAY.plus(Duration.ofDays(7))));
        registered(id, ada, ben, cleo);
        arrived();
        as(ada);
        registrations.giveBack(id);
        assertThat(entries(ada)).containsExactly("CANCEL 1 2037-03-12", "CANCEL 2 2037-03-19");

        as(cleo);
        registrations.giveBack(id);
        assertThat(entries(cleo)).as("who only had an offer").isEmpty();
        as(coordinator);
        endings.on(new ApplicationWithdrawn(new EnrollmentId(1), cohort, program, ben));
        assertThat(entries(ben)).hasSize(2);
    }

    @Test
    void whoLeadsAWorkshopNoLongerHasItNoLongerInTheirCalendar() throws Exception {
        var id = published(1);
        arrived();
        edit(id, draft -> forThem(draft, draft.audience(), Set.of(dan)));

        assertThat(entries(lea)).containsExactly("CANCEL 1 2037-03-12");
    }

    @Test
    void aCancelledCohortLeavesNothingInCalendars() throws Exception {
        var id = published(1);
        registered(id, ada, ben);
        sql.execute(
                "insert into kickoff (cohort_id, state, starts_at, minutes, kind) values (?, 'SCHEDULED', ?, 60, 'REMOTE')",
                cohort.value(),
                "2037-03-05 10:00:00");
        var kickoff = sql.select(KICKOFF.KICKOFF_ID)
                .from(KICKOFF)
                .where(KICKOFF.COHORT_ID.eq(cohort))
                .fetchSingle(KICKOFF.KICKOFF_ID);
        news.publishEvent(new KickoffAgreed(
                new KickoffEntry(
                        kickoff,
                        1,
                        program,
                        "Program",
                        "Spring",
                        Instant.parse("2037-03-05T10:00:00Z"),
                        60,
                        null,
                        Set.of(ada)),
                coordinator));
        arrived();
        as(coordinator);
        news.publishEvent(new CohortCancelled(cohort, program, CohortState.RUNNING, "No budget"));

        assertThat(sql.fetchCount(KICKOFF, KICKOFF.COHORT_ID.eq(cohort)))
                .as("the kickoff takes nobody's time and no room any more")
                .isZero();
        assertThat(entries(ada))
                .hasSize(2)
                .contains("CANCEL 1 2037-03-12")
                .anyMatch(entry -> entry.startsWith("CANCEL kickoff-") && entry.endsWith("2037-03-05"));
    }

    /** The kickoff was agreed before they were accepted. */
    @Test
    void whoeverIsAcceptedLaterIsInvitedToTheKickoff() throws Exception {
        sql.execute(
                "insert into kickoff (cohort_id, state, starts_at, minutes, kind) values (?, 'SCHEDULED', ?, 60, 'REMOTE')",
                cohort.value(),
                "2037-03-05 10:00:00");
        as(coordinator);
        var accepted = new ApplicationDecided(
                new EnrollmentId(1),
                2,
                cohort,
                "Spring",
                program,
                "Program",
                ada,
                "Ada Muster",
                DecisionDraft.silent(Decision.ACCEPT, null));
        news.publishEvent(accepted);
        assertThat(entries(ada)).singleElement().asString().startsWith("REQUEST kickoff-");

        news.publishEvent(new DecisionUndone(new EnrollmentId(1), cohort, program, ada, Decision.ACCEPT, 2));
        assertThat(entries(ada)).singleElement().asString().startsWith("CANCEL kickoff-");
        news.publishEvent(new ApplicationWithdrawn(new EnrollmentId(1), cohort, program, ben));
        assertThat(entries(ben)).as("who was never told").isEmpty();
    }

    /** An entry for each date, each in a part of its own; one of a date that is no more is taken back. */
    @Test
    void calendarsHaveAllDatesOfAWorkshop() throws Exception {
        var next = THURSDAY.plus(Duration.ofDays(7));
        var id = published(at(draft(5), THURSDAY, next));
        registered(id, ada);
        var registered = entries(ada);
        edit(id, draft -> at(draft, next.plus(Duration.ofDays(1))));
        var moved = entries(ada);
        as(coordinator);
        workshops.cancel(id, now(id).version(), "The speaker is ill");
        var cancelled = entries(ada);

        assertThat(registered).containsExactly("REQUEST 1 2037-03-12", "REQUEST 2 2037-03-19");
        assertThat(moved).containsExactly("REQUEST 1 2037-03-20", "CANCEL 2 2037-03-19");
        assertThat(cancelled).containsExactly("CANCEL 1 2037-03-20");
    }

    /** Method, which date and day of each entry that is attached for somebody, as another library reads it. */
    private List<String> entries(PersonId person) throws Exception {
        var entries = new ArrayList<String>();
        for (var message : post.deliver()) {
            if (Arrays.toString(message.getRecipients(RecipientType.TO)).equals(address(person))) {
                var parts = (MimeMultipart) message.getContent();
                if (parts.getContentType().startsWith("multipart/mixed")) {
                    for (var i = 1; i < parts.getCount(); i++) {
                        entries.add(entry(PostOffice.part(parts.getBodyPart(i), "text/calendar")));
                    }
                } else if (!PostOffice.part(message, "text/calendar").isEmpty()) {
                    entries.add(entry(PostOffice.part(message, "text/calendar")));
                }
            }
        }
        return entries;
    }

    private static String entry(String part) {
        var calendar = Biweekly.parse(part).first();
        assertThat(calendar.getEvents()).hasSize(1);
        var event = calendar.getEvents().getFirst();
        return calendar.getMethod().getValue() + " "
                + event.getUid().getValue().replaceAll("workshop-\\d+-(\\d+)@.*", "$1") + " "
                + event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
    }

    /** What calendars read of the mails that were sent since the last time, by address. */
    private Map<String, String> calendars() {
        var parts = new HashMap<String, String>();
        for (var message : post.deliver()) {
            try {
                var part = PostOffice.part(message, "text/calendar");
                if (!part.isEmpty()) {
                    parts.put(Arrays.toString(message.getRecipients(RecipientType.TO)), part);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }
}
