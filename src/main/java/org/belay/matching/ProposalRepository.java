package org.belay.matching;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROPOSAL;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.matching.PartyQueries.MENTEE;
import static org.belay.matching.PartyQueries.MENTOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The working set of pairs that are not published yet. */
@Repository
class ProposalRepository {

    private final DSLContext sql;

    ProposalRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A proposal as the verbs see it. */
    record Stored(
            ProposalId id,
            CohortPool.Pair pair,
            int score,
            boolean locked,
            @Nullable MatchRunId run,
            String reasons,
            long version) {}

    ProposalId add(CohortId cohort, CohortPool.Pair pair, int score, String reasons, boolean locked) {
        return sql.insertInto(PROPOSAL)
                .set(PROPOSAL.COHORT_ID, cohort)
                .set(PROPOSAL.MENTOR_ENROLLMENT_ID, pair.mentor())
                .set(PROPOSAL.MENTEE_ENROLLMENT_ID, pair.mentee())
                .set(PROPOSAL.SCORE, score)
                .set(PROPOSAL.REASONS, reasons)
                .set(PROPOSAL.LOCKED, locked)
                .returningResult(PROPOSAL.PROPOSAL_ID)
                .fetchSingle()
                .value1();
    }

    /** A pair that a run proposes. */
    record Proposed(CohortPool.Pair pair, int score, String reasons) {}

    void addAll(CohortId cohort, MatchRunId run, Collection<Proposed> proposed) {
        sql.batch(proposed.stream()
                        .map(p -> sql.insertInto(PROPOSAL)
                                .set(PROPOSAL.COHORT_ID, cohort)
                                .set(PROPOSAL.MATCH_RUN_ID, run)
                                .set(PROPOSAL.MENTOR_ENROLLMENT_ID, p.pair().mentor())
                                .set(PROPOSAL.MENTEE_ENROLLMENT_ID, p.pair().mentee())
                                .set(PROPOSAL.SCORE, p.score())
                                .set(PROPOSAL.REASONS, p.reasons()))
                        .toList())
                .execute();
    }

    int removeUnlocked(CohortId cohort) {
        return sql.deleteFrom(PROPOSAL)
                .where(PROPOSAL.COHORT_ID.eq(cohort), PROPOSAL.LOCKED.isFalse())
                .execute();
    }

    int removeAll(CohortId cohort) {
        return sql.deleteFrom(PROPOSAL).where(PROPOSAL.COHORT_ID.eq(cohort)).execute();
    }

    /** Those that have become matches. */
    void remove(Collection<ProposalId> ids) {
        sql.deleteFrom(PROPOSAL).where(PROPOSAL.PROPOSAL_ID.in(ids)).execute();
    }

    int remove(ProposalId id, long version) {
        return sql.deleteFrom(PROPOSAL)
                .where(PROPOSAL.PROPOSAL_ID.eq(id), PROPOSAL.VERSION.eq(version))
                .execute();
    }

    int setLocked(ProposalId id, long version, boolean locked) {
        return sql.update(PROPOSAL)
                .set(PROPOSAL.LOCKED, locked)
                .set(PROPOSAL.VERSION, version + 1)
                .where(PROPOSAL.PROPOSAL_ID.eq(id), PROPOSAL.VERSION.eq(version))
                .execute();
    }

    Optional<CohortId> cohortOf(ProposalId id) {
        return sql.select(PROPOSAL.COHORT_ID)
                .from(PROPOSAL)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .fetchOptional(PROPOSAL.COHORT_ID);
    }

    /** Pairs that every run keeps. */
    List<CohortPool.Pair> locked(CohortId cohort) {
        return all(cohort).stream().filter(Stored::locked).map(Stored::pair).toList();
    }

    List<Stored> all(CohortId cohort) {
        return sql.select(
                        PROPOSAL.PROPOSAL_ID,
                        row(PROPOSAL.MENTOR_ENROLLMENT_ID, PROPOSAL.MENTEE_ENROLLMENT_ID)
                                .mapping(CohortPool.Pair::new),
                        PROPOSAL.SCORE,
                        PROPOSAL.LOCKED,
                        PROPOSAL.MATCH_RUN_ID,
                        PROPOSAL.REASONS,
                        PROPOSAL.VERSION)
                .from(PROPOSAL)
                .where(PROPOSAL.COHORT_ID.eq(cohort))
                .orderBy(PROPOSAL.PROPOSAL_ID)
                .fetch(mapping(Stored::new));
    }

