package org.belay.goal;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_SETBACK;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Repository;

/** How goals stand: one statement that opens no words, however many there are. */
@Repository
class GoalStandingQueries {

    private static final Integer OPEN_SETBACK = 2;
    private static final Integer RECOVERED = 1;

    private final DSLContext sql;

    GoalStandingQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<GoalStanding> of(CohortId cohort) {
        var ofPeople = goals(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .join(GOAL)
                .on(GOAL.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort));
        var ofCircles = goals(castNull(ENROLLMENT.PERSON_ID))
                .from(CIRCLE)
                .join(GOAL)
                .on(GOAL.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .where(CIRCLE.COHORT_ID.eq(cohort));
        return ofPeople.unionAll(ofCircles)
                .fetch(row -> new GoalStanding(
                        row.value1(),
                        GoalStatus.of(row.value2(), OPEN_SETBACK.equals(row.value3()), row.value3() != null),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    private SelectSelectStep<Record6<PersonId, GoalState, Integer, Integer, Integer, Integer>> goals(
            Field<PersonId> owner) {
        return sql.select(owner, GOAL.STATE, worstSetback(), GOAL.LEVEL_AT_START, GOAL.LEVEL_NOW, GOAL.WEIGHT);
    }

    /** Null where there was none. */
    private static Field<Integer> worstSetback() {
        return field(select(max(when(GOAL_SETBACK.RECOVERED_AT.isNull(), inline(OPEN_SETBACK))
                        .otherwise(inline(RECOVERED))))
                .from(GOAL_SETBACK)
                .where(GOAL_SETBACK.GOAL_ID.eq(GOAL.GOAL_ID)));
    }
}
