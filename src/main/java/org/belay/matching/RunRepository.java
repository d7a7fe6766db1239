package org.belay.matching;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.MATCH_RUN;
import static org.belay.db.Tables.MATCH_RUN_PAIR;
import static org.belay.db.Tables.MATCH_RUN_UNMATCHED;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Sealed;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of runs. A run that has ended is never written again. */
@Repository
class RunRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;

    RunRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What came of a run that finished. */
    record Figures(
            int matched,
            int pairs,
            long totalScore,
            @Nullable Integer lowestScore,
            boolean proved,
            int millis,
            int firstChoices,
            int choosers) {}

    /** A pair of a run's result. */
    record RunPair(CohortPool.Pair pair, int score) {}

    /** Whatever changes the matching of a cohort waits here for whoever else does. */
    void lockCohort(CohortId cohort) {
        var row = sql.select(COHORT.COHORT_ID)
                .from(COHORT)
                .where(COHORT.COHORT_ID.eq(cohort))
                .forUpdate()
                .fetchOptional();
        if (row.isEmpty()) {
            throw new NotFound(cohort);
        }
    }

    boolean running(CohortId cohort) {
        return sql.fetchExists(MATCH_RUN, MATCH_RUN.COHORT_ID.eq(cohort).and(MATCH_RUN.STATE.eq(RunState.RUNNING)));
    }

    /** What is to be recorded of a run that starts. */
    record NewRun(
            CohortId cohort,
            @Nullable PersonId startedBy,
            RunInputs inputs,
            Sealed problem,
            @Nullable Change scenario) {}

    MatchRunId add(NewRun run, Instant now) {
        var inputs = run.inputs();
        return sql.insertInto(MATCH_RUN)
                .set(MATCH_RUN.COHORT_ID, run.cohort())
                .set(MATCH_RUN.STATE, RunState.RUNNING)
                .set(MATCH_RUN.OBJECTIVE, inputs.objective())
                .set(MATCH_RUN.STARTED_BY_ID, run.startedBy())
                .set(MATCH_RUN.STARTED_AT, now)
                .set(MATCH_RUN.INPUTS, inputs.json())
                .set(MATCH_RUN.PROBLEM, run.problem())
                .set(MATCH_RUN.SCENARIO, run.scenario() == null ? null : JSON.writeValueAsString(run.scenario()))
                .set(MATCH_RUN.MENTORS, inputs.mentors().size())
                .set(MATCH_RUN.MENTOR_PLACES, inputs.mentorPlaces())
                .set(MATCH_RUN.MENTEES, inputs.mentees().size())
                .returningResult(MATCH_RUN.MATCH_RUN_ID)
                .fetchSingle()
                .value1();
    }

    int finish(MatchRunId run, Figures figures, Instant now) {
        return sql.update(MATCH_RUN)
                .set(MATCH_RUN.STATE, RunState.FINISHED)
                .set(MATCH_RUN.FINISHED_AT, now)
                .set(MATCH_RUN.MATCHED, figures.matched())
                .set(MATCH_RUN.PAIRS, figures.pairs())
                .set(MATCH_RUN.TOTAL_SCORE, figures.totalScore())
                .set(MATCH_RUN.LOWEST_SCORE, figures.lowestScore())
                .set(MATCH_RUN.PROVED, figures.proved())
                .set(MATCH_RUN.SOLVE_MILLIS, figures.millis())
                .set(MATCH_RUN.FIRST_CHOICES, figures.firstChoices())
                .set(MATCH_RUN.CHOOSERS, figures.choosers())
                .where(stillRunning(run))
                .execute();
    }

    int end(MatchRunId run, RunState state, @Nullable String failure, Instant now) {
        return sql.update(MATCH_RUN)
                .set(MATCH_RUN.STATE, state)
                .set(MATCH_RUN.FINISHED_AT, now)
                .set(MATCH_RUN.FAILURE, failure)
                .where(stillRunning(run))
                .execute();
    }

    private static Condition stillRunning(MatchRunId run) {
        return MATCH_RUN.MATCH_RUN_ID.eq(run).and(MATCH_RUN.STATE.eq(RunState.RUNNING));
    }

    void addPairs(MatchRunId run, Collection<RunPair> pairs) {
        sql.batch(pairs.stream()
                        .map(pair -> sql.insertInto(MATCH_RUN_PAIR)
                                .set(MATCH_RUN_PAIR.MATCH_RUN_ID, run)
                                .set(
                                        MATCH_RUN_PAIR.MENTOR_ENROLLMENT_ID,
                                        pair.pair().mentor())
                                .set(
                                        MATCH_RUN_PAIR.MENTEE_ENROLLMENT_ID,
                                        pair.pair().mentee())
                                .set(MATCH_RUN_PAIR.SCORE, pair.score()))
                        .toList())
                .execute();
    }

    void addUnmatched(MatchRunId run, Map<EnrollmentId, WhyUnmatched> unmatched) {
        sql.batch(unmatched.entrySet().stream()
                        .map(entry -> sql.insertInto(MATCH_RUN_UNMATCHED)
                                .set(MATCH_RUN_UNMATCHED.MATCH_RUN_ID, run)
                                .set(MATCH_RUN_UNMATCHED.ENROLLMENT_ID, entry.getKey())
                                .set(
                                        MATCH_RUN_UNMATCHED.REASONS,
                                        entry.getValue().json()))
                        .toList())
                .execute();
    }

    Map<EnrollmentId, WhyUnmatched> unmatched(MatchRunId run) {
        var unmatched = new HashMap<EnrollmentId, WhyUnmatched>();
        sql.select(MATCH_RUN_UNMATCHED.ENROLLMENT_ID, MATCH_RUN_UNMATCHED.REASONS)
                .from(MATCH_RUN_UNMATCHED)
                .where(MATCH_RUN_UNMATCHED.MATCH_RUN_ID.eq(run))
                .forEach(row -> unmatched.put(row.value1(), WhyUnmatched.read(row.value2())));
        return unmatched;
    }

    /** The latest run, whatever came of it; scenarios propose nothing and are left out. */
    Optional<RunSummary> latest(CohortId cohort) {
        return runs(proposing(cohort), 1).stream().findFirst();
    }

    Optional<RunSummary> latestFinished(CohortId cohort) {
        return runs(proposing(cohort).and(MATCH_RUN.STATE.eq(RunState.FINISHED)), 1).stream()
                .findFirst();
    }

    private static Condition proposing(CohortId cohort) {
        return MATCH_RUN.COHORT_ID.eq(cohort).and(MATCH_RUN.SCENARIO.isNull());
    }

    Optional<RunSummary> find(CohortId cohort, MatchRunId run) {
        return runs(MATCH_RUN.COHORT_ID.eq(cohort).and(MATCH_RUN.MATCH_RUN_ID.eq(run)), 1).stream()
                .findFirst();
    }

    /** What the run worked on; nothing for runs from before it was recorded. */
    Optional<Sealed> problem(MatchRunId run) {
        return sql.select(MATCH_RUN.PROBLEM)
                .from(MATCH_RUN)
                .where(MATCH_RUN.MATCH_RUN_ID.eq(run))
                .fetchOptional(MATCH_RUN.PROBLEM);
    }

    /** Whether matches of the run's cohort were published after the run; what it had found stands as proposals no more. */
    boolean isPublishedSince(MatchRunId run) {
        return sql.fetchExists(sql.selectOne()
                .from(PUBLISHED_MATCH)
                .join(MATCH_RUN)
                .on(MATCH_RUN.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(MATCH_RUN.MATCH_RUN_ID.eq(run), PUBLISHED_MATCH.PUBLISHED_AT.ge(MATCH_RUN.FINISHED_AT)));
    }

    /** Whether a run that proposes and has finished knew of what was at that time. */
    boolean hasFinishedSince(CohortId cohort, Instant then) {
        return sql.fetchExists(
                MATCH_RUN,
                proposing(cohort).and(MATCH_RUN.STATE.eq(RunState.FINISHED)).and(MATCH_RUN.STARTED_AT.ge(then)));
    }

    List<RunSummary> all(CohortId cohort) {
        return runs(MATCH_RUN.COHORT_ID.eq(cohort), Integer.MAX_VALUE);
    }

    /** A run that has not ended. */
    record Running(
            MatchRunId id,
            CohortId cohort,
            String cohortName,
            ProgramId program,
            @Nullable PersonId by) {}

    List<Running> allRunning() {
        return sql.select(
                        MATCH_RUN.MATCH_RUN_ID,
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        COHORT.PROGRAM_ID,
                        MATCH_RUN.STARTED_BY_ID)
                .from(MATCH_RUN)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(MATCH_RUN.COHORT_ID))
                .where(MATCH_RUN.STATE.eq(RunState.RUNNING))
                .orderBy(MATCH_RUN.MATCH_RUN_ID)
                .fetch(mapping(Running::new));
    }

    String inputs(MatchRunId run) {
        return sql.select(MATCH_RUN.INPUTS)
                .from(MATCH_RUN)
                .where(MATCH_RUN.MATCH_RUN_ID.eq(run))
                .fetchOptional(MATCH_RUN.INPUTS)
                .orElseThrow(() -> new NotFound(run));
    }

    private List<RunSummary> runs(Condition which, int limit) {
        return sql.select(
                        MATCH_RUN.MATCH_RUN_ID,
                        MATCH_RUN.STATE,
                        MATCH_RUN.OBJECTIVE,
                        FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME),
                        MATCH_RUN.STARTED_AT,
                        MATCH_RUN.FINISHED_AT,
                        MATCH_RUN.MENTORS,
                        MATCH_RUN.MENTOR_PLACES,
                        MATCH_RUN.MENTEES,
                        MATCH_RUN.MATCHED,
                        MATCH_RUN.PAIRS,
                        MATCH_RUN.TOTAL_SCORE,
                        MATCH_RUN.LOWEST_SCORE,
                        MATCH_RUN.PROVED,
                        MATCH_RUN.SOLVE_MILLIS,
                        MATCH_RUN.FAILURE,
                        MATCH_RUN.SCENARIO.convertFrom(RunRepository::change),
                        MATCH_RUN.FIRST_CHOICES,
                        MATCH_RUN.CHOOSERS)
                .from(MATCH_RUN)
                .leftJoin(PERSON)
                .on(PERSON.PERSON_ID.eq(MATCH_RUN.STARTED_BY_ID))
                .where(which)
                .orderBy(MATCH_RUN.MATCH_RUN_ID.desc())
                .limit(limit)
                .fetch(mapping(RunSummary::new));
    }

    private static @Nullable Change change(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Change.class);
    }

    /** The pairs of a run as mentor and mentee, for comparing and for tests. */
    List<RunPair> pairs(MatchRunId run) {
        return sql.select(
                        MATCH_RUN_PAIR.MENTOR_ENROLLMENT_ID, MATCH_RUN_PAIR.MENTEE_ENROLLMENT_ID, MATCH_RUN_PAIR.SCORE)
                .from(MATCH_RUN_PAIR)
                .where(MATCH_RUN_PAIR.MATCH_RUN_ID.eq(run))
                .orderBy(MATCH_RUN_PAIR.MENTEE_ENROLLMENT_ID, MATCH_RUN_PAIR.MENTOR_ENROLLMENT_ID)
                .fetch(row -> new RunPair(new CohortPool.Pair(row.value1(), row.value2()), row.value3()));
    }

    /** Everybody who ever had a place in the cohort, whatever has become of it. */
    Map<EnrollmentId, Party> people(CohortId cohort) {
        var somebody = PartyQueries.MENTEE;
        return sql.select(somebody.party())
                .from(somebody.join(ENROLLMENT, ENROLLMENT.ENROLLMENT_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .fetchMap(row -> row.value1().enrollment(), row -> row.value1());
    }

    /** Sum of the scores of all pairs of a run in centi-points, without those of one person. */
    long totalScore(MatchRunId run, PersonId except) {
        var own = select(ENROLLMENT.ENROLLMENT_ID).from(ENROLLMENT).where(ENROLLMENT.PERSON_ID.eq(except));
        return sql.select(coalesce(sum(MATCH_RUN_PAIR.SCORE), inline(0)))
                .from(MATCH_RUN_PAIR)
                .where(MATCH_RUN_PAIR.MATCH_RUN_ID.eq(run))
                .and(MATCH_RUN_PAIR.MENTOR_ENROLLMENT_ID.notIn(own))
                .and(MATCH_RUN_PAIR.MENTEE_ENROLLMENT_ID.notIn(own))
                .fetchSingle()
                .value1()
                .longValue();
    }
}
