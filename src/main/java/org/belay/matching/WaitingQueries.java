package org.belay.matching;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROPOSAL;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Enrollment;
import org.belay.enrollment.Side;
import org.belay.organization.PersonState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Who waits for a match, since when and why. */
@Repository
class WaitingQueries {

    private static final PartyQueries SOMEBODY = PartyQueries.MENTEE;
    private static final Enrollment PLACE = SOMEBODY.enrollment();

    private static final Condition OWN_MATCH = PUBLISHED_MATCH
            .MENTOR_ENROLLMENT_ID
            .eq(PLACE.ENROLLMENT_ID)
            .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(PLACE.ENROLLMENT_ID));

    /** A match that was, and is over. */
    private static final Condition HAD =
            OWN_MATCH.and(PUBLISHED_MATCH.ACTIVATED_AT.isNotNull()).and(PUBLISHED_MATCH.ENDED_AT.isNotNull());

    private static final Field<Instant> ENDED =
            field(select(max(PUBLISHED_MATCH.ENDED_AT)).from(PUBLISHED_MATCH).where(HAD));

    private static final Field<String> END_REASON = field(select(PUBLISHED_MATCH.END_REASON)
            .from(PUBLISHED_MATCH)
            .where(HAD)
            .orderBy(PUBLISHED_MATCH.ENDED_AT.desc(), PUBLISHED_MATCH.MATCH_ID.desc())
            .limit(1));

    private static final Field<Instant> LEFT_CIRCLE = field(select(max(CIRCLE_MEMBER.LEFT_AT))
            .from(CIRCLE_MEMBER)
            .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(PLACE.ENROLLMENT_ID)));

    private static final Field<Instant> SINCE = coalesce(ENDED, LEFT_CIRCLE, PLACE.DECIDED_AT, PLACE.APPLIED_AT);
    private static final Condition PARTNER_LEFT = END_REASON.in(MatchDetails.LEFT, MatchDetails.LEFT_COHORT);
    private static final Condition AS_MENTOR = PLACE.SIDE.eq(Side.MENTOR);

    private static final Condition NOT_TAKEN = exists(selectOne()
            .from(PUBLISHED_MATCH)
            .where(OWN_MATCH)
            .and(PUBLISHED_MATCH.STATE.in(MatchState.DECLINED, MatchState.EXPIRED)));

    private static final Field<WaitingReason> WHY = case_().when(PARTNER_LEFT, word(WaitingReason.PARTNER_LEFT))
            .when(END_REASON.eq(MatchDetails.REMATCH), word(WaitingReason.REMATCH))
            .when(ENDED.isNotNull(), word(WaitingReason.ENDED_EARLY))
            .when(NOT_TAKEN, word(WaitingReason.OFFER_NOT_TAKEN))
            .otherwise(word(WaitingReason.NOT_MATCHED_YET))
            .convertFrom(WaitingReason::valueOf);

    private static final Condition IN_CIRCLE = exists(selectOne()
            .from(CIRCLE_MEMBER)
            .join(CIRCLE)
            .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
            .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(PLACE.ENROLLMENT_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
            .and(CIRCLE.STATE.in(CircleState.OPEN)));

    private static final Condition PROPOSED = exists(selectOne()
            .from(PROPOSAL)
            .where(PROPOSAL.MENTEE_ENROLLMENT_ID
                    .eq(PLACE.ENROLLMENT_ID)
                    .or(PROPOSAL.MENTOR_ENROLLMENT_ID.eq(PLACE.ENROLLMENT_ID))));

    private final DSLContext sql;

    WaitingQueries(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<String> word(WaitingReason reason) {
        return inline(reason.name());
    }

    /** Mentees whose mentor takes part no more come first, then whoever has waited longest. */
    List<WaitingRow> page(CohortId cohort, int offset, int limit) {
        return sql.select(SOMEBODY.party(), field(AS_MENTOR), SINCE, WHY, field(PROPOSED))
                .from(places())
                .where(waits(), PLACE.COHORT_ID.eq(cohort))
                .orderBy(when(AS_MENTOR.not().and(PARTNER_LEFT), 0).otherwise(1), SINCE, PLACE.ENROLLMENT_ID)
                .limit(offset, limit)
                .fetch(mapping(WaitingRow::new));
    }

    int count(CohortId cohort) {
        return sql.selectCount()
                .from(places())
                .where(waits(), PLACE.COHORT_ID.eq(cohort))
                .fetchSingle()
                .value1();
    }

    List<OwnWaiting> of(PersonId person) {
        return sql.select(COHORT.COHORT_ID, PROGRAM.NAME, COHORT.NAME, field(AS_MENTOR), SINCE, WHY)
                .from(places())
                .where(waits(), PLACE.PERSON_ID.eq(person))
                .orderBy(SINCE, COHORT.COHORT_ID)
                .fetch(mapping(OwnWaiting::new));
    }

    private static Table<? extends Record> places() {
        return SOMEBODY.join(
                ENROLLMENT
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                        .join(PROGRAM)
                        .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID)),
                ENROLLMENT.ENROLLMENT_ID);
    }

    /** People of cohorts that are matched, who have nobody. */
    private static Condition waits() {
        return COHORT.STATE
                .in(CohortState.MATCHING, CohortState.RUNNING)
                .and(PLACE.UNMATCHED.isTrue())
                .and(IN_CIRCLE.not())
                .and(SOMEBODY.person().STATE.ne(PersonState.LEFT));
    }
}
