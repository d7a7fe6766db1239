package org.belay.matching;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.program.Browsing;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where people can look for whom they wish to be matched with. */
@Repository
class BrowsingQueries {

    private final DSLContext sql;

    BrowsingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of one person who has nobody there yet. */
    List<OwnBrowsing> of(PersonId person, Collection<CohortState> states) {
        return sql.select(
                        COHORT.COHORT_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        field(selectCount()
                                .from(PREFERENCE)
                                .where(PREFERENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        ENROLLMENT.PERSON_ID.eq(person),
                        ENROLLMENT.STATE.in(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE),
                        COHORT.STATE.in(states),
                        PROGRAM.BROWSING
                                .eq(Browsing.ALL)
                                .or(PROGRAM.BROWSING.eq(Browsing.MENTEES).and(ENROLLMENT.SIDE.ne(Side.MENTOR))),
                        notExists(selectOne()
                                .from(PUBLISHED_MATCH)
                                .where(
                                        PUBLISHED_MATCH
                                                .MENTOR_ENROLLMENT_ID
                                                .eq(ENROLLMENT.ENROLLMENT_ID)
                                                .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)),
                                        PUBLISHED_MATCH.STATE.in(MatchState.OPEN))))
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID)
                .fetch(mapping(OwnBrowsing::new));
    }
}
