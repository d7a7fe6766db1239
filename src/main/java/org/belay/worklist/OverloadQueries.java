package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Mentors who meet more mentees than they said they would take. */
@Repository
class OverloadQueries extends RuleQueries {

    OverloadQueries() {
        super(ItemKind.OVERLOADED);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var mentees = count().as("mentees");
        var latest = max(PUBLISHED_MATCH.ACTIVATED_AT).as("latest");
        // Counted from an index alone, and compared before a list is made of them: of ten thousand mentors a few take
        // more than they said.
        var capacity = field(select(ENROLLMENT.MENTOR_CAPACITY)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)));
        var mentors = select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentees, latest)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .and(PUBLISHED_MATCH.COHORT_ID.in(select(COHORT.COHORT_ID)
                        .from(COHORT)
                        .where(looksAt(scope))
                        .and(COHORT.STATE.in(CohortState.MATCHING, CohortState.RUNNING, CohortState.CLOSING))))
                .groupBy(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                .having(count().gt(capacity))
                .asTable("mentors");
        var meets = of(mentors, mentees);
        return DSL.select(new Found(ItemKind.OVERLOADED, ENROLLMENT.ENROLLMENT_ID, of(mentors, latest))
                        .about(ENROLLMENT.PERSON_ID)
                        .counting(meets, ENROLLMENT.MENTOR_CAPACITY)
                        .sameWhile(print(meets, ENROLLMENT.MENTOR_CAPACITY))
                        .columns())
                .from(mentors)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(of(mentors, PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(looksAtOthers(scope, ENROLLMENT))
                .and(ENROLLMENT.SIDE.ne(Side.PEER));
    }
}
