package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.NOTICE;
import static org.belay.db.Tables.NOTICE_CHOICE;
import static org.belay.notification.ArrivedMail.address;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.enrollment.Side;
import org.belay.notification.ArrivedMail;
import org.belay.notification.Choice;
import org.belay.notification.NewsKind;
import org.belay.notification.NoticeFilter;
import org.belay.notification.NoticeRow;
import org.belay.notification.NoticeService;
import org.belay.notification.PostOffice;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people hear of messages, posts and announcements. */
class CommunityMailTest extends CommunityTestBase {

    private static final String SECRET = "heliotrope-words";

    @Autowired
    private AnnouncementTelling telling;

    @Autowired
    private PostOffice post;

    @Autowired
    private NoticeService notices;

    private List<ArrivedMail> arrived() {
        return ArrivedMail.at(post);
    }

    private void atOnce(PersonId person, NewsKind kind) {
        sql.insertInto(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.PERSON_ID, person)
                .set(NOTICE_CHOICE.KIND, kind)
                .set(NOTICE_CHOICE.CHOICE, Choice.AT_ONCE)
                .execute();
    }

    private List<NoticeRow> news(PersonId person) {
        as(person);
        return notices.page(Locale.ENGLISH, NoticeFilter.UNSEEN, 0, 10);
    }

    @Test
    void aMessageIsToldOnceAndNeverWhatItSays() {
        atOnce(ines, NewsKind.MESSAGE);
        as(daniel);
        messages.send(new MessagePlace.InSpace(pair), SECRET);
        messages.send(new MessagePlace.InSpace(pair), SECRET);
        assertThat(arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(address(ines));
            assertThat(mail.subject()).isEqualTo("Daniel Osei has written to you");
            assertThat(mail.text()).contains("/messages").doesNotContain(SECRET);
        });
        assertThat(news(ines)).singleElement().satisfies(notice -> {
            assertThat(notice.line()).isEqualTo("Daniel Osei has written to you");
            assertThat(notice.kind()).isEqualTo(NewsKind.MESSAGE);
        });
    }

    @Test
    void byItselfAMessageStandsInTheMailOfTheDay() {
        as(daniel);
        messages.send(new MessagePlace.InSpace(pair), SECRET);
        assertThat(arrived()).isEmpty();
        assertThat(sql.select(NOTICE.CHANNEL)
                        .from(NOTICE)
                        .where(NOTICE.PERSON_ID.eq(ines))
                        .fetch(NOTICE.CHANNEL))
                .containsExactly(Choice.DIGEST);
    }

    @Test
    void aCircleHearsOfAPostAndItsAuthorOfAnAnswer() {
        atOnce(ines, NewsKind.COMMUNITY);
        as(ines);
        var id = posts.post(new PostSpace.OfCircle(circleId), SECRET, null);
        as(ben);
        posts.reply(id, SECRET, null);
        assertThat(arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(address(ines));
            assertThat(mail.subject()).isEqualTo("Ben Adler has answered in Speaking up");
            assertThat(mail.text()).doesNotContain(SECRET);
        });
        assertThat(news(cleo)).extracting(NoticeRow::line).containsExactly("Ines Carvalho has posted in Speaking up");
    }

    @Test
    void reportsGoToThoseWhoLookIntoThem() {
        as(ines);
        var inCircle = posts.post(new PostSpace.OfCircle(circleId), SECRET, null);
        as(ben);
        posts.report(inCircle, SECRET);
        var mails = arrived();
        assertThat(mails)
                .extracting(ArrivedMail::to)
                .contains(address(admin))
                .doesNotContain(address(maya), address(noor));
        assertThat(mails).allSatisfy(mail -> assertThat(mail.text()).doesNotContain(SECRET, "Ben"));
    }

    @Test
    void noAdministratorIsMailedThatTheirOwnPostWasReported() {
        given.join(circleId, given.enrollment(cohort, admin, Side.MENTEE, null));
        var other = accounts.administrator("Otto", "Root");
        as(admin);
        var post = posts.post(new PostSpace.OfCircle(circleId), "Rude", null);
        as(ben);
        posts.report(post, SECRET);
        assertThat(arrived())
                .extracting(ArrivedMail::to)
                .contains(address(other))
                .doesNotContain(address(admin));
    }

    @Test
    void contactsAreMailedWhereTheOnlyAdministratorWroteIt() {
        var contact = accounts.safeguardingContact("Sara", "Guards");
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, ACCOUNT.PERSON_ID.eq(admin))
                .set(ACCOUNT.SAFEGUARDING_CONTACT, ACCOUNT.PERSON_ID.eq(contact))
                .execute();
        given.join(circleId, given.enrollment(cohort, admin, Side.MENTEE, null));
        as(admin);
        var post = posts.post(new PostSpace.OfCircle(circleId), "Rude", null);
        as(ben);
        posts.report(post, SECRET);
        assertThat(arrived())
                .extracting(ArrivedMail::to)
                .contains(address(contact))
                .doesNotContain(address(admin), address(maya), address(noor));
    }

    @Test
    void aReportInACohortGoesToItsOtherCoordinators() {
        var place = new PostSpace.OfCohort(cohort);
        as(maya);
        spaces.switchOn(place);
        var strict = posts.post(place, "Strict", null);
        as(ines);
        spaces.join(place);
        posts.report(strict, "Why so strict");
        assertThat(arrived()).extracting(ArrivedMail::to).containsExactly(address(noor));
    }

    @Test
    void anAnnouncementArrivesInTheLanguageOfEach() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, "de")
                .where(ACCOUNT.PERSON_ID.eq(daniel))
                .execute();
        as(maya);
        var segment = Segment.of(program);
        var people =
                announcements.preview(segment).stream().map(Announced::person).collect(Collectors.toSet());
        var id = announcements.send(
                "an announcement",
                segment,
                List.of(
                        new AnnouncementText(Locale.ENGLISH, "Kickoff moves", "It is on Friday.\n\nSee you."),
                        new AnnouncementText(Locale.GERMAN, "Auftakt verlegt", "Er ist am Freitag.")),
                people);
        assertThat(arrived()).as("it can be taken back").isEmpty();
        telling.tell(id);
        var mails = arrived();
        assertThat(mails).as("whoever leads a circle gets it too").hasSize(5);
        assertThat(mails)
                .filteredOn(mail -> mail.to().equals(address(daniel)))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Auftakt verlegt");
                    assertThat(mail.text()).contains("Er ist am Freitag.", "Maya Lindqvist", "/announcement/");
                });
        assertThat(mails)
                .filteredOn(mail ->
                        Set.of(address(ines), address(ben), address(cleo)).contains(mail.to()))
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.text()).contains("It is on Friday.", "See you."));
        assertThat(news(ines))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.line()).startsWith("Maya Lindqvist, ").endsWith(": Kickoff moves"));
    }
}
