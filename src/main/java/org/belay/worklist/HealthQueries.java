package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.worklist.Health.OfCohort;
import org.belay.worklist.Health.Share;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The numbers of the health strip: three statements, whatever the number of cohorts. */
@Repository
class HealthQueries {

    private static final Duration LATELY = Duration.ofDays(14);

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

    /** What can be counted is read once each from an index; then every pair is looked for in it. */
    private void pairs(Scope scope, Map<CohortId, Map<Figure, Share>> shares) {
        var met = PUBLISHED_MATCH
                .MATCH_ID
                .in(select(SESSION.MATCH_ID)
                        .from(SESSION)
                        .where(SESSION.STATE.eq(SessionState.HELD), SESSION.MATCH_ID.isNotNull())
                        .and(SESSION.STARTS_AT.gt(scope.now().minus(LATELY))))
                .or(PUBLISHED_MATCH.MATCH_ID.in(select(INFORMAL_CONTACT.MATCH_ID)
                        .from(INFORMAL_CONTACT)
                        .where(INFORMAL_CONTACT.HAPPENED_AT.gt(scope.now().minus(LATELY)))));
        sql.select(
                        COHORT.COHORT_ID,
                        count(),
                        count(when(met, 1)),
                        count(when(scheduled(SESSION.STARTS_AT.gt(scope.now())), 1)),
                        count(when(scheduled(SESSION.STARTS_AT.le(scope.now().minus(Duration.ofHours(1)))), 1)))
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(RuleQueries.looksAt(scope), PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .groupBy(COHORT.COHORT_ID)
                .forEach(row -> {
                    var of = of(shares, row.value1());
                    of.put(Figure.MET, new Share(row.value3(), row.value2()));
                    of.put(Figure.PLANNED, new Share(row.value4(), row.value2()));
                    of.put(Figure.LOGGED, new Share(row.value2() - row.value5(), row.value2()));
                });
    }

    private static Condition scheduled(Condition time) {
        return PUBLISHED_MATCH.MATCH_ID.in(select(SESSION.MATCH_ID)
                .from(SESSION)
                .where(SESSION.STATE.eq(SessionState.SCHEDULED), SESSION.MATCH_ID.isNotNull())
                .and(time));
    }

    private void people(Scope scope, Map<CohortId, Map<Figure, Share>> shares) {
        var undecided = ENROLLMENT.STATE.in(EnrollmentState.APPLIED, EnrollmentState.INFORMATION_ASKED);
        var takesPart = ENROLLMENT.STATE.in(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD);
        sql.select(
                        COHORT.COHORT_ID,
                        count(when(undecided, 1)),
                        count(when(ENROLLMENT.STATE.ne(EnrollmentState.INVITED), 1)),
                        count(when(takesPart, 1)),
                        count(when(WaitingPeopleQueries.waits(), 1)))
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(RuleQueries.looksAt(scope))
                .and(COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING))
                .groupBy(COHORT.COHORT_ID)
                .forEach(row -> {
                    of(shares, row.value1()).put(Figure.TO_DECIDE, new Share(row.value2(), row.value3()));
                    of(shares, row.value1()).put(Figure.WAITING, new Share(row.value5(), row.value4()));
                });
    }

    private static Map<Figure, Share> of(Map<CohortId, Map<Figure, Share>> shares, CohortId cohort) {
        return shares.computeIfAbsent(cohort, key -> new EnumMap<>(Figure.class));
    }
}
