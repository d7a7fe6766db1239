package org.belay.matching;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Enrollment;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.enrollment.TopicDirection;
import org.belay.program.Browsing;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where people can look for whom they wish to be matched with. */
@Repository
class BrowsingQueries {

    private static final PartyQueries CANDIDATE = PartyQueries.CANDIDATE;
    private static final Enrollment PLACE = CANDIDATE.enrollment();

    private final DSLContext sql;

    BrowsingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of one person who has room there for somebody, or for one more. */
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
                                .ne(Browsing.NOBODY)
                                .and(wantsSomebody())
                                .or(PROGRAM.BROWSING.eq(Browsing.ALL).and(takesSomebody())))
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID)
                .fetch(mapping(OwnBrowsing::new));
    }

    private static Condition wantsSomebody() {
        var mine = PUBLISHED_MATCH
                .MENTEE_ENROLLMENT_ID
                .eq(ENROLLMENT.ENROLLMENT_ID)
                .or(ENROLLMENT.SIDE.eq(Side.PEER).and(asMentor()));
        return ENROLLMENT.SIDE.ne(Side.MENTOR).and(ENROLLMENT.MENTEE_DEMAND.gt(open(mine)));
    }

    private static Condition takesSomebody() {
        return ENROLLMENT.SIDE.in(Side.MENTOR, Side.BOTH).and(ENROLLMENT.MENTOR_CAPACITY.gt(open(asMentor())));
    }

    private static Condition asMentor() {
        return PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID);
    }

    private static Field<Integer> open(Condition which) {
        return field(selectCount().from(PUBLISHED_MATCH).where(which, PUBLISHED_MATCH.STATE.in(MatchState.OPEN)));
    }

    /** What those read of somebody who look for a match. */
    record Profile(
            EnrollmentId place,
            PersonId person,
            String name,
            @Nullable String department,
            @Nullable String site,
            List<ProfileTopic> topics) {}

    record ProfileTopic(long id, String label, boolean offered) {}

    Map<EnrollmentId, Profile> profiles(Collection<EnrollmentId> places) {
        var topics = multiset(select(
                                TOPIC.TOPIC_ID.convertFrom(TopicId::value),
                                TOPIC.LABEL,
                                field(ENROLLMENT_TOPIC.DIRECTION.eq(TopicDirection.OFFERED)))
                        .from(ENROLLMENT_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.TOPIC_ID.eq(ENROLLMENT_TOPIC.TOPIC_ID))
                        .where(ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(PLACE.ENROLLMENT_ID)))
                .convertFrom(rows -> rows.map(mapping(ProfileTopic::new)));
        return sql.select(
                        PLACE.ENROLLMENT_ID,
                        PLACE.PERSON_ID,
                        CANDIDATE.name(),
                        CANDIDATE.department().NAME,
                        CANDIDATE.site().NAME,
                        topics)
                .from(candidates())
                .where(PLACE.ENROLLMENT_ID.in(places))
                .fetchMap(PLACE.ENROLLMENT_ID, mapping(Profile::new));
    }

    /** Of the whole cohort: which of them whoever asks may see is for others to say. */
    Map<EnrollmentId, Candidates.Hit> find(CohortId cohort, String words) {
        var said = CANDIDATE
                .name()
                .contains(words)
                .or(CANDIDATE.department().NAME.contains(words))
                .or(CANDIDATE.site().NAME.contains(words));
        var offered = topic(TopicDirection.OFFERED, words);
        var wanted = topic(TopicDirection.WANTED, words);
        return sql.select(
                        PLACE.ENROLLMENT_ID,
                        when(said, inline(true)).otherwise(inline(false)),
                        field(offered),
                        field(wanted))
                .from(candidates())
                .where(PLACE.COHORT_ID.eq(cohort), said.or(offered).or(wanted))
                .fetchMap(PLACE.ENROLLMENT_ID, mapping(Candidates.Hit::new));
    }

    private static Condition topic(TopicDirection direction, String words) {
        return exists(selectOne()
                .from(ENROLLMENT_TOPIC)
                .join(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(ENROLLMENT_TOPIC.TOPIC_ID))
                .where(
                        ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(PLACE.ENROLLMENT_ID),
                        ENROLLMENT_TOPIC.DIRECTION.eq(direction),
                        TOPIC.LABEL.contains(words)));
    }

    private static Table<? extends Record> candidates() {
        return PLACE.join(CANDIDATE.person())
                .on(CANDIDATE.person().PERSON_ID.eq(PLACE.PERSON_ID))
                .leftJoin(CANDIDATE.department())
                .on(CANDIDATE.department().DEPARTMENT_ID.eq(CANDIDATE.person().DEPARTMENT_ID))
                .leftJoin(CANDIDATE.site())
                .on(CANDIDATE.site().SITE_ID.eq(CANDIDATE.person().SITE_ID));
    }
}
