package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;

import org.belay.matching.CircleState;
import org.belay.organization.PersonState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Circles that nobody leads, or somebody who has left the organization. */
@Repository
class FacilitatorQueries extends RuleQueries {

    FacilitatorQueries() {
        super(ItemKind.CIRCLE_UNLED);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        return DSL.select(new Found(
                                ItemKind.CIRCLE_UNLED,
                                CIRCLE.CIRCLE_ID,
                                coalesce(PERSON.CHANGED_AT, CIRCLE.PUBLISHED_AT, CIRCLE.FORMED_AT))
                        .named(CIRCLE.NAME)
                        .sameWhile(print(CIRCLE.FACILITATOR_ID, PERSON.STATE))
                        .columns())
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .leftJoin(PERSON)
                .on(PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID))
                .where(looksAt(scope), CIRCLE.STATE.in(CircleState.OPEN))
                .and(PERSON.PERSON_ID.isNull().or(PERSON.STATE.eq(PersonState.LEFT)));
    }
}
