package org.belay.goal;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.GOAL_MEMBER;
import static org.belay.db.Tables.GOAL_MILESTONE;
import static org.belay.db.Tables.GOAL_WORDING;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.goal.GoalHead.Stage;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.shared.CohortId;
import org.belay.shared.KnownZone;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Goals with all that hangs on them, in as many queries for many as for one. */
@Repository
class GoalQueries {

    private static final org.belay.db.tables.Goal NEXT = GOAL.as("next");

    private final DSLContext sql;
    private final GoalStoryQueries stories;
    private final GoalPlaceQueries places;

    GoalQueries(DSLContext sql, GoalStoryQueries stories, GoalPlaceQueries places) {
        this.sql = sql;
        this.stories = stories;
        this.places = places;
    }

    Goal get(GoalId id) {
        return all(GOAL.GOAL_ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** For whom it is enough to know how it stands, not how it came to that. */
    GoalHead head(GoalId id) {
        return heads(GOAL.GOAL_ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** For who goes on to write: match, then goal, as everywhere. */
    Goal keep(GoalId id) {
        sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(
                        select(GOAL.MATCH_ID).from(GOAL).where(GOAL.GOAL_ID.eq(id))))
                .forShare()
                .fetch();
        sql.select(GOAL.GOAL_ID)
                .from(GOAL)
                .where(GOAL.GOAL_ID.eq(id))
                .forUpdate()
                .fetch();
        return get(id);
    }

    GoalId goalOf(CheckInId id) {
        return sql.select(GOAL_CHECK_IN.GOAL_ID)
                .from(GOAL_CHECK_IN)
                .where(GOAL_CHECK_IN.CHECK_IN_ID.eq(id))
                .fetchOptional(mapping(goal -> goal))
                .orElseThrow(() -> new NotFound(id));
    }

    GoalId goalOf(MilestoneId id) {
        return sql.select(GOAL_MILESTONE.GOAL_ID)
                .from(GOAL_MILESTONE)
                .where(GOAL_MILESTONE.GOAL_MILESTONE_ID.eq(id))
                .fetchOptional(mapping(goal -> goal))
                .orElseThrow(() -> new NotFound(id));
    }

    List<Goal> ofMatch(MatchId match) {
        return all(GOAL.MATCH_ID.eq(match));
    }

    List<Goal> ofCircle(CircleId circle) {
        return all(GOAL.CIRCLE_ID.eq(circle));
    }

    /** In all places of theirs. */
    List<Goal> ofPerson(PersonId person) {
        return all(ENROLLMENT.PERSON_ID.eq(person));
    }

    /** Goals of circles that they work on. */
    List<Goal> with(PersonId member) {
        return all(
                GOAL.GOAL_ID.in(select(GOAL_MEMBER.GOAL_ID).from(GOAL_MEMBER).where(GOAL_MEMBER.PERSON_ID.eq(member))));
    }

    List<Goal> ofCohort(CohortId cohort) {
        return all(COHORT.COHORT_ID.eq(cohort));
    }

    /** Open ones first, then by when they are due. */
    private List<Goal> all(Condition condition) {
        var heads = heads(condition);
        var ids = heads.stream().map(GoalHead::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var wordings = stories.wordings(ids);
        var checkIns = stories.checkIns(ids);
        var setbacks = stories.setbacks(ids);
        var milestones = stories.milestones(ids);
        var members = stories.members(ids);
        return heads.stream()
                .map(head -> new Goal(
                        head,
                        wordings.getOrDefault(head.id(), List.of()),
                        checkIns.getOrDefault(head.id(), List.of()),
                        setbacks.getOrDefault(head.id(), List.of()),
                        milestones.getOrDefault(head.id(), List.of()),
                        members.getOrDefault(head.id(), List.of()).stream()
                                .filter(member -> head.others().contains(member.person()))
                                .toList()))
                .toList();
    }

    private List<GoalHead> heads(Condition condition) {
        var rows = sql.select(
                        GOAL.asterisk(),
                        NEXT.GOAL_ID,
                        PERSON.PERSON_ID,
                        coalesce(name(PERSON), CIRCLE.NAME).as("owner_name"),
                        coalesce(
                                        PERSON.TIME_ZONE,
                                        SITE.TIME_ZONE,
                                        field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION)))
                                .as("owner_zone"),
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        COHORT.STATE,
                        ENROLLMENT.STATE,
                        CIRCLE.STATE)
                .from(GOAL)
                .leftJoin(NEXT)
                .on(NEXT.CARRIED_FROM_GOAL_ID.eq(GOAL.GOAL_ID))
                .leftJoin(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(GOAL.ENROLLMENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(GOAL.CIRCLE_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(coalesce(ENROLLMENT.COHORT_ID, CIRCLE.COHORT_ID)))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(condition)
                .orderBy(
                        GOAL.STATE.ne(GoalState.OPEN),
                        field(select(GOAL_WORDING.DUE_ON)
                                .from(GOAL_WORDING)
                                .where(GOAL_WORDING.GOAL_ID.eq(GOAL.GOAL_ID), GOAL_WORDING.REVISION.eq(GOAL.REVISION))),
                        GOAL.GOAL_ID)
                .fetch();
        var partners = places.peopleOfMatches(rows.getValues(GOAL.MATCH_ID));
        var circles = places.peopleOfCircles(rows.getValues(GOAL.CIRCLE_ID));
        return rows.map(row -> head(row, partners, circles));
    }

    private static GoalHead head(
            Record row, Map<MatchId, Set<PersonId>> partners, Map<CircleId, Set<PersonId>> circles) {
        var others = new HashSet<>(partners.getOrDefault(row.get(GOAL.MATCH_ID), Set.of()));
        others.addAll(circles.getOrDefault(row.get(GOAL.CIRCLE_ID), Set.of()));
        others.remove(row.get(PERSON.PERSON_ID));
        return new GoalHead(
                row.get(GOAL.GOAL_ID),
                row.get(GOAL.ENROLLMENT_ID),
                row.get(GOAL.MATCH_ID),
                row.get(GOAL.CIRCLE_ID),
                row.get(PERSON.PERSON_ID),
                row.get("owner_name", String.class),
                KnownZone.of(row.get("owner_zone", String.class)),
                row.get(PROGRAM.PROGRAM_ID),
                row.get(PROGRAM.NAME),
                row.get(COHORT.COHORT_ID),
                row.get(COHORT.NAME),
                row.get(COHORT.STATE),
                stage(row.get(ENROLLMENT.STATE), row.get(CIRCLE.STATE)),
                row.get(GOAL.STATE),
                row.get(GOAL.RHYTHM),
                row.get(GOAL.WEIGHT),
                row.get(GOAL.REVISION),
                row.get(GOAL.LEVEL_AT_START),
                row.get(GOAL.LEVEL_NOW),
                row.get(GOAL.TEXT_SHARED),
                row.get(GOAL.CREATED_AT),
                row.get(GOAL.SHARED_FROM_AT),
                row.get(GOAL.CLOSED_AT),
                others,
                row.get(GOAL.CARRIED_FROM_GOAL_ID),
                row.get(NEXT.GOAL_ID),
                row.get(GOAL.VERSION));
    }

    /** One of the two is there. */
    private static Stage stage(@Nullable EnrollmentState place, @Nullable CircleState circle) {
        if (place == EnrollmentState.ACTIVE || circle == CircleState.ACTIVE) {
            return Stage.GOES_ON;
        }
        return place == EnrollmentState.ON_HOLD || circle == CircleState.ON_HOLD ? Stage.PAUSES : Stage.OVER;
    }

    static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }
}
