package org.belay.enrollment;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.belay.enrollment.Ratio.Group;
import org.belay.shared.CohortId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.springframework.stereotype.Repository;

/** Adds up what open applications want and offer. */
@Repository
class RatioQueries {

    private static final Condition MENTEE = ENROLLMENT.SIDE.in(Side.MENTEE, Side.BOTH, Side.PEER);
    private static final Condition MENTOR =
            ENROLLMENT.SIDE.in(Side.MENTOR, Side.BOTH, Side.PEER).and(ENROLLMENT.MENTOR_CAPACITY.gt(0));

    private final DSLContext sql;

    RatioQueries(DSLContext sql) {
        this.sql = sql;
    }

    Group all(CohortId cohort) {
        return sql.select(inline(""), wanted(MENTEE), mentors(MENTOR), places(MENTOR))
                .from(ENROLLMENT)
                .where(open(cohort))
                .fetchSingle(RatioQueries::group);
    }

    List<Group> topics(CohortId cohort) {
        return sql.select(
                        TOPIC.LABEL,
                        wanted(ENROLLMENT_TOPIC
                                .DIRECTION
                                .eq(TopicDirection.WANTED)
                                .and(MENTEE)),
                        mentors(ENROLLMENT_TOPIC
                                .DIRECTION
                                .eq(TopicDirection.OFFERED)
                                .and(MENTOR)),
                        places(ENROLLMENT_TOPIC
                                .DIRECTION
                                .eq(TopicDirection.OFFERED)
                                .and(MENTOR)))
                .from(ENROLLMENT)
                .join(ENROLLMENT_TOPIC)
                .on(ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .join(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(ENROLLMENT_TOPIC.TOPIC_ID))
                .where(open(cohort))
                .groupBy(TOPIC.TOPIC_ID, TOPIC.LABEL)
                .fetch(RatioQueries::group);
    }

    List<Group> sites(CohortId cohort) {
        return sql.select(SITE.NAME, wanted(MENTEE), mentors(MENTOR), places(MENTOR))
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(open(cohort))
                .groupBy(SITE.SITE_ID, SITE.NAME)
                .fetch(RatioQueries::group);
    }

    /** Mentees who speak one language need a mentor who speaks it too; others can be met in another. */
    List<Group> languages(CohortId cohort) {
        var onlyOne = ENROLLMENT.PERSON_ID.in(select(PERSON_LANGUAGE.PERSON_ID)
                .from(PERSON_LANGUAGE)
                .groupBy(PERSON_LANGUAGE.PERSON_ID)
                .having(count().eq(1)));
        return sql.select(PERSON_LANGUAGE.LANGUAGE, wanted(MENTEE.and(onlyOne)), mentors(MENTOR), places(MENTOR))
                .from(ENROLLMENT)
                .join(PERSON_LANGUAGE)
                .on(PERSON_LANGUAGE.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(open(cohort))
                .groupBy(PERSON_LANGUAGE.LANGUAGE)
                .fetch(RatioQueries::group);
    }

    private static Condition open(CohortId cohort) {
        return ENROLLMENT.COHORT_ID.eq(cohort).and(ENROLLMENT.STATE.in(EnrollmentState.open()));
    }

    private static Field<Integer> wanted(Condition of) {
        return coalesce(sum(when(of, ENROLLMENT.MENTEE_DEMAND)), inline(0)).cast(Integer.class);
    }

    private static Field<Integer> mentors(Condition of) {
        return count(when(of, 1));
    }

    private static Field<Integer> places(Condition of) {
        return coalesce(sum(when(of, ENROLLMENT.MENTOR_CAPACITY)), inline(0)).cast(Integer.class);
    }

    private static Group group(Record4<String, Integer, Integer, Integer> row) {
        return new Group(row.value1(), row.value2(), row.value3(), row.value4());
    }
}
