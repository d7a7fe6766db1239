package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import org.belay.matching.CircleState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Circles with too few people left in them. */
@Repository
class CircleItemQueries extends RuleQueries {

    CircleItemQueries() {
        super(ItemKind.CIRCLE_SMALL);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var members = field(selectCount()
                .from(CIRCLE_MEMBER)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), CIRCLE_MEMBER.LEFT_AT.isNull()));
        var left = field(select(max(CIRCLE_MEMBER.LEFT_AT))
                .from(CIRCLE_MEMBER)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID)));
        return DSL.select(new Found(
                                ItemKind.CIRCLE_SMALL,
                                CIRCLE.CIRCLE_ID,
                                coalesce(left, CIRCLE.PUBLISHED_AT, CIRCLE.FORMED_AT))
                        .named(CIRCLE.NAME)
                        .counting(members)
                        .sameWhile(print(members, left))
                        .columns())
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAt(scope), CIRCLE.STATE.in(CircleState.OPEN))
                .and(members.lt(threshold(scope, ItemKind.CIRCLE_SMALL)));
    }
}
