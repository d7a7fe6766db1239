package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import org.belay.cohort.CohortState;
import org.belay.goal.GoalState;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Goals with which somebody asks for help, until a coordinator has taken care of it or the latest check-in asks for none. */
@Repository
class GoalHelpQueries extends RuleQueries {

    GoalHelpQueries() {
        super(ItemKind.HELP_WITH_GOAL);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var later = GOAL_CHECK_IN.as("later");
        var next = GOAL.as("next_goal");
        var place = ENROLLMENT.as("place");
        return DSL.select(new Found(ItemKind.HELP_WITH_GOAL, GOAL.GOAL_ID, GOAL_CHECK_IN.WRITTEN_AT)
                        .about(GOAL_CHECK_IN.PERSON_ID)
                        .columns())
                .from(GOAL_CHECK_IN)
                .join(GOAL)
                .on(GOAL.GOAL_ID.eq(GOAL_CHECK_IN.GOAL_ID))
                .leftJoin(place)
                .on(place.ENROLLMENT_ID.eq(GOAL.ENROLLMENT_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(GOAL.CIRCLE_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(coalesce(place.COHORT_ID, CIRCLE.COHORT_ID)))
                .where(GOAL_CHECK_IN.ASKS_HELP.isTrue(), GOAL_CHECK_IN.HELP_SETTLED_AT.isNull())
                .and(GOAL.STATE.eq(GoalState.OPEN))
                .and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(GOAL.CIRCLE_ID
                        .isNull()
                        .and(looksAtOthers(scope, place))
                        .or(GOAL.CIRCLE_ID.isNotNull().and(looksAt(scope)).andNot(inCircle(scope))))
                .andNotExists(selectOne().from(next).where(next.CARRIED_FROM_GOAL_ID.eq(GOAL.GOAL_ID)))
                // The log of a session, which the partner may write, settles nothing.
                .andNotExists(selectOne()
                        .from(later)
                        .where(later.GOAL_ID.eq(GOAL.GOAL_ID), later.WRITTEN_FROM.isNull())
                        .and(later.WRITTEN_AT
                                .gt(GOAL_CHECK_IN.WRITTEN_AT)
                                .or(later.WRITTEN_AT
                                        .eq(GOAL_CHECK_IN.WRITTEN_AT)
                                        .and(later.CHECK_IN_ID.gt(GOAL_CHECK_IN.CHECK_IN_ID)))));
    }

    private static Condition inCircle(Scope scope) {
        var me = scope.actor().person();
        var member = ENROLLMENT.as("member");
        return coalesce(CIRCLE.FACILITATOR_ID.eq(me), DSL.inline(false))
                .isTrue()
                .or(exists(selectOne()
                        .from(CIRCLE_MEMBER)
                        .join(member)
                        .on(member.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                        .and(member.PERSON_ID.eq(me))));
    }
}
