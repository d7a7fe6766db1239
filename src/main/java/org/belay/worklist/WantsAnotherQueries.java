package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.CLOSING_WISH;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import org.belay.closing.Wish;
import org.belay.cohort.CohortState;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.organization.PersonState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Cohorts that are over or nearly, of whose people some want to be matched with somebody else, once a later cohort of the
 * program takes people to whom they can be invited. As the page that lists them, without pairs and circles of the actor,
 * without who has left the organization, and without who led a circle and has no place.
 */
@Repository
class WantsAnotherQueries extends RuleQueries {

    WantsAnotherQueries() {
        super(ItemKind.WANTS_ANOTHER);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var me = scope.actor().person();
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        var later = COHORT.as("later");
        var own = ENROLLMENT.as("own");
        var place = ENROLLMENT.as("place");
        var ofPair = CLOSING_WISH.MATCH_ID.in(DSL.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.COMPLETED))
                .and(mentor.PERSON_ID.ne(me).and(mentee.PERSON_ID.ne(me))));
        var ofCircle = CLOSING_WISH.CIRCLE_ID.in(DSL.select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID), CIRCLE.STATE.eq(CircleState.COMPLETED))
                .and(CIRCLE.FACILITATOR_ID.isDistinctFrom(me))
                .and(notExists(selectOne()
                        .from(CIRCLE_MEMBER)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), ENROLLMENT.PERSON_ID.eq(me)))));
        var takesPeople = exists(selectOne()
                .from(later)
                .where(later.PROGRAM_ID.eq(COHORT.PROGRAM_ID), later.COHORT_ID.ne(COHORT.COHORT_ID))
                .and(later.STATE.in(CohortState.ENROLLING, CohortState.MATCHING)));
        var hasPlace = exists(selectOne()
                .from(later)
                .join(place)
                .on(place.COHORT_ID.eq(later.COHORT_ID))
                .where(later.PROGRAM_ID.eq(COHORT.PROGRAM_ID), later.ENDS_ON.gt(COHORT.ENDS_ON))
                .and(place.PERSON_ID.eq(CLOSING_WISH.PERSON_ID)));
        return DSL.select(new Found(ItemKind.WANTS_ANOTHER, COHORT.COHORT_ID, max(CLOSING_WISH.WISHED_AT))
                        .counting(countDistinct(CLOSING_WISH.PERSON_ID))
                        .sameWhile(print(max(CLOSING_WISH.WISHED_AT)))
                        .columns())
                .from(COHORT)
                .join(CLOSING_WISH)
                .on(CLOSING_WISH.WISH.eq(Wish.REPAIR), or(ofPair, ofCircle))
                .join(own)
                .on(own.COHORT_ID.eq(COHORT.COHORT_ID), own.PERSON_ID.eq(CLOSING_WISH.PERSON_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(CLOSING_WISH.PERSON_ID), PERSON.STATE.ne(PersonState.LEFT))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.CLOSING, CohortState.CLOSED))
                .and(takesPeople)
                .andNot(hasPlace)
                .groupBy(COHORT.COHORT_ID, COHORT.PROGRAM_ID);
    }
}
