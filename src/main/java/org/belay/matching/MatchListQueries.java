package org.belay.matching;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.matching.MatchRepository.withBoth;
import static org.belay.matching.PartyQueries.MENTEE;
import static org.belay.matching.PartyQueries.MENTOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.RecordMapper;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Published matches as lists: of a cohort, of a place in it, of a person. */
@Repository
class MatchListQueries {

    private final DSLContext sql;

    MatchListQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that do not fit come first, then by the mentee's name. */
    List<MatchRow> page(
            CohortId cohort, MatchFilter filter, Map<MatchId, PairConcern> concerns, int offset, int limit) {
        return rows(PUBLISHED_MATCH.COHORT_ID.eq(cohort).and(matches(filter, concerns)))
                .orderBy(
                        rank(concerns), MENTEE.person().LAST_NAME, MENTEE.person().FIRST_NAME, PUBLISHED_MATCH.MATCH_ID)
                .limit(offset, limit)
                .fetch(toRow(concerns));
    }

    /** All that a place of the cohort has been in, the open ones first. */
    List<MatchRow> of(CohortId cohort, EnrollmentId place) {
        return rows(PUBLISHED_MATCH
                        .COHORT_ID
                        .eq(cohort)
                        .and(PUBLISHED_MATCH
                                .MENTOR_ENROLLMENT_ID
                                .eq(place)
                                .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(place))))
                .orderBy(
                        when(PUBLISHED_MATCH.STATE.in(MatchState.OPEN), 0).otherwise(1),
                        PUBLISHED_MATCH.PUBLISHED_AT.desc(),
                        PUBLISHED_MATCH.MATCH_ID)
                .fetch(toRow(Map.of()));
    }

    /** Those of these cohorts in which somebody is called so, by the mentee's name. */
    List<MatchRow> find(Collection<CohortId> cohorts, String name, int limit) {
        var named = matches(new MatchFilter(MatchFilter.Segment.ALL, name), Map.of());
        return rows(PUBLISHED_MATCH.COHORT_ID.in(cohorts).and(named))
                .orderBy(MENTEE.person().LAST_NAME, MENTEE.person().FIRST_NAME, PUBLISHED_MATCH.MATCH_ID)
                .limit(limit)
                .fetch(toRow(Map.of()));
    }

    private SelectConditionStep<Record7<MatchId, Party, Party, MatchState, Instant, Instant, Long>> rows(
            Condition which) {
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        MENTEE.party(),
                        MENTOR.party(),
                        PUBLISHED_MATCH.STATE,
                        PUBLISHED_MATCH.PUBLISHED_AT,
                        PUBLISHED_MATCH.ENDED_AT,
                        PUBLISHED_MATCH.VERSION)
                .from(withBoth())
                .where(which);
    }

    private static RecordMapper<Record7<MatchId, Party, Party, MatchState, Instant, Instant, Long>, MatchRow> toRow(
            Map<MatchId, PairConcern> concerns) {
        return mapping((id, mentee, mentor, state, publishedAt, endedAt, version) ->
                new MatchRow(id, mentee, mentor, state, publishedAt, endedAt, version, concerns.get(id)));
    }

    private static Field<Integer> rank(Map<MatchId, PairConcern> concerns) {
        var asked = concerns.entrySet().stream()
                .filter(concern -> concern.getValue() == PairConcern.REMATCH_ASKED)
                .map(Map.Entry::getKey)
                .toList();
        return when(PUBLISHED_MATCH.MATCH_ID.in(asked), 0)
                .when(PUBLISHED_MATCH.MATCH_ID.in(concerns.keySet()), 1)
                .otherwise(2);
    }

    int count(CohortId cohort, MatchFilter filter, Map<MatchId, PairConcern> concerns) {
        return sql.selectCount()
                .from(withBoth())
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), matches(filter, concerns))
                .fetchSingle()
                .value1();
    }

    private static Condition matches(MatchFilter filter, Map<MatchId, PairConcern> concerns) {
        var which = switch (filter.segment()) {
            case ALL -> noCondition();
            case NOT_FITTING -> PUBLISHED_MATCH.MATCH_ID.in(concerns.keySet());
            case OPEN -> PUBLISHED_MATCH.STATE.in(MatchState.OPEN);
            case OVER -> PUBLISHED_MATCH.STATE.notIn(MatchState.OPEN);
        };
        return filter.search().isBlank()
                ? which
                : which.and(MENTOR.name()
                        .containsIgnoreCase(filter.search().strip())
                        .or(MENTEE.name().containsIgnoreCase(filter.search().strip())));
    }

    /** The matches of a person, the open ones first, then the latest. */
    List<OwnMatch> of(PersonId person) {
        var isMentor = MENTOR.enrollment().PERSON_ID.eq(person);
        var ownAnswer =
                when(isMentor, PUBLISHED_MATCH.MENTOR_ACCEPTED_AT).otherwise(PUBLISHED_MATCH.MENTEE_ACCEPTED_AT);
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        when(isMentor, MENTEE.name()).otherwise(MENTOR.name()),
                        isMentor,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        PUBLISHED_MATCH.STATE,
                        DSL.field(PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED).and(ownAnswer.isNull())),
                        PUBLISHED_MATCH.ANSWER_BY)
                .from(withBoth())
                .where(isMentor.or(MENTEE.enrollment().PERSON_ID.eq(person)))
                .orderBy(
                        when(PUBLISHED_MATCH.STATE.in(MatchState.OPEN), 0).otherwise(1),
                        PUBLISHED_MATCH.PUBLISHED_AT.desc(),
                        PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(OwnMatch::new));
    }
}
