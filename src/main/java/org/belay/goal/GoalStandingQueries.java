package org.belay.goal;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_SETBACK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.belay.shared.CohortId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** How goals stand: one statement that opens no words, however many there are. */
@Repository
class GoalStandingQueries {

    private final DSLContext sql;

    GoalStandingQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<GoalStanding> of(CohortId cohort) {
        return sql.select(
                        ENROLLMENT.PERSON_ID,
                        GOAL.STATE,
                        setback(GOAL_SETBACK.RECOVERED_AT.isNull()),
                        setback(GOAL_SETBACK.RECOVERED_AT.isNotNull()),
                        GOAL.LEVEL_AT_START,
                        GOAL.LEVEL_NOW,
                        GOAL.WEIGHT)
                .from(GOAL)
                .leftJoin(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(GOAL.ENROLLMENT_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(GOAL.CIRCLE_ID))
                .where(coalesce(ENROLLMENT.COHORT_ID, CIRCLE.COHORT_ID).eq(cohort))
                .fetch(row -> new GoalStanding(
                        row.value1(),
                        GoalStatus.of(row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static Field<Boolean> setback(Condition how) {
        return field(exists(select(inline(1)).from(GOAL_SETBACK).where(GOAL_SETBACK.GOAL_ID.eq(GOAL.GOAL_ID), how)));
    }
}
