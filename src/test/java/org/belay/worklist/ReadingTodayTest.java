package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.belay.worklist.AgendaEntry.Kind;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** How Today is read: in one statement, page by page, from indexes; and what a source that fails takes with it. */
class ReadingTodayTest extends WorklistTestBase {

    /** The account, whom one is matched with, the thresholds, and all rules. */
    private static final int STATEMENTS = 8;

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        given.pair(cohort, "Ada", "Ben", 20);
        var few = statements();
        for (var i = 0; i < 40; i++) {
            var there = given.cohort(program, CohortState.RUNNING);
            var match = given.pair(there, "Mentor" + i, "Mentee" + i, 60);
            given.session(match, SessionState.HELD, 40);
        }
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(STATEMENTS);
        assertThat(read().items()).hasSize(41);
    }

    private int statements() {
        var count = new AtomicInteger();
        var listeners = sql.configuration().executeListenerProviders();
        sql.configuration().set((ExecuteListener) new Counting(count));
        try {
            today.read(TodayFilter.ALL, ZONE, 0, 20);
        } finally {
            sql.configuration().set(listeners);
        }
        return count.get();
    }

    private record Counting(AtomicInteger count) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            count.incrementAndGet();
        }
    }

    @Test
    void pagesFollowOneAnotherAndCountsAreOfAll() {
        for (var i = 0; i < 7; i++) {
            given.pair(cohort, "Mentor" + i, "Mentee" + i, 20 + i);
        }
        var seen = new ArrayList<Long>();
        for (var offset = 0; offset < 9; offset += 3) {
            var page = today.read(TodayFilter.ALL, ZONE, offset, 3);
            assertThat(page.toDo()).isEqualTo(7);
            page.items().forEach(item -> seen.add(item.key().object()));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(read().items()).extracting(item -> item.key().object()).containsExactlyElementsOf(seen);
        assertThat(read().minutes()).isEqualTo(7 * ItemKind.NO_FIRST_MEETING.minutes());
    }

    /** Thousands of matches that all is well with, which the plan must not read row by row. */
    @Test
    void matchesAreReadFromIndexesAlone() {
        manyMatches();
        var scope = new Scope(user.actor(), Set.of(), new Thresholds(Map.of()), clock.instant(), ZONE, null, null);
        for (var rule : List.of(RhythmQueries.class, OverloadQueries.class, WaitingPeopleQueries.class)) {
            var plan = plan(rules.stream()
                    .filter(rule::isInstance)
                    .findFirst()
                    .orElseThrow()
                    .items(scope));
            assertThat(plan)
                    .as(rule.getSimpleName())
                    .filteredOn(row -> "published_match".equals(row.get("table")))
                    .allSatisfy(row -> assertThat(row.get("type")).isNotEqualTo("ALL"));
            assertThat(plan)
                    .filteredOn(row -> "session".equals(row.get("table")))
                    .allSatisfy(row -> assertThat(row.get("type")).isNotEqualTo("ALL"));
        }
    }

    /** Each of two people of its own. */
    private void manyMatches() {
        sql.execute("insert into person (first_name, last_name, state, source, created_at, changed_at)"
                + " select 'A', seq, 'ACTIVE', 'plan', now(6), now(6) from seq_1_to_6000");
        sql.execute("insert into enrollment (cohort_id, person_id, side, state, mentor_capacity, mentee_demand)"
                + " select " + cohort.value() + ", person_id, if(row_number() over (order by person_id) % 2, 'MENTOR',"
                + " 'MENTEE'), 'ACTIVE', 2, 1 from person where source = 'plan'");
        var side =
                "(select enrollment_id, row_number() over (order by enrollment_id) n from enrollment where cohort_id = "
                        + cohort.value() + " and side = '%s')";
        // Apart from the places, which count what is inserted.
        sql.execute(
                "create temporary table pair as select a.n, a.enrollment_id as mentor, b.enrollment_id as mentee from "
                        + side.formatted("MENTOR") + " a join " + side.formatted("MENTEE") + " b on a.n = b.n");
        sql.execute("insert into published_match (cohort_id, mentor_enrollment_id, mentee_enrollment_id, state,"
                + " published_at, activated_at, reasons) select " + cohort.value()
                + ", mentor, mentee, 'ACTIVE', now(6),"
                + " '2026-03-05 10:00:00' - interval n minute, repeat('x', 1000) from pair");
        sql.execute("drop temporary table pair");
        sql.fetch("analyze table published_match, enrollment, person");
    }

    private List<? extends Record> plan(Select<? extends Record> query) {
        return sql.fetch("explain " + DSL.using(sql.dialect()).renderInlined(query));
    }

    @Test
    void oneRuleThatFailsTakesNoOtherWithIt() {
        given.pair(cohort, "Ada", "Ben", 20);
        var broken = new RuleQueries(ItemKind.CIRCLE_UNLED) {
            @Override
            Select<? extends Record> items(Scope scope) {
                return DSL.select(new Found(ItemKind.CIRCLE_UNLED, DSL.inline(1L), DSL.inline(1L)).columns())
                        .from("no_such_table");
            }
        };
        var some = new ArrayList<RuleQueries>(rules);
        some.removeIf(rule -> rule.kinds().contains(ItemKind.CIRCLE_UNLED));
        some.add(broken);

        var read = service(some).read(TodayFilter.ALL, ZONE, 0, 20);

        assertThat(read.failed()).containsExactly(ItemKind.CIRCLE_UNLED);
        assertThat(read.items()).extracting(WorkItem::kind).containsExactly(ItemKind.NO_FIRST_MEETING);
        var none = service(List.of(broken)).read(TodayFilter.ALL, ZONE, 0, 20);
        assertThat(none.items()).isEmpty();
        assertThat(none.failed()).isNotEmpty();
    }

    @Test
    void numbersOfTheCohorts() {
        var met = given.pair(cohort, "Ada", "Ben", 60);
        given.session(met, SessionState.HELD, 3);
        given.session(met, SessionState.SCHEDULED, -3);
        var talked = given.pair(cohort, "Tomasz", "Daniel", 60);
        given.talk(talked, maya, 2);
        given.session(talked, SessionState.SCHEDULED, 2);
        given.pair(cohort, "Olga", "Ines", 60);
        given.applicant(cohort, "Eva", 1);
        given.end(talked, 0, "left");
        var health = today.health(TodayFilter.ALL, ZONE);
        assertThat(health.share(Figure.MET)).isEqualTo(new Health.Share(1, 2));
        assertThat(health.share(Figure.PLANNED)).isEqualTo(new Health.Share(1, 2));
        assertThat(health.share(Figure.LOGGED)).isEqualTo(new Health.Share(2, 2));
        assertThat(health.share(Figure.TO_DECIDE)).isEqualTo(new Health.Share(1, 7));
        assertThat(health.share(Figure.WAITING)).isEqualTo(new Health.Share(2, 6));
    }

    @Test
    void aNumberOfPairsNamesThoseThatItLeaves() {
        var met = given.pair(cohort, "Ada", "Ben", 60);
        given.session(met, SessionState.HELD, 3);
        var overdue = given.pair(cohort, "Olga", "Ines", 60);
        given.session(overdue, SessionState.SCHEDULED, 2);
        var silent = given.pair(cohort, "Noor", "Lea", 90);
        given.session(silent, SessionState.HELD, 70);
        given.end(given.pair(cohort, "Eva", "Jan", 60), 1, "left");
        given.pair(given.cohort(given.program("Not hers"), CohortState.RUNNING), "Mo", "Kim", 60);

        assertThat(left(Figure.MET)).extracting(PairLeft::match).containsExactly(silent, overdue);
        assertThat(left(Figure.PLANNED)).extracting(PairLeft::match).containsExactly(silent, overdue, met);
        assertThat(left(Figure.LOGGED)).extracting(PairLeft::match).containsExactly(overdue);
        assertThat(left(Figure.MET).getFirst().lastMet())
                .isEqualTo(clock.instant().minus(Duration.ofDays(70)));
        assertThat(today.left(Figure.MET, TodayFilter.ALL.in(given.cohort(program, CohortState.RUNNING)), ZONE))
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> left(Figure.WAITING));
    }

    /** As the strip counts them. */
    private List<PairLeft> left(Figure figure) {
        var pairs = today.left(figure, TodayFilter.ALL, ZONE, 0, 50);
        var share = today.health(TodayFilter.ALL, ZONE).share(figure);
        assertThat(pairs).hasSize(share.whole() - share.part());
        assertThat(today.left(figure, TodayFilter.ALL, ZONE)).isEqualTo(pairs.size());
        assertThat(today.left(figure, TodayFilter.ALL, ZONE, 1, 50))
                .isEqualTo(pairs.stream().skip(1).toList());
        return pairs;
    }

    @Test
    void theAgendaHoldsDeadlinesAndTheNextSessions() {
        given.ends(cohort, given.today);
        var match = given.pair(cohort, "Ada", "Ben", 60);
        sql.execute("insert into session (match_id, state, starts_at, minutes, kind) values"
                + " (" + match.value() + ", 'HELD', '2026-03-05 08:00:00', 60, 'REMOTE'),"
                + " (" + match.value() + ", 'SCHEDULED', '2026-03-05 15:00:00', 45, 'REMOTE'),"
                + " (" + match.value() + ", 'SCHEDULED', '2026-03-06 08:00:00', 60, 'REMOTE')");
        given.match(cohort, given.mentorOf(match), given.menteeOf(match), MatchState.OFFERED, 1);
        sql.execute(
                "update published_match set answer_by = '2026-03-05' where state = 'OFFERED' and cohort_id = ?",
                cohort.value());
        var agenda = today.agenda(TodayFilter.ALL, ZONE);
        assertThat(agenda.entries())
                .extracting(AgendaEntry::kind)
                .containsExactly(Kind.COHORT_ENDS, Kind.OFFERS_END, Kind.SESSION);
        assertThat(agenda.entries().getLast().about()).isEqualTo("Ada Mentor, Ben Mentee");
        assertThat(agenda.sessions()).isEqualTo(2);
        assertThat(agenda.ahead()).isEqualTo(1);
    }

    @Test
    void whatWasDoneToManyOnOneDayIsOneLine() {
        var other = given.program("Other");
        for (var line : List.of(
                "'enrollment.accepted', 'Ann', " + program.value() + ", '2026-03-04 09:00:00'",
                "'enrollment.accepted', 'Ben', " + program.value() + ", '2026-03-04 10:00:00'",
                "'cohort.closed', 'Old', " + program.value() + ", '2026-02-01 10:00:00'",
                "'cohort.closed', 'Foreign', " + other.value() + ", '2026-03-04 10:00:00'")) {
            sql.execute("insert into audit_entry (object_type, actor_person_id, action, object_label, program_id,"
                    + " happened_at) values ('x', " + maya.value() + ", " + line + ")");
        }
        sql.execute("insert into audit_entry (object_type, actor_person_id, action, object_label, program_id,"
                + " happened_at) values ('x', " + given.person("Mia", "Member").value()
                + ", 'session.logged', 'A, B', " + program.value() + ", '2026-03-04 09:00:00')");
        assertThat(today.done(TodayFilter.ALL, ZONE, 5)).singleElement().satisfies(entry -> {
            assertThat(entry.about()).isEqualTo("Ben");
            assertThat(entry.others()).isEqualTo(1);
            assertThat(entry.actor()).isEqualTo("Maya Lindqvist");
        });
    }
}
