package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.security.ProgramRole;
import org.belay.session.Pairs;
import org.belay.shared.PersonId;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered with sessions, as coordinators and those who read figures alone may see it. */
class EventResultsTest extends FeedbackTestBase {

    @Autowired
    private EventResults events;

    @Autowired
    private WorkshopService workshops;

    private Pairs pairs;

    @BeforeEach
    void ratings() {
        pairs = new Pairs(sql);
        for (var i = 0; i < 5; i++) {
            var mentor = people.get(i);
            var mentee = people.get(i + 5);
            var match =
                    pairs.match(cohort, enrollment(mentor), enrollment(mentee)).value();
            held("match_id", match);
            rate("match_id", match, mentor, 5);
            rate("match_id", match, mentee, 4);
        }
        var last = people.subList(10, PEOPLE);
        var circle = pairs.circle(cohort, "Circle", null, enrollment(last.getFirst()), enrollment(last.getLast()))
                .value();
        held("circle_id", circle);
        last.forEach(member -> rate("circle_id", circle, member, 4));
    }

    private void held(String kind, long space) {
        sql.execute(
                "insert into session (" + kind + ", state, starts_at, minutes, kind)"
                        + " values (?, 'HELD', now(6), 60, 'REMOTE')",
                space);
    }

    private void rate(String kind, long space, PersonId person, int rating) {
        sql.execute(
                "insert into session_rating (session_id, person_id, rating, rated_at)"
                        + " select session_id, ?, ?, now(6) from session where " + kind + " = ?",
                person.value(),
                rating,
                space);
    }

    @Test
    void sessionsOfPairsAndOfCirclesCount() {
        as(coordinator);
        assertThat(events.of(cohort)).singleElement().satisfies(rated -> {
            assertThat(rated.answers()).isEqualTo(PEOPLE);
            assertThat(rated.people()).isEqualTo(PEOPLE);
            assertThat(rated.mean()).isEqualTo((5 * 5 + 7 * 4) / 12.0);
        });
        assertThat(events.of(given.cohort(program))).isEmpty();
    }

    /** One of a pair and that of the circle; the ratings stay, in case that is corrected again. */
    @Test
    void whatTurnedOutNotToHaveBeenHeldHasNoRating() {
        sql.execute(
                "update session set state = 'MISSED' where circle_id is not null"
                        + " or session_id in (select session_id from session_rating where person_id = ?)",
                people.getFirst().value());
        as(coordinator);
        assertThat(events.of(cohort)).singleElement().satisfies(rated -> {
            assertThat(rated.answers()).isEqualTo(8);
            assertThat(rated.mean()).isEqualTo(4.5);
        });
    }

    /** Six said how a workshop was; one of them turns out not to have been there. */
    @Test
    void ofAWorkshopThoseCountWhoWereThere() {
        as(coordinator);
        var workshop = workshops.create(
                cohort, WorkshopGiven.draft(coordinator, 20, clock.instant().plus(Duration.ofDays(1))));
        people.subList(0, 6).forEach(person -> {
            sql.execute(
                    "insert into workshop_attendance (workshop_date_id, person_id, presence, marked_at,"
                            + " marked_by_person_id) select workshop_date_id, ?, 'LATE', now(6), ? from workshop_date"
                            + " where workshop_id = ?",
                    person.value(),
                    coordinator.value(),
                    workshop.value());
            sql.execute(
                    "insert into workshop_feedback (workshop_id, person_id, rating, rated_at) values (?, ?, ?, now(6))",
                    workshop.value(),
                    person.value(),
                    person.equals(people.getFirst()) ? 1 : 4);
        });
        assertThat(workshopRated().mean()).isEqualTo(3.5);
        sql.execute(
                "update workshop_attendance set presence = 'NO_SHOW' where person_id = ?",
                people.getFirst().value());
        assertThat(workshopRated()).satisfies(rated -> {
            assertThat(rated.answers()).isEqualTo(5);
            assertThat(rated.mean()).isEqualTo(4);
        });
    }

    private EventResult workshopRated() {
        return events.of(cohort).stream()
                .filter(one -> one.instrument().key().equals(Instrument.WORKSHOP_RATING))
                .findFirst()
                .orElseThrow();
    }

    /** The report says it of the same cohort, with other choices joined: beside it, this would tell more. */
    @Test
    void managersAndAdministratorsReadItInTheReportAlone() {
        pairs.put(cohort, CohortState.CLOSED);
        for (var reader : List.of(
                given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER),
                given.accounts.administrator("Ada", "Lovelace"))) {
            as(reader);
            assertThat(events.of(cohort)).isEmpty();
        }
        as(people.getFirst());
        hidden(() -> events.of(cohort));
    }

    /** Five answers of 5 and seven of 1 to 4 together: with the mean it would follow that all seven are 4. */
    @Test
    void choicesBesideTheMeanTellNothing() {
        as(coordinator);
        assertThat(events.of(cohort).getFirst().choices()).isEmpty();
    }

    /** The overview counts the same answers without them: of both the difference is what the partner said. */
    @Test
    void whoIsMatchedReadsNothingOfTheirOwnPairOrCircle() {
        for (var i = 0; i < 5; i++) {
            fit(people.get(i), "GOOD");
            fit(people.get(i + 5), i == 0 ? "NOT_GOOD" : "GOOD");
        }
        as(coordinator);
        assertThat(answers(Instrument.PAIRING_FIT)).isEqualTo(10);
        for (var one : List.of(people.getFirst(), people.getLast())) {
            given.accounts.give(one, program, ProgramRole.COORDINATOR);
        }
        as(people.getFirst());
        assertThat(answers(Instrument.PAIRING_FIT)).isEqualTo(8);
        assertThat(answers(Instrument.SESSION_RATING)).isEqualTo(PEOPLE - 2);
        as(people.getLast());
        assertThat(answers(Instrument.PAIRING_FIT)).isEqualTo(10);
        assertThat(answers(Instrument.SESSION_RATING))
                .as("the others of the circle")
                .isEqualTo(PEOPLE - 2);
        sql.execute("update circle set facilitator_id = ? where cohort_id = ?", coordinator.value(), cohort.value());
        as(coordinator);
        assertThat(answers(Instrument.SESSION_RATING)).as("who leads it").isEqualTo(PEOPLE - 2);
    }

    private void fit(PersonId person, String fit) {
        sql.execute(
                "insert into pairing_fit (match_id, person_id, fit, answered_at) select m.match_id, ?, ?, now(6) from"
                        + " published_match m join enrollment e on e.enrollment_id in (m.mentor_enrollment_id,"
                        + " m.mentee_enrollment_id) where e.person_id = ?",
                person.value(),
                fit,
                person.value());
    }

    private int answers(String instrument) {
        return events.of(cohort).stream()
                .filter(one -> one.instrument().key().equals(instrument))
                .mapToInt(EventResult::answers)
                .sum();
    }
}
