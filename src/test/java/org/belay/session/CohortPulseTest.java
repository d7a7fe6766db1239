package org.belay.session;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.cohort.CohortService;
import org.belay.matching.MatchId;
import org.belay.security.ProgramRole;
import org.belay.session.CohortPulse.Contact;
import org.belay.session.CohortPulse.Stretch;
import org.belay.session.CohortPulse.Week;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the pairs of a cohort get on: week by week, and as they say themselves. */
class CohortPulseTest extends SessionTestBase {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final MatchId ONE = new MatchId(1);
    private static final MatchId TWO = new MatchId(2);

    @Autowired
    private CohortService cohorts;

    @Autowired
    private PulseQueries pulse;

    private static Instant day(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static List<Week> weeks(String now, List<Stretch> pairs, Contact... contacts) {
        return CohortPulse.weeks(START, day(now), pairs, Stream.of(contacts).collect(groupingBy(Contact::match)));
    }

    @Test
    void whoMetWithinTwoWeeksOfTheEndOfAWeekCountsAsMet() {
        var pair = List.of(new Stretch(ONE, day("2026-01-05"), null));

        assertThat(weeks("2026-01-27", pair, new Contact(ONE, day("2026-01-08"), true)))
                .containsExactly(
                        new Week(1, 1, 0, 0), new Week(2, 1, 0, 0), new Week(3, 0, 0, 1), new Week(4, 0, 0, 1));
    }

    @Test
    void whatStandsInTheCalendarCountsWhereNobodyMet() {
        var pairs = List.of(new Stretch(ONE, day("2026-01-05"), null), new Stretch(TWO, day("2026-01-05"), null));

        assertThat(weeks("2026-01-08", pairs, new Contact(ONE, day("2026-01-20"), false)))
                .as("one ahead of now")
                .containsExactly(new Week(1, 0, 1, 1));
        assertThat(weeks("2026-01-14", pairs, new Contact(ONE, day("2026-01-20"), false)))
                .as("in a week that is over, what lay ahead then is not known any more")
                .containsExactly(new Week(1, 0, 0, 2), new Week(2, 0, 1, 1));
        assertThat(weeks(
                        "2026-01-08",
                        pairs,
                        new Contact(ONE, day("2026-01-06"), false),
                        new Contact(ONE, day("2026-01-07"), true)))
                .as("who met has more than planned")
                .containsExactly(new Week(1, 1, 0, 1));
    }

    @Test
    void aPairCountsAsLongAsItGoesOn() {
        var pairs = List.of(
                new Stretch(ONE, day("2026-01-14"), null), new Stretch(TWO, day("2026-01-05"), day("2026-01-15")));

        assertThat(weeks("2026-01-20", pairs)).extracting(Week::pairs).containsExactly(1, 1, 1);
        assertThat(weeks("2026-06-01", pairs))
                .hasSize(CohortPulse.MOST_WEEKS)
                .last()
                .extracting(Week::number)
                .isEqualTo(22);
        assertThat(weeks("2026-01-04", pairs)).isEmpty();
    }

    @Test
    void theLastAnswerOfEachCountsAndNoneOfTheReadersOwnPair() {
        var session = over();
        begun();
        rate(session, daniel, 4);
        rate(session, ines, 5);
        fit(daniel, Fit.STILL_DECIDING, "2026-03-01");
        fit(daniel, Fit.GOOD, "2026-03-02");
        var pulses = new CohortPulses(pulse, cohorts, user, clock);

        as(coordinator);
        var read = pulses.of(cohort);

        assertThat(read.fit()).isEqualTo(Map.of(Fit.GOOD, 1, Fit.STILL_DECIDING, 0, Fit.NOT_GOOD, 0));
        assertThat(read.silent()).isEqualTo(1);
        assertThat(read.ratings()).as("of one that was not held").isZero();
        assertThat(read.meanRating()).isNull();
        assertThat(read.weeks()).as("a session that nobody has logged").containsExactly(new Week(1, 0, 1, 0));
        put(session, SessionState.HELD);
        assertThat(pulses.of(cohort).ratings()).isEqualTo(2);
        assertThat(pulses.of(cohort).meanRating()).isEqualTo(4.5);

        accounts.give(daniel, program, ProgramRole.COORDINATOR);
        as(daniel);
        var own = pulses.of(cohort);
        assertThat(own.silent() + own.ratings()).isZero();
        assertThat(own.fit().values()).containsOnly(0);
        assertThat(own.meanRating()).isNull();

        as(manager);
        assertThat(pulses.mayRead(cohort)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pulses.of(cohort));
    }

    private void begun() {
        sql.update(COHORT)
                .set(COHORT.STARTS_ON, LocalDate.of(2026, 3, 2))
                .set(COHORT.ENDS_ON, LocalDate.of(2026, 6, 1))
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, day("2026-03-01"))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    private void put(SessionId session, SessionState state) {
        sql.update(SESSION)
                .set(SESSION.STATE, state)
                .where(SESSION.SESSION_ID.eq(session))
                .execute();
    }

    private void rate(SessionId session, PersonId person, int rating) {
        sql.insertInto(SESSION_RATING)
                .set(SESSION_RATING.SESSION_ID, session)
                .set(SESSION_RATING.PERSON_ID, person)
                .set(SESSION_RATING.RATING, rating)
                .set(SESSION_RATING.RATED_AT, clock.instant())
                .execute();
    }

    private void fit(PersonId person, Fit fit, String day) {
        sql.insertInto(PAIRING_FIT)
                .set(PAIRING_FIT.MATCH_ID, match)
                .set(PAIRING_FIT.PERSON_ID, person)
                .set(PAIRING_FIT.FIT, fit)
                .set(PAIRING_FIT.ANSWERED_AT, day(day))
                .execute();
    }
}
