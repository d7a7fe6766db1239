package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.belay.db.Tables.COHORT;
import static org.belay.reporting.WrittenSql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The queries of the report against statements written by hand, on cohorts of many kinds. */
@BelayTest
@Transactional
class OutcomeQueriesTest {

    /** Cohorts of the test; the days are those of the report. */
    enum Kind {
        EMPTY(new Shape(0, 0, 0, true, true, true), "2026-01-05", "2026-06-30"),
        ONE_PERSON(new Shape(0, 1, 0, true, true, true), "2026-01-05", "2026-06-30"),
        ONE_PAIR(new Shape(1, 0, 4, true, true, true), "2026-01-05", "2026-06-30"),
        RUNNING(new Shape(30, 17, 9, true, true, true), "2026-01-05", "2026-12-31"),
        CLOSED(new Shape(40, 24, 8, true, true, false), "2025-08-20", "2026-03-13"),
        WITHOUT_FEEDBACK(new Shape(12, 6, 6, true, false, false), "2025-09-01", "2026-02-28"),
        WITHOUT_SESSIONS(new Shape(12, 6, 0, true, true, false), "2025-09-01", "2026-02-28"),
        FROM_FILES(new Shape(25, 0, 7, false, true, false), "2025-02-10", "2025-07-11"),
        ONE_MONTH(new Shape(15, 4, 5, true, true, false), "2026-02-02", "2026-02-27"),
        LEAP_DAY(new Shape(15, 4, 6, true, true, false), "2024-02-20", "2024-03-10"),
        SUMMER_TIME(new Shape(15, 4, 9, true, true, false), "2026-03-23", "2026-04-05"),
        WINTER_TIME(new Shape(15, 4, 9, true, true, false), "2025-10-20", "2025-11-02"),
        ALL_SUPPRESSED(new Shape(2, 0, 3, true, true, false), "2025-09-01", "2026-02-27");

        private final Shape shape;
        private final LocalDate starts;
        private final LocalDate ends;

        Kind(Shape shape, String starts, String ends) {
            this.shape = shape;
            this.starts = LocalDate.parse(starts);
            this.ends = LocalDate.parse(ends);
        }

        CohortId write(HistoryOfCohorts history, ProgramId program) {
            return history.cohort(program, "This", starts, ends, shape);
        }
    }

    static final Instant AS_OF = Instant.parse("2026-07-15T10:20:30Z");

    static final PeopleTally.Names NAMES = new PeopleTally.Names() {
        @Override
        public String side(Side side) {
            return side.name();
        }

        @Override
        public String noDepartment() {
            return "none";
        }

        @Override
        public String noSite() {
            return "none";
        }
    };

    @Autowired
    DSLContext sql;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutcomeQueries queries;

