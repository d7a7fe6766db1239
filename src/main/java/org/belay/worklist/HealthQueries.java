package org.belay.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.worklist.Health.OfCohort;
import org.belay.worklist.Health.Share;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** The numbers of the health strip, five statements whatever the number of cohorts, and the pairs behind them. */
@Repository
class HealthQueries {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final Duration TO_LOG = Duration.ofHours(1);
    private static final Set<EnrollmentState> UNDECIDED =
            Set.of(EnrollmentState.APPLIED, EnrollmentState.INFORMATION_ASKED);
    private static final Set<EnrollmentState> TAKES_PART =
            Set.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD);
    private static final Condition AHEAD = SESSION.STATE.eq(SessionState.SCHEDULED);
    private static final Enrollment MENTOR_PLACE = ENROLLMENT.as("mentor_place");
    private static final Enrollment MENTEE_PLACE = ENROLLMENT.as("mentee_place");
    private static final Person MENTOR = PERSON.as("mentor");
    private static final Person MENTEE = PERSON.as("mentee");

    private final DSLContext sql;

    HealthQueries(DSLContext sql) {
        this.sql = sql;
    }

    Health read(Scope scope) {
        var shares = new HashMap<CohortId, Map<Figure, Share>>();
        pairs(scope, shares);
        people(scope, shares);
        return new Health(sql.select(COHORT.COHORT_ID, COHORT.NAME, PROGRAM.NAME)
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(COHORT.COHORT_ID.in(shares.keySet()))
                .orderBy(COHORT.NAME, COHORT.COHORT_ID)
                .fetch(row -> new OfCohort(
                        row.value1(), row.value2(), row.value3(), shares.getOrDefault(row.value1(), Map.of()))));
    }

    /** Who has not met of late is found at once; what else can be counted is listed once each, and every pair looked for in it. */
    private void pairs(Scope scope, Map<CohortId, Map<Figure, Share>> shares) {
        var notMet = notMet(scope);
        sql.select(
                        COHORT.COHORT_ID,
                        count(),
                        count(when(left(Figure.PLANNED, scope), 1)),
                        count(when(left(Figure.LOGGED, scope), 1)))
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(goesOn(scope))
                .groupBy(COHORT.COHORT_ID)
                .forEach(row -> {
                    var of = of(shares, row.value1());
                    of.put(Figure.MET, new Share(row.value2() - notMet.getOrDefault(row.value1(), 0), row.value2()));
                    of.put(Figure.PLANNED, new Share(row.value2() - row.value3(), row.value2()));
                    of.put(Figure.LOGGED, new Share(row.value2() - row.value4(), row.value2()));
                });
    }

    private Map<CohortId, Integer> notMet(Scope scope) {
        return sql.select(COHORT.COHORT_ID, count())
                .from(RhythmQueries.notMetSince(lately(scope)))
                .where(goesOn(scope), RhythmQueries.LAST_HELD.isNull().or(RhythmQueries.LAST_HELD.le(lately(scope))))
                .and(RhythmQueries.LAST_TALK.isNull().or(RhythmQueries.LAST_TALK.le(lately(scope))))
                .groupBy(COHORT.COHORT_ID)
                .fetchMap(COHORT.COHORT_ID, count());
    }

    /** A stretch of the pairs that a figure leaves, those who have waited longest first. */
    List<PairLeft> left(Scope scope, Figure figure, int offset, int limit) {
        var lastMet = field(select(max(SESSION.STARTS_AT))
                .from(SESSION)
                .where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), SESSION.STATE.eq(SessionState.HELD)));
        var next = field(select(min(SESSION.STARTS_AT))
                .from(SESSION)
                .where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), AHEAD, SESSION.STARTS_AT.gt(scope.now())));
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        WorklistQueries.nameOf(MENTEE),
                        WorklistQueries.nameOf(MENTOR),
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        lastMet,
                        next)
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(MENTEE_PLACE)
                .on(MENTEE_PLACE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(MENTEE)
                .on(MENTEE.PERSON_ID.eq(MENTEE_PLACE.PERSON_ID))
                .join(MENTOR_PLACE)
                .on(MENTOR_PLACE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(MENTOR)
                .on(MENTOR.PERSON_ID.eq(MENTOR_PLACE.PERSON_ID))
                .where(goesOn(scope), left(figure, scope))
                .orderBy(coalesce(lastMet, PUBLISHED_MATCH.ACTIVATED_AT), PUBLISHED_MATCH.MATCH_ID)
                .offset(offset)
                .limit(limit)
                .fetch(Records.mapping(PairLeft::new));
    }

    int left(Scope scope, Figure figure) {
        return sql.fetchCount(select(PUBLISHED_MATCH.MATCH_ID)
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(goesOn(scope), left(figure, scope)));
    }

    private static Condition goesOn(Scope scope) {
        return RuleQueries.looksAt(scope)
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING));
    }

    /** Whether a pair is not yet as the figure would have it. */
    private static Condition left(Figure figure, Scope scope) {
        return switch (figure) {
            case MET ->
                among(sessions(SESSION.STATE.eq(SessionState.HELD), SESSION.STARTS_AT.gt(lately(scope))))
                        .or(among(select(INFORMAL_CONTACT.MATCH_ID)
                                .from(INFORMAL_CONTACT)
                                .where(INFORMAL_CONTACT.HAPPENED_AT.gt(lately(scope)))))
                        .not();
            case PLANNED ->
                among(sessions(AHEAD, SESSION.STARTS_AT.gt(scope.now()))).not();
            case LOGGED ->
                among(sessions(AHEAD, SESSION.STARTS_AT.le(scope.now().minus(TO_LOG))));
            case TO_DECIDE, WAITING -> throw new IllegalArgumentException(figure + " is not of pairs");
        };
    }

    private static Instant lately(Scope scope) {
        return scope.now().minus(LATELY);
    }

    private static Condition among(Select<Record1<MatchId>> matches) {
        return PUBLISHED_MATCH.MATCH_ID.in(matches);
    }

    private static Select<Record1<MatchId>> sessions(Condition state, Condition time) {
        return select(SESSION.MATCH_ID).from(SESSION).where(state, SESSION.MATCH_ID.isNotNull(), time);
    }

    /** Counted by state, and put together here: a server takes twice as long to tell the states apart itself. */
    private void people(Scope scope, Map<CohortId, Map<Figure, Share>> shares) {
        var people = sql.select(COHORT.COHORT_ID, ENROLLMENT.STATE, count())
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(RuleQueries.looksAt(scope))
                .and(COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING))
                .groupBy(COHORT.COHORT_ID, ENROLLMENT.STATE)
                .collect(groupingBy(
                        Record3::value1,
                        toMap(
                                Record3::value2,
                                Record3::value3,
                                (one, other) -> one,
                                () -> new EnumMap<>(EnrollmentState.class))));
        var waiting = waiting(scope);
        people.forEach((cohort, states) -> {
            var undecided = sum(states, UNDECIDED);
            var applied = sum(states, EnumSet.complementOf(EnumSet.of(EnrollmentState.INVITED)));
            of(shares, cohort).put(Figure.TO_DECIDE, new Share(undecided, applied));
            of(shares, cohort).put(Figure.WAITING, new Share(waiting.getOrDefault(cohort, 0), sum(states, TAKES_PART)));
        });
    }

    private static int sum(Map<EnrollmentState, Integer> states, Set<EnrollmentState> of) {
        return of.stream().mapToInt(state -> states.getOrDefault(state, 0)).sum();
    }

    /** Read by itself: as a condition who waits is found at once, as something to count every place is asked for it. */
    private Map<CohortId, Integer> waiting(Scope scope) {
        return sql.select(COHORT.COHORT_ID, count())
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(RuleQueries.looksAt(scope), WaitingPeopleQueries.waits())
                .groupBy(COHORT.COHORT_ID)
                .fetchMap(COHORT.COHORT_ID, count());
    }

    private static Map<Figure, Share> of(Map<CohortId, Map<Figure, Share>> shares, CohortId cohort) {
        return shares.computeIfAbsent(cohort, key -> new EnumMap<>(Figure.class));
    }
}
