package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import org.belay.db.tables.Enrollment;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** A rule about matches. */
abstract class MatchRuleQueries extends RuleQueries {

    static final Enrollment MENTOR = ENROLLMENT.as("mentor");
    static final Enrollment MENTEE = ENROLLMENT.as("mentee");

    MatchRuleQueries(ItemKind first, ItemKind... more) {
        super(first, more);
    }

    static SelectOnConditionStep<Record> matches(Found found) {
        return DSL.select(found.columns())
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(MENTOR)
                .on(MENTOR.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(MENTEE)
                .on(MENTEE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID));
    }
}