    List<ProposalRow> page(CohortId cohort, Segment segment, int offset, int limit) {
        return rows(in(cohort, segment), offset, limit);
    }

    Optional<ProposalRow> find(ProposalId id) {
        return rows(PROPOSAL.PROPOSAL_ID.eq(id), 0, 1).stream().findFirst();
    }

    /** The proposals of one mentor. */
    List<ProposalRow> ofMentor(CohortId cohort, EnrollmentId mentor) {
        return rows(PROPOSAL.COHORT_ID.eq(cohort).and(PROPOSAL.MENTOR_ENROLLMENT_ID.eq(mentor)), 0, Integer.MAX_VALUE);
    }

    int count(CohortId cohort, Segment segment) {
        return sql.fetchCount(PROPOSAL, in(cohort, segment));
    }

    Map<Segment, Integer> counts(CohortId cohort) {
        var counts = sql.select(
                        DSL.count(),
                        DSL.count(when(PROPOSAL.LOCKED, 1)),
                        DSL.count(when(PROPOSAL.SCORE.lt(Segment.LOW_SCORE), 1)))
                .from(PROPOSAL)
                .where(PROPOSAL.COHORT_ID.eq(cohort))
                .fetchSingle();
        var map = new EnumMap<Segment, Integer>(Segment.class);
        map.put(Segment.ALL, counts.value1());
        map.put(Segment.LOCKED, counts.value2());
        map.put(Segment.LOW, counts.value3());
        return map;
    }

    /** Sum of the scores of all proposals in centi-points, without those of one person. */
    long totalScore(CohortId cohort, PersonId except) {
        var own = select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.PERSON_ID.eq(except));
        return sql.select(coalesce(sum(PROPOSAL.SCORE), inline(0)))
                .from(PROPOSAL)
                .where(PROPOSAL.COHORT_ID.eq(cohort))
                .and(PROPOSAL.MENTOR_ENROLLMENT_ID.notIn(own))
                .and(PROPOSAL.MENTEE_ENROLLMENT_ID.notIn(own))
                .fetchSingle()
                .value1()
                .longValue();
    }

    private static Condition in(CohortId cohort, Segment segment) {
        return PROPOSAL.COHORT_ID
                .eq(cohort)
                .and(
                        switch (segment) {
                            case ALL, UNMATCHED -> noCondition();
                            case LOCKED -> PROPOSAL.LOCKED.isTrue();
                            case LOW -> PROPOSAL.SCORE.lt(Segment.LOW_SCORE);
                        });
    }

    private List<ProposalRow> rows(Condition which, int offset, int limit) {
        var other = PROPOSAL.as("other");
        var proposed = field(selectCount()
                .from(other)
                .where(
                        other.COHORT_ID.eq(PROPOSAL.COHORT_ID),
                        other.MENTOR_ENROLLMENT_ID.eq(PROPOSAL.MENTOR_ENROLLMENT_ID)));
        var matched = field(selectCount()
                .from(PUBLISHED_MATCH)
                .where(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(PROPOSAL.MENTOR_ENROLLMENT_ID),
                        PUBLISHED_MATCH.STATE.in(MatchState.OPEN)));
        var from = MENTOR.join(MENTEE.join(PROPOSAL, PROPOSAL.MENTEE_ENROLLMENT_ID), PROPOSAL.MENTOR_ENROLLMENT_ID);
        return sql.select(
                        PROPOSAL.PROPOSAL_ID,
                        PROPOSAL.VERSION,
                        MENTEE.party(),
                        MENTOR.party(),
                        PROPOSAL.SCORE,
                        PROPOSAL.LOCKED,
                        PROPOSAL.REASONS,
                        proposed.plus(matched),
                        MENTOR.enrollment().MENTOR_CAPACITY)
                .from(from)
                .where(which)
                .orderBy(PROPOSAL.LOCKED.desc(), PROPOSAL.SCORE.desc(), PROPOSAL.PROPOSAL_ID)
                .limit(offset, limit)
                .fetch(mapping((id, version, mentee, mentor, score, locked, reasons, taken, capacity) -> {
                    var read = MatchReasons.read(reasons);
                    return new ProposalRow(
                            id, version, mentee, mentor, score, locked, read, wish(read), taken, capacity, false);
                }));
    }

    private static @Nullable Integer wish(List<MatchReason> reasons) {
        return reasons.stream()
                .filter(reason ->
                        reason.criterion() == Criterion.MENTEE_PREFERENCE && reason.kind() == MatchReason.Kind.WISH)
                .map(MatchReason::amount)
                .findFirst()
                .orElse(null);
    }
}
