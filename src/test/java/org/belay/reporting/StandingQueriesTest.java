package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.belay.reporting.WrittenSql.number;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles, ties, workshops, goals and load against statements written by hand. */
class StandingQueriesTest extends ReportTestBase {

    private Standing standing;
    private WrittenSql written;
    private CohortId of;

    private void read(long seed) {
        var history = new HistoryOfCohorts(sql, seed);
        var circles = new HistoryOfCircles(jdbc, seed);
        // Those of another cohort must not be counted here.
        for (String name : new String[] {"Other", "This"}) {
            of = history.cohort(
                    program,
                    name,
                    LocalDate.parse("2026-01-05"),
                    LocalDate.parse("2026-06-30"),
                    new Shape(14, 6, 3, true, true, true));
            circles.write(of);
        }
        signInAs(program, ProgramRole.MANAGER);
        standing = standings.of(of);
        written = new WrittenSql(jdbc);
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void agreesWithWhatIsWrittenByHand(long seed) {
        read(seed);
        circles(row("standing-circles"));
        ties(row("standing-ties"));
        assertThat(standing.workshops())
                .extracting(each -> each.title() + each.registered() + "/" + each.attended())
                .hasSize(2)
                .containsExactlyElementsOf(written.rows("standing-workshops", of).stream()
                        .map(each -> each.get("title") + "" + each.get("registered") + "/" + each.get("attended"))
                        .toList());
        supporters(row("standing-supporters"));
        goals(row("standing-goals"));
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
