package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROPOSAL;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.CircleState;
import org.belay.organization.PersonState;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Cohorts in which somebody has waited for a match for days: the people of the queue for rematches, of which this is the
 * sum. Of cohorts that have had matches: before the first ones everybody waits, and that is no news.
 */
@Repository
class WaitingPeopleQueries extends RuleQueries {

    private static final Condition GOES_ON = COHORT.STATE.in(CohortState.MATCHING, CohortState.RUNNING);

    private static final Field<Instant> AS_MENTOR =
            ended(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID).as("as_mentor");
    private static final Field<Instant> AS_MENTEE =
            ended(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID).as("as_mentee");

    private static final Field<Instant> LEFT_CIRCLE = field(select(max(CIRCLE_MEMBER.LEFT_AT))
                    .from(CIRCLE_MEMBER)
                    .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)))
            .as("left_circle");

    private static final Field<Instant> CAME_IN =
            coalesce(ENROLLMENT.DECIDED_AT, ENROLLMENT.APPLIED_AT).as("came_in");

    WaitingPeopleQueries() {
        super(ItemKind.WAITING);
    }

    /** Who waits is found before it is told since when: that is asked of few, and once. */
    @Override
    Select<? extends Record> items(Scope scope) {
        var waiting = selectDistinct(
                        COHORT.COHORT_ID, ENROLLMENT.ENROLLMENT_ID, AS_MENTOR, AS_MENTEE, LEFT_CIRCLE, CAME_IN)
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAt(scope), waits())
                .asTable("waiting");
        var asMentor = of(waiting, AS_MENTOR);
        var asMentee = of(waiting, AS_MENTEE);
        var ended = greatest(coalesce(asMentor, asMentee), coalesce(asMentee, asMentor));
        var since = coalesce(ended, of(waiting, LEFT_CIRCLE), of(waiting, CAME_IN));
        var place = of(waiting, ENROLLMENT.ENROLLMENT_ID);
        var proposed =
                proposed(PROPOSAL.MENTOR_ENROLLMENT_ID, place).or(proposed(PROPOSAL.MENTEE_ENROLLMENT_ID, place));
        var partnerLeft = partnerLeft(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, place, ended)
                .or(partnerLeft(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, place, ended));
        return DSL.select(new Found(ItemKind.WAITING, COHORT.COHORT_ID, min(since))
                        .counting(count(), count(when(proposed, 1)), count(when(partnerLeft, 1)))
                        .sameWhile(print(max(since)))
                        .columns())
                .from(waiting)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(of(waiting, COHORT.COHORT_ID)))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID)
                .having(min(since).le(ago(scope, ItemKind.WAITING)));
    }

    /** Not as "exists", for which a server lists every match there is. */
    private static Condition hasHadMatches() {
        var pair = selectOne().from(PUBLISHED_MATCH).where(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID));
        var circle =
                selectOne().from(CIRCLE).where(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID), CIRCLE.PUBLISHED_AT.isNotNull());
        return field(pair.limit(1)).isNotNull().or(field(circle.limit(1)).isNotNull());
    }

    /** As in the queue for rematches. */
    static Condition waits() {
        var inCircle = exists(selectOne()
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                .and(CIRCLE.STATE.in(CircleState.OPEN)));
        // Not as "exists", which a server makes a join of, and looks up everybody before the few who wait.
        var works = field(select(PERSON.STATE).from(PERSON).where(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID)))
                .ne(PersonState.LEFT);
        return GOES_ON.and(ENROLLMENT.UNMATCHED.isTrue())
                .and(inCircle.not())
                .and(works)
                .and(hasHadMatches());
    }

    /** One side at a time, each by its own index. */
    private static Field<Instant> ended(Field<EnrollmentId> side) {
        return field(select(max(PUBLISHED_MATCH.ENDED_AT))
                .from(PUBLISHED_MATCH)
                .where(side.eq(ENROLLMENT.ENROLLMENT_ID), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull()));
    }

    /** Whether the last match ended because its other takes part no more. */
    private static Condition partnerLeft(Field<EnrollmentId> side, Field<EnrollmentId> place, Field<Instant> ended) {
        return exists(selectOne()
                .from(PUBLISHED_MATCH)
                .where(side.eq(place), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull())
                .and(PUBLISHED_MATCH.ENDED_AT.eq(ended))
                .and(PUBLISHED_MATCH.END_REASON.in("left", "left-cohort")));
    }

    private static Condition proposed(Field<EnrollmentId> side, Field<EnrollmentId> place) {
        return exists(selectOne().from(PROPOSAL).where(side.eq(place)));
    }
}
