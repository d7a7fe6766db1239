package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.SITE;

import java.util.List;
import java.util.Set;
import org.belay.enrollment.Ratio.Group;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three mentees want SQL and a mentor offers it to two; two of the mentees are in Berlin, the mentor is in Oslo. */
class RatioTest extends EnrollmentTestBase {

    @Autowired
    private RatioService ratios;

    private PersonId mentor;

    @BeforeEach
    void threeMenteesAndAMentor() {
        var berlin = site("Berlin");
        var oslo = site("Oslo");
        mentee("Mia", berlin, "German");
        mentee("Noa", berlin, "German", "English");
        mentee("Ole", oslo, "English");
        mentor = person("Otto", oslo, "English");
        given.accounts.signIn(mentor);
        var draft = given.draft(cohort, Side.MENTOR, List.of(), Set.of());
        applications.apply(
                cohort,
                new ApplicationDraft(
                        Side.MENTOR,
                        Set.of(given.topic("tech.sql")),
                        Set.of(),
                        2,
                        0,
                        draft.timeZone(),
                        draft.availability(),
                        draft.preferences(),
                        draft.avoid(),
                        draft.answers(),
                        true));
        given.accounts.signIn(coordinator);
    }

    private SiteId site(String name) {
        return sql.insertInto(SITE)
                .set(SITE.NAME, name + " " + System.nanoTime())
                .set(SITE.TIME_ZONE, "Europe/Berlin")
                .returningResult(SITE.SITE_ID)
                .fetchSingle()
                .value1();
    }

    private PersonId person(String name, SiteId site, String... languages) {
        var person = given.accounts.member(name, "Muster");
        sql.update(PERSON)
                .set(PERSON.SITE_ID, site)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
        for (var language : languages) {
            sql.insertInto(PERSON_LANGUAGE)
                    .set(PERSON_LANGUAGE.PERSON_ID, person)
                    .set(PERSON_LANGUAGE.LANGUAGE, language)
                    .execute();
        }
        return person;
    }

    private void mentee(String name, SiteId site, String... languages) {
        applied(person(name, site, languages));
    }

    @Test
    void placesAreSetAgainstWishesOverAllAndByGroup() {
        var ratio = ratios.of(cohort);

        assertThat(ratio.all()).isEqualTo(new Group("", 3, 1, 2));
        assertThat(ratio.mentorsShort(ratio.all()))
                .as("one place is short, and mentors take two")
                .isEqualTo(1);
        assertThat(ratio.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.placesShort()).isEqualTo(1));
        assertThat(ratio.sites()).extracting(Group::wanted, Group::places).containsExactly(tuple(2, 0), tuple(1, 2));
        assertThat(ratio.languages())
                .as("who speaks two languages needs neither of them")
                .containsExactly(new Group("German", 1, 0, 0), new Group("English", 1, 1, 2));
    }

    @Test
    void onlyOpenApplicationsCount() {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.DECLINED)
                .where(ENROLLMENT.PERSON_ID.eq(mentor))
                .execute();

        var ratio = ratios.of(cohort);
        assertThat(ratio.all()).isEqualTo(new Group("", 3, 0, 0));
        assertThat(ratio.mentorsShort(ratio.all())).isEqualTo(3);
    }

    @Test
    void whoCoordinatesAnotherProgramSeesNothing() {
        given.accounts.signIn(given.coordinator(given.program("Another program")));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ratios.of(cohort));
    }
}
