package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What coordinators tell a segment of their program. */
class AnnouncementsTest extends CommunityTestBase {

    private static final List<AnnouncementText> TEXTS = List.of(
            new AnnouncementText(Locale.ENGLISH, "Kickoff moves", "It is on Friday."),
            new AnnouncementText(Locale.GERMAN, "Auftakt verlegt", "Er ist am Freitag."));

    @Autowired
    private AnnouncementTelling telling;

    private Set<PersonId> people(Segment segment) {
        return announcements.preview(segment).stream().map(Announced::person).collect(Collectors.toSet());
    }

    private AnnouncementId sent(Segment segment) {
        as(maya);
        return announcements.send(submission(), segment, TEXTS, people(segment));
    }

    private static String submission() {
        return UUID.randomUUID().toString();
    }

    @Test
    void itsAuthorCanTakeItBackUntilEverybodyIsTold() {
        var id = sent(Segment.of(program));
        assertThat(told.stream(AnnouncementSent.class)).isEmpty();
        assertThat(announcements.get(id).receivers())
                .as("its coordinators see it")
                .isEqualTo(5);
        as(daniel);
        hidden(() -> announcements.get(id));
        assertThat(announcements.count()).isZero();
        as(noor);
        refused(() -> announcements.takeBack(id), "community.problem.announced");
        as(daniel);
        hidden(() -> announcements.takeBack(id));
        as(maya);
        announcements.takeBack(id);
        hidden(() -> announcements.get(id));
        telling.tell(id);
        assertThat(told.stream(AnnouncementSent.class)).isEmpty();
    }

    @Test
    void itIsToldOnceAndNotTakenBackAfterwards() {
        var id = sent(Segment.of(program));
        telling.tell(id);
        telling.tell(id);
        assertThat(told.stream(AnnouncementSent.class)).singleElement().satisfies(news -> {
            assertThat(news.announcement()).isEqualTo(id);
            assertThat(news.texts()).isEqualTo(TEXTS);
            assertThat(news.receivers()).containsExactlyInAnyOrder(daniel, ines, ben, cleo, lea);
        });
        refused(() -> announcements.takeBack(id), "community.problem.announced");
    }

    @Test
    void whatAFormSendsTwiceIsOneAnnouncement() {
        as(maya);
        var once = submission();
        var seen = people(Segment.of(program));
        var id = announcements.send(once, Segment.of(program), TEXTS, seen);
        assertThat(announcements.send(once, Segment.of(program), TEXTS, seen)).isEqualTo(id);
        assertThat(announcements.count()).isEqualTo(1);
        as(noor);
        hidden(() -> announcements.send(once, Segment.of(program), TEXTS, seen));
    }

