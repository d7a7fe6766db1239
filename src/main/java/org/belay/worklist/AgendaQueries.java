package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Person;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.belay.shared.database.FullName;
import org.belay.worklist.AgendaEntry.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What is on today: the dates of cohorts, offers that end, sessions. */
@Repository
class AgendaQueries {

    private static final int SHOWN = 5;
    private static final List<Kind> DATES =
            List.of(Kind.ENROLLMENT_OPENS, Kind.ENROLLMENT_CLOSES, Kind.COHORT_STARTS, Kind.COHORT_ENDS);
    private static final Person ONE = PERSON.as("one");
    private static final Person OTHER = PERSON.as("other");

    private final DSLContext sql;

    AgendaQueries(DSLContext sql) {
        this.sql = sql;
    }

    Agenda read(Scope scope, ZoneId zone) {
        var entries = new ArrayList<AgendaEntry>();
        dates(scope, entries);
        offers(scope, entries);
        var from = scope.today().atStartOfDay(zone).toInstant();
        var until = scope.today().plusDays(1).atStartOfDay(zone).toInstant();
        var counts = counts(scope, from, until);
        entries.addAll(sessions(scope, until));
        return new Agenda(entries, counts[0], counts[1]);
    }

    private void dates(Scope scope, List<AgendaEntry> entries) {
        sql.select(
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        COHORT.STATE,
                        COHORT.ENROLLMENT_OPENS_ON,
                        COHORT.ENROLLMENT_CLOSES_ON,
                        COHORT.STARTS_ON,
                        COHORT.ENDS_ON)
                .from(COHORT)
                .where(RuleQueries.looksAt(scope), COHORT.STATE.notIn(CohortState.CLOSED, CohortState.CANCELLED))
                .and(inline(scope.today())
                        .in(COHORT.ENROLLMENT_OPENS_ON, COHORT.ENROLLMENT_CLOSES_ON, COHORT.STARTS_ON, COHORT.ENDS_ON))
                .orderBy(COHORT.NAME, COHORT.COHORT_ID)
                .forEach(row -> {
                    var days = new LocalDate[] {row.value4(), row.value5(), row.value6(), row.value7()};
                    for (var i = 0; i < days.length; i++) {
                        if (scope.today().equals(days[i])) {
                            entries.add(new AgendaEntry(
                                    DATES.get(i), null, 0, row.value2(), row.value1(), row.value2(), 1));
                        }
                    }
                });
    }

    private void offers(Scope scope, List<AgendaEntry> entries) {
        sql.select(COHORT.COHORT_ID, COHORT.NAME, count())
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(RuleQueries.looksAt(scope), PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED))
                .and(PUBLISHED_MATCH.ANSWER_BY.eq(scope.today()))
                .groupBy(COHORT.COHORT_ID, COHORT.NAME)
                .orderBy(COHORT.NAME, COHORT.COHORT_ID)
                .forEach(row -> entries.add(new AgendaEntry(
                        Kind.OFFERS_END, null, 0, row.value2(), row.value1(), row.value2(), row.value3())));
    }

    private int[] counts(Scope scope, Instant from, Instant until) {
        return sql.select(count(), count(when(SESSION.STARTS_AT.gt(scope.now()), 1)))
                .from(SESSION)
                .leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID)))
                .where(RuleQueries.looksAt(scope), takesPlace(), SESSION.STARTS_AT.ge(from))
                .and(SESSION.STARTS_AT.lt(until))
                .fetchSingle(row -> new int[] {row.value1(), row.value2()});
    }

    private static Condition takesPlace() {
        return SESSION.STATE.in(SessionState.SCHEDULED, SessionState.HELD);
    }

    /** Those that go on now or come next. */
    private List<AgendaEntry> sessions(Scope scope, Instant until) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        return sql.select(
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        coalesce(CIRCLE.NAME, concat(name(ONE), inline(", "), name(OTHER))),
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        CIRCLE.CIRCLE_ID)
                .from(SESSION)
                .leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID)))
                .leftJoin(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .leftJoin(ONE)
                .on(ONE.PERSON_ID.eq(mentor.PERSON_ID))
                .leftJoin(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(mentee.PERSON_ID))
                .where(RuleQueries.looksAt(scope), SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(SESSION.STARTS_AT.ge(scope.now().minus(Duration.ofHours(1))))
                .and(SESSION.STARTS_AT.lt(until))
                .orderBy(SESSION.STARTS_AT, SESSION.SESSION_ID)
                .limit(SHOWN)
                .fetch(row -> new AgendaEntry(
                        row.value6() == null ? Kind.SESSION : Kind.CIRCLE_SESSION,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        1));
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }
}
