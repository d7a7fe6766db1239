package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pairs meet before the planned start and after the planned end: the report of a cohort is about all of it. */
class WholePeriodTest extends ReportTestBase {

    @BeforeEach
    void signIn() {
        signInAs(program, ProgramRole.COORDINATOR);
    }

    @Test
    void aSessionAWeekBeforeTheStartAndOneTwoWeeksAfterTheEndAreCounted() {
        session(cohort, "HELD", "2025-08-25 07:30");
        session(cohort, "HELD", "2026-03-13 16:00");

        OutcomeReport report = ready(ReportPart.WHOLE).report();

        assertThat(report.scope().cohort().from()).isEqualTo("2025-08-01");
        assertThat(report.scope().cohort().to()).isEqualTo("2026-03-31");
        countsEverySession(report.figure(Figure.SESSIONS_PLANNED).now(), "planned", cohort);
        countsEverySession(report.figure(Figure.SESSIONS_HELD).now(), "held", cohort);
    }

    @Test
    void aFewSessionsOutsideDoNotCostTheMonthsTheirNumbers() {
        session(cohort, "HELD", "2025-06-25 07:30");
        session(cohort, "HELD", "2026-03-13 16:00");

        OutcomeReport report = ready(ReportPart.WHOLE).report();

        assertThat(report.months())
                .hasSizeGreaterThan(5)
                .allMatch(row -> row.planned().shown());
        assertThat(report.months().getFirst().months().first()).isEqualTo(YearMonth.of(2025, 6));
        assertThat(report.months().getLast().months().last()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(report.months().stream()
                        .mapToDouble(row -> row.planned().number().orElseThrow())
                        .sum())
                .isEqualTo(WrittenSql.number(written(cohort), "planned"));
    }

    @Test
    void thoseOfTheCohortBeforeAreCountedToo() {
        session(earlier, "MISSED", "2025-02-03 09:00");
        session(earlier, "HELD", "2025-08-14 09:00");

        OutcomeReport report = ready(ReportPart.WHOLE).report();

        assertThat(report.scope().previous())
                .isEqualTo(new ReportScope.Cohort("Spring 25", day("2025-02-01"), day("2025-08-31"), true));
        countsEverySession(report.figure(Figure.SESSIONS_PLANNED).before(), "planned", earlier);
        countsEverySession(report.figure(Figure.SESSIONS_HELD).before(), "held", earlier);
    }

    private void countsEverySession(FigureValue value, String column, CohortId of) {
        assertThat(value).isEqualTo(new Count(WrittenSql.number(written(of), column)));
    }

    private Map<String, Object> written(CohortId of) {
        return new WrittenSql(jdbc).row("course", of, OutcomeQueriesTest.AS_OF);
    }

    @Test
    void thePeriodHasTheWholeMonthsOfTheFirstAndTheLastSession() {
        Map<String, Object> written = written(cohort);

        ReportScope.Cohort shown = ready(ReportPart.WHOLE).report().scope().cohort();

        assertThat(shown.from())
                .isEqualTo(monthOf(written.get("first_session")).atDay(1))
                .isBefore("2025-09-01");
        assertThat(shown.to())
                .isEqualTo(monthOf(written.get("last_session")).atEndOfMonth())
                .isAfter("2026-02-27");
    }

    private static YearMonth monthOf(Object utc) {
        return YearMonth.from(
                ((Timestamp) utc).toLocalDateTime().toInstant(ZoneOffset.UTC).atZone(HistoryOfCohorts.ZONE));
    }

    @Test
    void withoutSessionsOutsideThePlanIsThePeriod() {
        CohortId quiet = quiet("2026-03-02", "2026-05-29");
        session(quiet, "HELD", "2026-04-01 09:00");
        session(quiet, "CANCELLED", "2026-02-01 09:00");
        session(quiet, "MOVED", "2026-06-20 09:00");

        assertThat(ready(quiet, ReportPart.WHOLE).report().scope().cohort())
                .isEqualTo(new ReportScope.Cohort("Quiet", day("2026-03-02"), day("2026-05-29"), false));
    }

    @Test
    void nothingIsCountedBeyondToday() {
        CohortId quiet = quiet("2026-03-02", "2026-12-18");
        session(quiet, "HELD", "2026-04-01 09:00");
        session(quiet, "SCHEDULED", "2027-01-15 09:00");

        Outcome.Ready ready = ready(quiet, ReportPart.WHOLE);

        assertThat(ready.report().scope().cohort().to()).isEqualTo("2026-07-15");
        assertThat(ready.months()).hasSize(5);
    }

    @Test
    void aCohortThatHasMetBeforeItsStartHasAReport() {
        CohortId quiet = quiet("2026-08-03", "2026-12-18");
        assertThat(reports.report(quiet, ReportPart.WHOLE, Locale.US)).isInstanceOf(Outcome.NotYet.class);

        session(quiet, "HELD", "2026-07-10 09:00");

        assertThat(ready(quiet, ReportPart.WHOLE).report().scope().cohort())
                .isEqualTo(new ReportScope.Cohort("Quiet", day("2026-07-01"), day("2026-07-15"), false));
        assertThat(reports.cohortsWithReports())
                .extracting(each -> each.cohort().id())
                .contains(quiet);
    }

    @Test
    void aMonthOutsideThePlanCanBeChosenAndIsComparedWithTheSameDistanceFromTheStart() {
        session(cohort, "HELD", "2025-07-28 09:00");
        session(earlier, "HELD", "2024-12-30 09:00");
        YearMonth july = YearMonth.of(2025, 7);

        Outcome.Ready ready = ready(new ReportPart(july, july));

        assertThat(ready.months()).startsWith(july).contains(YearMonth.of(2026, 2));
        assertThat(ready.report().scope().cohort())
                .isEqualTo(new ReportScope.Cohort("Autumn 25", day("2025-07-01"), day("2025-07-31"), true));
        assertThat(ready.report().scope().previous())
                .isEqualTo(new ReportScope.Cohort("Spring 25", day("2024-12-01"), day("2024-12-31"), true));
    }

    private CohortId quiet(String starts, String ends) {
        return new HistoryOfCohorts(sql, 9)
                .cohort(program, "Quiet", day(starts), day(ends), new Shape(6, 0, 0, true, false, true));
    }

    /** Of the cohort's first pair that met, by the clock of UTC. */
    private void session(CohortId of, String state, String at) {
        int written = jdbc.sql("""
                        insert into session (match_id, state, starts_at, minutes, actual_minutes, kind)
                        select min(match_id), :state, :starts, 60, if(:state = 'HELD', 45, null), 'REMOTE'
                        from published_match where cohort_id = :cohort and activated_at is not null""")
                .param("cohort", of.value())
                .param("state", state)
                .param("starts", LocalDateTime.parse(at.replace(' ', 'T')))
                .update();
        assertThat(written).isOne();
    }
}
