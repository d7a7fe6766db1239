package org.belay.session;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MILESTONE_REACHED;
import static org.belay.db.Tables.MILESTONE_REACHED;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What pairs and circles have reached of their plans, by the keys of its milestones. */
@Repository
class ReachedRepository {

    private final DSLContext sql;

    ReachedRepository(DSLContext sql) {
        this.sql = sql;
    }

    Set<String> of(MatchId match) {
        return sql.select(MILESTONE_REACHED.PART_KEY)
                .from(MILESTONE_REACHED)
                .where(MILESTONE_REACHED.MATCH_ID.eq(match))
                .fetchSet(MILESTONE_REACHED.PART_KEY);
    }

    /** @return whether it was not before */
    boolean add(MatchId match, String milestone, PersonId by, Instant at) {
        return sql.insertInto(MILESTONE_REACHED)
                        .set(MILESTONE_REACHED.MATCH_ID, match)
                        .set(MILESTONE_REACHED.PART_KEY, milestone)
                        .set(MILESTONE_REACHED.REACHED_AT, at)
                        .set(MILESTONE_REACHED.REACHED_BY_ID, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** @return whether it was before */
    boolean remove(MatchId match, String milestone) {
        return sql.deleteFrom(MILESTONE_REACHED)
                        .where(MILESTONE_REACHED.MATCH_ID.eq(match), MILESTONE_REACHED.PART_KEY.eq(milestone))
                        .execute()
                == 1;
    }

    Set<String> of(CircleId circle) {
        return sql.select(CIRCLE_MILESTONE_REACHED.PART_KEY)
                .from(CIRCLE_MILESTONE_REACHED)
                .where(CIRCLE_MILESTONE_REACHED.CIRCLE_ID.eq(circle))
                .fetchSet(CIRCLE_MILESTONE_REACHED.PART_KEY);
    }

    /** @return whether it was not before */
    boolean add(CircleId circle, String milestone, PersonId by, Instant at) {
        return sql.insertInto(CIRCLE_MILESTONE_REACHED)
                        .set(CIRCLE_MILESTONE_REACHED.CIRCLE_ID, circle)
                        .set(CIRCLE_MILESTONE_REACHED.PART_KEY, milestone)
                        .set(CIRCLE_MILESTONE_REACHED.REACHED_AT, at)
                        .set(CIRCLE_MILESTONE_REACHED.REACHED_BY_ID, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** @return whether it was before */
    boolean remove(CircleId circle, String milestone) {
        return sql.deleteFrom(CIRCLE_MILESTONE_REACHED)
                        .where(
                                CIRCLE_MILESTONE_REACHED.CIRCLE_ID.eq(circle),
                                CIRCLE_MILESTONE_REACHED.PART_KEY.eq(milestone))
                        .execute()
                == 1;
    }

    /** By how many of the circles in these states each milestone was reached. */
    Map<String, Integer> byMilestoneOfCircles(CohortId cohort, Collection<CircleState> states) {
        return sql.select(CIRCLE_MILESTONE_REACHED.PART_KEY, count())
                .from(CIRCLE_MILESTONE_REACHED)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MILESTONE_REACHED.CIRCLE_ID))
                .where(CIRCLE.COHORT_ID.eq(cohort), CIRCLE.STATE.in(states))
                .groupBy(CIRCLE_MILESTONE_REACHED.PART_KEY)
                .fetchMap(CIRCLE_MILESTONE_REACHED.PART_KEY, count());
    }

    int circles(CohortId cohort, Collection<CircleState> states) {
        return sql.fetchCount(CIRCLE, CIRCLE.COHORT_ID.eq(cohort).and(CIRCLE.STATE.in(states)));
    }

    /** By how many of the pairs in these states each milestone was reached. */
    Map<String, Integer> byMilestone(CohortId cohort, Collection<MatchState> states) {
        return sql.select(MILESTONE_REACHED.PART_KEY, count())
                .from(MILESTONE_REACHED)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(MILESTONE_REACHED.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), PUBLISHED_MATCH.STATE.in(states))
                .groupBy(MILESTONE_REACHED.PART_KEY)
                .fetchMap(MILESTONE_REACHED.PART_KEY, count());
    }

    int pairs(CohortId cohort, Collection<MatchState> states) {
        return sql.fetchCount(
                PUBLISHED_MATCH, PUBLISHED_MATCH.COHORT_ID.eq(cohort).and(PUBLISHED_MATCH.STATE.in(states)));
    }
}