    @Test
    void aSegmentIsWhoItSays() {
        as(maya);
        var all = Segment.of(program);
        assertThat(people(all))
                .as("with Lea, who leads a circle without a place")
                .containsExactlyInAnyOrder(daniel, ines, ben, cleo, lea);
        assertThat(people(new Segment(program, cohort, null, null, null, null))).contains(lea);
        assertThat(people(new Segment(program, cohort, null, null, null, EnrollmentState.ACTIVE)))
                .doesNotContain(lea);
        assertThat(people(new Segment(program, cohort, null, null, Side.MENTOR, null)))
                .containsExactlyInAnyOrder(daniel, ben);
        assertThat(people(new Segment(program, null, circleId, null, null, null)))
                .as("with Lea, who leads it")
                .containsExactlyInAnyOrder(ines, ben, cleo, lea);
        assertThat(people(new Segment(program, cohort, circleId, null, Side.MENTEE, null)))
                .containsExactlyInAnyOrder(ines, cleo);
        assertThat(people(new Segment(program, null, null, null, null, EnrollmentState.APPLIED)))
                .isEmpty();
        var site = sql.insertInto(SITE)
                .set(SITE.NAME, "Harbor")
                .returningResult(SITE.SITE_ID)
                .fetchSingle()
                .value1();
        sql.update(PERSON)
                .set(PERSON.SITE_ID, site)
                .where(PERSON.PERSON_ID.in(ines, olga))
                .execute();
        assertThat(people(new Segment(program, null, null, site, null, null))).containsExactly(ines);
        assertThat(announcements.choices(program).sites())
                .extracting(SegmentChoices.Site::name)
                .containsExactly("Harbor");
        leavesProgram(cleosPlace);
        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.PERSON_ID.eq(ben))
                .execute();
        assertThat(people(all)).containsExactlyInAnyOrder(daniel, ines, lea);
        given.put(circleId, CircleState.COMPLETED);
        assertThat(people(all)).containsExactlyInAnyOrder(daniel, ines);
    }

    @Test
    void whoCannotBeReachedIsNamedBefore() {
        var nils = accounts.person("Nils", "Neu");
        given.enrollment(cohort, nils, Side.MENTEE, null);
        as(maya);
        assertThat(announcements.preview(Segment.of(program)))
                .filteredOn(one -> !one.reached())
                .extracting(Announced::person)
                .containsExactly(nils);
    }

    @Test
    void whoGotItReadsItInTheirLanguage() {
        var id = sent(Segment.of(program));
        telling.tell(id);
        as(daniel);
        var row = announcements.get(id);
        assertThat(row.textFor(Locale.GERMANY).subject()).isEqualTo("Auftakt verlegt");
        assertThat(row.textFor(Locale.FRENCH).subject()).isEqualTo("Kickoff moves");
        assertThat(row.receivers()).isEqualTo(5);
        assertThat(announcements.page(0, 10)).hasSize(1);
        assertThat(announcements.count()).isEqualTo(1);
        hidden(() -> announcements.receivers(id));
        as(noor);
        assertThat(announcements.receivers(id))
                .containsExactly("Ben Adler", "Ines Carvalho", "Lea Leads", "Cleo Marsh", "Daniel Osei");
        for (var other : Set.of(olga, hugo, admin)) {
            as(other);
            hidden(() -> announcements.get(id));
            hidden(() -> announcements.receivers(id));
            assertThat(announcements.count()).isZero();
        }
    }

    @Test
    void coordinatorsAloneAnnounce() {
        for (var other : Set.of(daniel, olga, hugo, admin)) {
            as(other);
            hidden(() -> announcements.preview(Segment.of(program)));
            hidden(() -> announcements.choices(program));
            hidden(() -> announcements.send(submission(), Segment.of(program), TEXTS, Set.of(daniel)));
        }
        assertThat(told.stream(AnnouncementSent.class)).isEmpty();
    }

    @Test
    void itGoesToThoseAloneWhoWereSeenBefore() {
        as(maya);
        var seen = people(Segment.of(program));
        given.enrollment(cohort, olga, Side.MENTEE, null);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> announcements.send(submission(), Segment.of(program), TEXTS, seen));
        assertThat(announcements.count()).isZero();
    }

    @Test
    void itNeedsWordsAndSomebody() {
        as(maya);
        var seen = people(Segment.of(program));
        refused(
                () -> announcements.send(submission(), Segment.of(program), List.of(), seen),
                "community.problem.announcement");
        refused(
                () -> announcements.send(
                        submission(),
                        Segment.of(program),
                        List.of(new AnnouncementText(Locale.ENGLISH, " ", "a")),
                        seen),
                "community.problem.announcement");
        refused(
                () -> announcements.send(
                        submission(),
                        Segment.of(program),
                        List.of(new AnnouncementText(Locale.ENGLISH, "a\r\nBcc: x@example.org", "a")),
                        seen),
                "community.problem.announcement");
        refused(
                () -> announcements.send(
                        submission(), Segment.of(program), List.of(TEXTS.getFirst(), TEXTS.getFirst()), seen),
                "community.problem.languages");
        refused(
                () -> announcements.send(
                        submission(),
                        new Segment(program, null, null, null, null, EnrollmentState.APPLIED),
                        TEXTS,
                        Set.of()),
                "community.problem.nobody");
    }
}
