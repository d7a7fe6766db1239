package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.belay.reporting.WrittenSql.number;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.belay.care.Load;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Workshop;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Circles, ties, workshops, goals and load against statements written by hand. */
class StandingQueriesTest extends ReportTestBase {

    private Standing standing;
    private WrittenSql written;
    private CohortId of;

    @Autowired
    private Vault vault;

    private HistoryOfCare care;

    private void read(long seed, boolean open) {
        var history = new HistoryOfCohorts(sql, seed);
        var circles = new HistoryOfCircles(jdbc, seed);
        // Those of another cohort must not be counted here.
        for (String name : new String[] {"Other", "This"}) {
            of = history.cohort(
                    program,
                    name,
                    LocalDate.parse("2026-01-05"),
                    LocalDate.parse("2026-06-30"),
                    new Shape(14, 6, 3, true, true, open));
            circles.write(of);
            care = new HistoryOfCare(jdbc, vault, seed);
            care.write(of, 30);
        }
        signInAs(program, ProgramRole.MANAGER);
        standing = standings.of(of);
        written = new WrittenSql(jdbc);
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void agreesWithWhatIsWrittenByHand(long seed) {
        read(seed, true);
        circles(row("standing-circles"));
        ties(row("standing-ties"));
        workshops();
        assertThat(standing.workshops()).extracting(Workshop::rated).containsOnlyNulls();
        supporters(row("standing-supporters"));
        goals(row("standing-goals"));
        care(row("standing-care"));
        fit(row("standing-fit"));
    }

    @Test
    void whoMetInAnEarlierCohortIsNoNewTie() {
        read(306, true);
        long before = ties();
        var earlier = new HistoryOfCohorts(sql, 307)
                .cohort(
                        program,
                        "Before",
                        LocalDate.parse("2025-01-06"),
                        LocalDate.parse("2025-06-27"),
                        new Shape(1, 0, 0, true, true, false));
        meetAgain(earlier);
        standing = standings.of(of);
        assertThat(ties()).isEqualTo(before - 1);
        ties(row("standing-ties"));
    }

    /** Who leads a circle has no place in the cohort. */
    @Test
    void whoMetAnEarlierMemberOfTheirCircleIsNoNewTieEither() {
        read(308, true);
        long leader = jdbc.sql("""
                        select min(person_id) from person where person_id not in (
                          select person_id from enrollment where cohort_id = ?)""").param(of.value()).query(Long.class).single();
        long member = jdbc.sql("select max(person_id) from enrollment where cohort_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
        assertThat(leader).isLessThan(member);
        meetInCircle(of, leader, member);
        standing = standings.of(of);
        long before = ties();
        meetInCircle(
                new HistoryOfCohorts(sql, 309)
                        .cohort(
                                program,
                                "Before",
                                LocalDate.parse("2025-01-06"),
                                LocalDate.parse("2025-06-27"),
                                new Shape(1, 0, 0, true, true, false)),
                leader,
                member);
        standing = standings.of(of);
        assertThat(ties()).isEqualTo(before - 1);
        ties(row("standing-ties"));
        assertThat(written.rows("fast/ties", of)).hasSize(Math.toIntExact(ties()));
    }

    private void meetInCircle(CohortId cohort, long... people) {
        long circle = jdbc.sql("insert into circle (cohort_id, name, state, formed_at, published_at)"
                        + " values (?, 'Led', 'ACTIVE', now(), now()) returning circle_id")
                .param(cohort.value())
                .query(Long.class)
                .single();
        long session = jdbc.sql("insert into session (circle_id, state, starts_at, minutes, kind)"
                        + " values (?, 'HELD', '2025-02-03 10:00:00', 60, 'REMOTE') returning session_id")
                .param(circle)
                .query(Long.class)
                .single();
        for (long person : people) {
            jdbc.sql("insert into session_attendance (session_id, person_id, present) values (?, ?, true)")
                    .params(session, person)
                    .update();
        }
    }

    private long ties() {
        var ties = Objects.requireNonNull(standing.ties());
        return ties.across().value() + ties.within().value();
    }

    /** The pair of the other cohort becomes one of those who met in this one, and has met. */
    private void meetAgain(CohortId earlier) {
        var pair = jdbc.sql("""
                        select m.mentor_enrollment_id as mentor, m.mentee_enrollment_id as mentee from published_match m
                        where m.cohort_id = ? and exists (
                          select 1 from session s where s.match_id = m.match_id and s.state = 'HELD') limit 1""").param(of.value()).query().singleRow();
        for (var side : List.of("mentor", "mentee")) {
            jdbc.sql("update enrollment set person_id = (select person_id from enrollment where enrollment_id = ?)"
                            + " where enrollment_id = (select " + side
                            + "_enrollment_id from published_match where cohort_id = ?)")
                    .params(pair.get(side), earlier.value())
                    .update();
        }
        jdbc.sql("insert into session (match_id, state, starts_at, minutes, kind)"
                        + " select match_id, 'HELD', '2025-02-03 10:00:00', 60, 'REMOTE' from published_match"
                        + " where cohort_id = ?")
                .param(earlier.value())
                .update();
    }

    /** What people said of workshops is read once the cohort is closed. */
    @Test
    void ratingsOfWorkshopsComeWithTheEnd() {
        read(304, false);
        workshops();
        var rows = written.rows("standing-workshops", of);
        assertThat(standing.workshops()).extracting(Workshop::rated).doesNotContainNull();
        for (int i = 0; i < rows.size(); i++) {
            var rated = Objects.requireNonNull(standing.workshops().get(i).rated());
            assertThat(rated.people()).isEqualTo(number(rows.get(i), "answers")).isPositive();
            assertThat(IntStream.range(0, 5)
                                    .mapToDouble(rating -> rated.byRating().get(rating) * (rating + 1.0))
                                    .sum()
                            / rated.people())
                    .isCloseTo(((Number) rows.get(i).get("rating")).doubleValue(), within(1e-4));
        }
    }

    /** Each person where they are, as a statement written by hand counts them. */
    @Test
    void departmentsAddUpAndAgreeWithWhatIsWrittenByHand() {
        read(305, true);
        List<Map<String, Object>> byHand = written.rows("standing-departments", of);
        var rows = new GroupRows(
                By.DEPARTMENT,
                byHand.stream()
                        .map(row -> new Row((String) row.get("name"), List.of()))
                        .toList(),
                List.of(),
                List.of());
        GroupPlaces places = queries.places(of, rows);
        List<GroupStanding> read = standings.by(places, of);
        Slice slice = Slice.of(
                of,
                new ReportPart.Days(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-06-30")),
                ZoneOffset.UTC,
                OutcomeQueriesTest.AS_OF);
        List<GroupFacts> pairs = queries.groups(slice, rows, places);
        for (int i = 0; i < byHand.size(); i++) {
            Goals goals = read.get(i).goals();
            assertThat(goals == null ? 0 : goals.all().value()).isEqualTo(number(byHand.get(i), "goals"));
            assertThat(read.get(i).atWorkshops().value()).isEqualTo(number(byHand.get(i), "at_workshops"));
            assertThat(read.get(i).marks().value()).isEqualTo(number(byHand.get(i), "marks"));
            assertThat(read.get(i).present().value()).isEqualTo(number(byHand.get(i), "present"));
            assertThat(pairs.get(i).matches().active().value()).isEqualTo(number(byHand.get(i), "matches"));
        }
        // With those who are in no department they are all.
        assertThat(read.stream().mapToLong(each -> each.atWorkshops().value()).sum())
                .isEqualTo(Objects.requireNonNull(standing.workshopPeople()).value());
        assertThat(read.stream().mapToLong(each -> each.marks().value()).sum())
                .isEqualTo(Objects.requireNonNull(standing.circles()).present().value()
                        + standing.circles().absent().value());
        assertThat(read.stream()
                        .map(GroupStanding::goals)
                        .filter(Objects::nonNull)
                        .mapToLong(goals -> goals.all().value())
                        .sum())
                .isEqualTo(Objects.requireNonNull(standing.goals()).all().value())
                .isPositive();
    }

    private void workshops() {
        assertThat(standing.workshops())
                .extracting(each -> "%s %d %d %d %d %d"
                        .formatted(
                                each.title(),
                                each.registered(),
                                each.attended(),
                                each.seats(),
                                each.noShows(),
                                each.waiting()))
                .hasSize(2)
                .containsExactlyElementsOf(written.rows("standing-workshops", of).stream()
                        .map(each -> "%s %s %s %s %s %s"
                                .formatted(
                                        each.get("title"),
                                        each.get("registered"),
                                        each.get("attended"),
                                        each.get("seats"),
                                        each.get("no_shows"),
                                        each.get("waiting")))
                        .toList());
        assertThat(standing.workshops()).anyMatch(each -> each.noShows() > 0).anyMatch(each -> each.waiting() > 0);
    }

    private void care(Map<String, Object> row) {
        var read = Objects.requireNonNull(standing.care());
        assertThat(read.load().asked()).isEqualTo(number(row, "supporters"));
        assertThat(read.load().people()).isEqualTo(number(row, "said")).isEqualTo(care.said.size());
        for (var load : Load.values()) {
            assertThat(read.load().byChoice().get(load.ordinal()).value())
                    .isEqualTo(care.said.stream()
                            .filter(answer -> answer.startsWith(load + ":"))
                            .count());
        }
        assertThat(read.confidences())
                .containsExactlyInAnyOrderElementsOf(care.said.stream()
                        .map(answer -> Integer.valueOf(answer.replaceAll(".*:", "")))
                        .toList());
        assertThat(read.supervisions()).isEqualTo(new Tally(number(row, "supervisions"), number(row, "supervised")));
        assertThat(read.supervised().people() + read.notSupervised().people()).isEqualTo(number(row, "supporters"));
        assertThat(read.encounters()).isEqualTo(new Tally(number(row, "encounters"), number(row, "encounter_people")));
        assertThat(read.talks()).isEqualTo(new Tally(number(row, "talks"), number(row, "encounter_people")));
        assertThat(read.calls()).isEqualTo(new Tally(number(row, "calls"), number(row, "call_people")));
        assertThat(read.settled()).isEqualTo(new Tally(number(row, "settled"), number(row, "settled_people")));
        assertThat(read.notSettled().people()).isEqualTo(number(row, "open_people"));
        assertThat(read.calls().value()).isPositive();
    }

    private Map<String, Object> row(String name) {
        return written.rows(name, of).getFirst();
    }

    private void circles(Map<String, Object> row) {
        var circles = Objects.requireNonNull(standing.circles());
        assertThat(circles.circles()).isEqualTo(new Tally(number(row, "circles"), number(row, "circle_people")));
        assertThat(circles.circles().value()).isPositive();
        assertThat(circles.sessions()).isEqualTo(new Tally(number(row, "sessions"), number(row, "session_people")));
        assertThat(circles.present().value()).isEqualTo(number(row, "present")).isPositive();
        assertThat(circles.absent().value()).isEqualTo(number(row, "absent"));
    }

    private void ties(Map<String, Object> row) {
        var ties = Objects.requireNonNull(standing.ties());
        assertThat(ties.across()).isEqualTo(new Tally(number(row, "across"), number(row, "across_people")));
        assertThat(ties.within()).isEqualTo(new Tally(number(row, "within"), number(row, "within_people")));
        assertThat(ties.across().value()).isPositive();
    }

    private void fit(Map<String, Object> row) {
        assertThat(standing.fit()).isEqualTo(new Standing.Answered(number(row, "answered"), number(row, "asked")));
        assertThat(number(row, "answered")).isPositive();
    }

    private void supporters(Map<String, Object> row) {
        var matches = Objects.requireNonNull(standing.supporters()).matchesEach();
        assertThat(matches).hasSize((int) number(row, "people"));
        assertThat(matches.stream().mapToLong(each -> each).sum()).isEqualTo(number(row, "matches"));
        assertThat(matches.stream().mapToLong(each -> each * each).sum()).isEqualTo(number(row, "squares"));
    }

    private void goals(Map<String, Object> row) {
        var goals = Objects.requireNonNull(standing.goals());
        assertThat(goals.all()).isEqualTo(new Tally(number(row, "goals"), number(row, "people")));
        assertThat(goals.reached()).isEqualTo(new Tally(number(row, "reached"), number(row, "reached_people")));
        assertThat(goals.recovered()).isEqualTo(new Tally(number(row, "recovered"), number(row, "recovered_people")));
        assertThat(goals.levels().byChoice().get(1).value()).isEqualTo(number(row, "level_one"));
        assertThat(goals.scores().stream().mapToDouble(each -> each).average().orElseThrow())
                .isCloseTo(((Number) row.get("score")).doubleValue(), within(1e-9));
    }
}
