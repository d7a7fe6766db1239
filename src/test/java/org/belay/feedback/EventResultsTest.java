package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.security.ProgramRole;
import org.belay.session.Pairs;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered with sessions, as coordinators and those who read figures alone may see it. */
class EventResultsTest extends FeedbackTestBase {

    @Autowired
    private EventResults events;

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
}
