package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import org.belay.cohort.CohortState;
import org.belay.matching.CircleState;
import org.belay.organization.PersonState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** People who leave the organization, or have left it, and are still matched or in a circle. */
@Repository
class LeaverPlaceQueries extends RuleQueries {

    LeaverPlaceQueries() {
        super(ItemKind.LEAVER);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var matches = ENROLLMENT.OPEN_AS_MENTOR.plus(ENROLLMENT.OPEN_AS_MENTEE);
        var circles = field(selectCount()
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                .and(CIRCLE.STATE.in(CircleState.OPEN)));
        return DSL.select(new Found(ItemKind.LEAVER, ENROLLMENT.ENROLLMENT_ID, PERSON.CHANGED_AT)
                        .about(ENROLLMENT.PERSON_ID)
                        .due(PERSON.LAST_DAY)
                        .counting(matches, circles)
                        .sameWhile(print(PERSON.STATE, PERSON.LAST_DAY))
                        .columns())
                .from(PERSON)
                .join(ENROLLMENT)
                .on(ENROLLMENT.PERSON_ID.eq(PERSON.PERSON_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(looksAtOthers(scope, ENROLLMENT))
                .and(COHORT.STATE.notIn(CohortState.CLOSED, CohortState.CANCELLED))
                .and(PERSON.STATE.eq(PersonState.LEFT).or(PERSON.LAST_DAY.le(ahead(scope, ItemKind.LEAVER))))
                .and(matches.gt(0).or(circles.gt(0)));
    }
}