    private Slice slice(Kind kind) {
        var history = new HistoryOfCohorts(sql, 100 + kind.ordinal());
        var program = history.program("Program of " + kind);
        // People of another cohort must not be counted here.
        history.cohort(program, "Other", kind.starts, kind.ends, new Shape(3, 3, 3, true, true, true));
        CohortId cohort = kind.write(history, program);
        return Slice.of(cohort, new Days(kind.starts, kind.ends), HistoryOfCohorts.ZONE, AS_OF);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFigureIsWhatHandWrittenSqlSays(Kind kind) {
        Slice slice = slice(kind);
        CohortFacts facts = queries.facts(slice, NAMES);
        var written = new WrittenSql(jdbc);

        people(facts, written, slice);
        sessions(facts, written, slice);
        matches(facts, written, slice);
        answers(facts.ratings(), written.rows("ratings", slice));
        answers(facts.fit(), written.rows("fit", slice));
        answers(facts.recommendation(), written.rows("recommendation", slice));
        assertThat(facts.topics())
                .extracting(topic -> topic.name() + topic.held())
                .containsExactlyInAnyOrderElementsOf(written.rows("topics", slice).stream()
                        .map(row -> row.get("name") + new Tally(number(row, "held"), number(row, "people")).toString())
                        .toList());
    }

    private static void people(CohortFacts facts, WrittenSql written, Slice slice) {
        Map<String, Object> row = written.row("people", slice);
        Map<String, Object> pairs = written.row("matched-people", slice);
        var funnel = facts.funnel();
        boolean decided = number(row, "decided") > 0;
        boolean matched = decided || number(pairs, "matched") > 0;
        recorded(funnel.invited(), number(row, "invited") > 0, number(row, "invited"));
        recorded(funnel.applied(), number(row, "applied") > 0, number(row, "applied"));
        recorded(funnel.accepted(), decided, number(row, "accepted"));
        recorded(funnel.declined(), decided, number(row, "declined"));
        recorded(funnel.withdrawn(), number(row, "applied") > 0, number(row, "withdrawn"));
        recorded(funnel.matched(), matched, number(pairs, "matched"));
        recorded(funnel.completed(), matched && number(pairs, "ending") > 0, number(pairs, "completed"));
        recorded(funnel.left(), matched, number(pairs, "left_people"));
        Map<String, Long> byDepartment = written.rows("departments", slice).stream()
                .collect(Collectors.toMap(each -> String.valueOf(each.get("name")), each -> number(each, "matched")));
        assertThat(facts.departments().stream()
                        .filter(group -> group.matched() != null && group.matched() > 0)
                        .collect(Collectors.toMap(Group::name, group -> Long.valueOf(group.matched()))))
                .isEqualTo(byDepartment);
    }

    private static void recorded(Long counted, boolean recorded, long expected) {
        assertThat(counted).isEqualTo(recorded ? Long.valueOf(expected) : null);
    }

    private static void sessions(CohortFacts facts, WrittenSql written, Slice slice) {
        var sessions = facts.sessions();
        if (sessions == null) {
            assertThat(number(written.row("sessions", slice), "planned")).isZero();
            return;
        }
        Map<String, Object> row = written.row("sessions", slice);
        assertThat(List.of(
                        sessions.planned(),
                        sessions.held(),
                        sessions.missed(),
                        sessions.notHeld(),
                        sessions.open(),
                        sessions.moved(),
                        sessions.cancelled()))
                .isEqualTo(Stream.of("planned", "held", "missed", "not_held", "open", "moved", "cancelled")
                        .map(name -> tally(row, name))
                        .toList());
        Object hours = written.row("hours", slice).get("hours");
        assertThat(sessions.hours()).isCloseTo(((Number) hours).doubleValue(), within(1e-3));
        for (int i = 0; i < slice.months().size(); i++) {
            Instant from = i == 0 ? slice.from() : slice.months().get(i - 1).until();
            Instant until = slice.months().get(i).until();
            Map<String, Object> month = written.rows(
                            "sessions", slice, from, until.isAfter(slice.until()) ? slice.until() : until)
                    .getFirst();
            var counted = facts.months().get(i);
            assertThat(List.of(counted.planned(), counted.held(), counted.notHeld()))
                    .as(counted.month().toString())
                    .isEqualTo(List.of(tally(month, "planned"), tally(month, "held"), tally(month, "not_held")));
        }
    }

    private static void matches(CohortFacts facts, WrittenSql written, Slice slice) {
        Map<String, Object> row = written.row("matches", slice);
        var matches = facts.matches();
        if (matches == null) {
            assertThat(number(row, "active")).isZero();
            return;
        }
        assertThat(matches.active()).isEqualTo(tally(row, "active"));
        assertThat(matches.silent()).isEqualTo(tally(row, "silent"));
        assertThat(matches.notSilent().value()).isEqualTo(number(row, "active") - number(row, "silent"));
        assertThat(matches.notSilent().people()).isEqualTo(number(row, "not_silent_people"));
        Map<String, Object> each = written.row("held-each", slice);
        assertThat(matches.heldEach().stream().mapToLong(held -> held).sum()).isEqualTo(number(each, "total"));
        assertThat(matches.heldEach().stream().mapToLong(held -> held * held).sum())
                .isEqualTo(number(each, "squares"));
    }

    private static void answers(Answers answers, List<Map<String, Object>> rows) {
        for (int choice = 0; choice < answers.byChoice().size(); choice++) {
            int wanted = choice;
            Tally expected = rows.stream()
                    .filter(row -> number(row, "choice") == wanted)
                    .map(row -> new Tally(number(row, "answers"), number(row, "people")))
                    .findFirst()
                    .orElse(Tally.NONE);
            assertThat(answers.byChoice().get(choice)).isEqualTo(expected);
        }
    }

    private static Tally tally(Map<String, Object> row, String name) {
        return new Tally(number(row, name), number(row, name + "_people"));
    }

    /** Read at once by month, or each month as a slice of its own: the facts are the same. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RUNNING", "CLOSED", "FROM_FILES", "ONE_MONTH", "SUMMER_TIME"})
    void theMonthsOfASliceAreWhatTheirOwnSlicesHold(Kind kind) {
        Slice slice = slice(kind);
        CohortFacts whole = queries.facts(slice, NAMES);

        CohortMonths months = queries.months(slice, whole);

        assertThat(months.each()).hasSameSizeAs(slice.months());
        for (int i = 0; i < slice.months().size(); i++) {
            Instant from = i == 0 ? slice.from() : slice.months().get(i - 1).until();
            Instant until = slice.months().get(i).until();
            Slice alone = new Slice(
                    slice.cohort(),
                    from,
                    until.isAfter(slice.until()) ? slice.until() : until,
                    List.of(slice.months().get(i)));
            CohortFacts expected = queries.facts(alone, NAMES);
            var month = months.each().get(i);
            assertThat(whole.months().get(i).sessions()).isEqualTo(expected.sessions());
            assertThat(month.matches()).isEqualTo(expected.matches());
            assertThat(month.ratings()).isEqualTo(expected.ratings());
            assertThat(month.fit()).isEqualTo(expected.fit());
            assertThat(month.topics()).containsExactlyInAnyOrderElementsOf(expected.topics());
            assertThat(MatchSets.tally(month.sets().silent()))
                    .isEqualTo(Objects.requireNonNull(expected.matches()).silent());
        }
        assertThat(MatchSets.tally(months.matches().active()))
                .isEqualTo(Objects.requireNonNull(whole.matches()).active());
    }

    /** Else who takes the months from the whole learns that somebody answered again. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RUNNING", "CLOSED", "ONE_MONTH"})
    void theAnswersOfTheMonthsAddUpToThoseOfTheWhole(Kind kind) {
        Slice slice = slice(kind);
        CohortFacts whole = queries.facts(slice, NAMES);

        List<CohortMonths.MonthFacts> months = queries.months(slice, whole).each();

        for (int choice = 0; choice < 3; choice++) {
            int which = choice;
            assertThat(months.stream()
                            .mapToLong(
                                    month -> month.fit().byChoice().get(which).people())
                            .sum())
                    .isEqualTo(Objects.requireNonNull(whole.fit())
                            .byChoice()
                            .get(which)
                            .people());
        }
    }

    @Test
    void whatWasNotRecordedIsUnknownAndNotZero() {
        CohortFacts facts = queries.facts(slice(Kind.FROM_FILES), NAMES);

        assertThat(facts.funnel().invited()).isNull();
        assertThat(facts.funnel().applied()).isNull();
        assertThat(facts.funnel().accepted()).isNull();
        assertThat(facts.funnel().declined()).isNull();
        assertThat(facts.funnel().matched()).isPositive();
        assertThat(queries.facts(slice(Kind.WITHOUT_SESSIONS), NAMES).sessions())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = CohortState.class,
            names = {"ENROLLING", "MATCHING", "RUNNING", "CLOSING", "CLOSED"})
    void whoCompletedIsUnknownBeforeTheCohortIsClosing(CohortState state) {
        Slice slice = slice(Kind.CLOSED);
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(slice.cohort()))
                .execute();

        CohortFacts facts = queries.facts(slice, NAMES);

        boolean known = state == CohortState.CLOSING || state == CohortState.CLOSED;
        assertThat(facts.funnel().matched()).isPositive();
        assertThat(facts.funnel().left()).isPositive();
        assertThat(facts.funnel().completed() != null).isEqualTo(known);
        assertThat(Stream.of(facts.sides(), facts.departments(), facts.sites()).flatMap(List::stream))
                .isNotEmpty()
                .allMatch(group -> (group.completed() != null) == known);
    }

    @Test
    void aSessionAtMidnightCountsInTheMonthOfTheOrganizationsClock() {
        Slice slice = Slice.of(
                new CohortId(1),
                new Days(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-04-05")),
                HistoryOfCohorts.ZONE,
                AS_OF);

        assertThat(slice.from()).isEqualTo("2026-03-22T23:00:00Z");
        assertThat(slice.months().getFirst().until()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(slice.until()).isEqualTo("2026-04-05T22:00:00Z");
    }
}
