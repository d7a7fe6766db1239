package org.belay.notification;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.CIRCLE_MILESTONE_REACHED;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.MILESTONE_REACHED;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.notification.ReminderQueries.Whom;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads whose plans have milestones ahead: of active matches and circles. */
@Repository
class PlanReminderQueries {

    private final DSLContext sql;

    PlanReminderQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<ProgramId> programs() {
        return sql.select(COHORT.PROGRAM_ID)
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .union(sql.select(COHORT.PROGRAM_ID)
                        .from(CIRCLE)
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                        .where(CIRCLE.STATE.eq(CircleState.ACTIVE)))
                .orderBy(1)
                .fetch(0, ProgramId.class);
    }

    /**
     * A pair or a circle of a program with a plan, once for each person in it.
     *
     * @param mentor whether the person is the mentor of a pair
     * @param began null when it is not known
     */
    record PlannedFor(
            Whom whom,
            Space space,
            boolean mentor,
            @Nullable Instant began,
            @Nullable LocalDate cohortStart) {}

    List<PlannedFor> planned(ProgramId program) {
        return Stream.concat(pairs(program).stream(), circles(program).stream()).toList();
    }

    private List<PlannedFor> pairs(ProgramId program) {
        return sql.select(
                        ReminderQueries.whom(),
                        PUBLISHED_MATCH.MATCH_ID,
                        field(ReminderQueries.MINE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)),
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        COHORT.STARTS_ON)
                .from(ReminderQueries.pairs(MatchState.ACTIVE))
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .fetch(one -> new PlannedFor(
                        one.value1(), new Space.OfMatch(one.value2()), one.value3(), one.value4(), one.value5()));
    }

    /** Whoever leads and all members, each found by key: with "leads it or is in it" a server reads everybody for each circle. */
    private List<PlannedFor> circles(ProgramId program) {
        var going = CIRCLE.STATE.eq(CircleState.ACTIVE).and(COHORT.PROGRAM_ID.eq(program));
        var people = select(CIRCLE.CIRCLE_ID, CIRCLE.FACILITATOR_ID)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .where(going, CIRCLE.FACILITATOR_ID.isNotNull())
                .union(select(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID)
                        .from(CIRCLE_MEMBER)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(going, CIRCLE_MEMBER.LEFT_AT.isNull()))
                .asTable("people", "circle_id", "person_id");
        return sql.select(
                        ReminderQueries.whom(), CIRCLE.CIRCLE_ID, inline(false), CIRCLE.PUBLISHED_AT, COHORT.STARTS_ON)
                .from(people)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(people.field("circle_id", CIRCLE.CIRCLE_ID.getDataType())))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(people.field("person_id", PERSON.PERSON_ID.getDataType())))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(ReminderQueries.meets())
                .fetch(one -> new PlannedFor(
                        one.value1(), new Space.OfCircle(one.value2()), one.value3(), one.value4(), one.value5()));
    }

    /** The keys of the milestones of a program that pairs and circles say they have reached. */
    Map<Space, List<String>> reached(ProgramId program) {
        var reached = new HashMap<Space, List<String>>();
        sql.select(MILESTONE_REACHED.MATCH_ID, MILESTONE_REACHED.PART_KEY)
                .from(MILESTONE_REACHED)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(MILESTONE_REACHED.MATCH_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .fetchGroups(MILESTONE_REACHED.MATCH_ID, MILESTONE_REACHED.PART_KEY)
                .forEach((match, keys) -> reached.put(new Space.OfMatch(match), keys));
        sql.select(CIRCLE_MILESTONE_REACHED.CIRCLE_ID, CIRCLE_MILESTONE_REACHED.PART_KEY)
                .from(CIRCLE_MILESTONE_REACHED)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MILESTONE_REACHED.CIRCLE_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), CIRCLE.STATE.eq(CircleState.ACTIVE))
                .fetchGroups(CIRCLE_MILESTONE_REACHED.CIRCLE_ID, CIRCLE_MILESTONE_REACHED.PART_KEY)
                .forEach((circle, keys) -> reached.put(new Space.OfCircle(circle), keys));
        return reached;
    }
}
