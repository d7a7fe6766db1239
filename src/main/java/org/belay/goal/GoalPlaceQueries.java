package org.belay.goal;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where goals may be written, how many more, and who reads them there. */
@Repository
class GoalPlaceQueries {

    static final Set<MatchState> GOING_ON = Set.of(MatchState.ACTIVE, MatchState.ON_HOLD);
    private static final Set<CircleState> MEETING = Set.of(CircleState.ACTIVE, CircleState.ON_HOLD);
    /** In the circle now; of a circle that is over, in it to its end. */
    private static final Condition STAYED =
            CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT));

    private static final Person OTHER = PERSON.as("other");

    private static final org.belay.db.tables.Goal NEXT = GOAL.as("next");

    private final DSLContext sql;

    GoalPlaceQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where somebody may write goals now.
     *
     * @param match with whom they are shared; null for what stays their own
     * @param limit how many open ones there may be
     */
    record Writable(
            EnrollmentId place,
            @Nullable MatchId match,
            PersonId person,
            ProgramId program,
            String cohortName,
            int limit) {}

    /** A place whose cohort meets and which its person has not given up. */
    @Nullable
    Writable place(EnrollmentId place) {
        return writable(ENROLLMENT.ENROLLMENT_ID.eq(place)).stream().findFirst().orElse(null);
    }

    /** The place with which somebody is in a match that goes on. */
    @Nullable
    Writable place(MatchId match, PersonId person) {
        return writable(ENROLLMENT.PERSON_ID.eq(person).and(PUBLISHED_MATCH.MATCH_ID.eq(match))).stream()
                .findFirst()
                .orElse(null);
    }

    /** Of one person: once for each match that goes on, and once for a place without one. */
    List<Writable> placesOf(PersonId person) {
        return writable(ENROLLMENT.PERSON_ID.eq(person));
    }

    private List<Writable> writable(Condition condition) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        PUBLISHED_MATCH.MATCH_ID,
                        ENROLLMENT.PERSON_ID,
                        PROGRAM.PROGRAM_ID,
                        COHORT.NAME,
                        PROGRAM.GOAL_LIMIT)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .leftJoin(PUBLISHED_MATCH)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .and(PUBLISHED_MATCH.STATE.in(GOING_ON))
                .where(condition, COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(ENROLLMENT.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD))
                .orderBy(COHORT.NAME, ENROLLMENT.ENROLLMENT_ID, PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(Writable::new));
    }

    /** A circle that meets. */
    record Group(CircleId circle, String name, ProgramId program, int limit) {}

    @Nullable
    Group group(CircleId circle) {
        return sql.select(CIRCLE.CIRCLE_ID, CIRCLE.NAME, PROGRAM.PROGRAM_ID, PROGRAM.GOAL_LIMIT)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(CIRCLE.CIRCLE_ID.eq(circle), CIRCLE.STATE.in(MEETING))
                .and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .fetchOne(mapping(Group::new));
    }

    /** In all cohorts of a program: who takes part in two has one measure. */
    int openOf(PersonId person, ProgramId program) {
        return sql.fetchCount(sql.select(GOAL.GOAL_ID)
                .from(GOAL)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(GOAL.ENROLLMENT_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(
                        ENROLLMENT.PERSON_ID.eq(person),
                        COHORT.PROGRAM_ID.eq(program),
                        COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING),
                        GOAL.STATE.eq(GoalState.OPEN),
                        notExists(selectOne().from(NEXT).where(NEXT.CARRIED_FROM_GOAL_ID.eq(GOAL.GOAL_ID)))));
    }

    int openOf(CircleId circle) {
        return sql.fetchCount(GOAL, GOAL.CIRCLE_ID.eq(circle).and(GOAL.STATE.eq(GoalState.OPEN)));
    }

    String programName(ProgramId program) {
        return sql.select(PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .fetchSingle(mapping(name -> name));
    }

    String nameOf(PersonId person) {
        return sql.select(GoalQueries.name(PERSON))
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle(mapping(name -> name));
    }

    /** The partner in a match that goes on; null for whoever is not in it. */
    @Nullable
    String partnerName(MatchId match, PersonId person) {
        return sql.select(GoalQueries.name(OTHER))
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(OTHER)
                .on(OTHER.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), OTHER.PERSON_ID.ne(person))
                .fetchOne(mapping(name -> name));
    }

    /** The two of each of these that goes on. */
    Map<MatchId, Set<PersonId>> peopleOfMatches(Collection<MatchId> matches) {
        return sql
                .select(PUBLISHED_MATCH.MATCH_ID, ENROLLMENT.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.MATCH_ID.in(matches), PUBLISHED_MATCH.STATE.in(GOING_ON))
                .fetch()
                .intoGroups(PUBLISHED_MATCH.MATCH_ID, ENROLLMENT.PERSON_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Those who are in each of these or lead it; of one that is over, who were in it to its end. */
    Map<CircleId, Set<PersonId>> peopleOfCircles(Collection<CircleId> circles) {
        return sql
                .select(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID)
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.in(circles), STAYED)
                .union(select(CIRCLE.CIRCLE_ID, CIRCLE.FACILITATOR_ID)
                        .from(CIRCLE)
                        .where(CIRCLE.CIRCLE_ID.in(circles), CIRCLE.FACILITATOR_ID.isNotNull()))
                .fetch()
                .intoGroups(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** It does not end until the transaction does. */
    void keep(MatchId match) {
        sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .forShare()
                .fetch();
    }

    /** Nobody else writes a goal of it until the transaction ends. */
    void keep(CircleId circle) {
        sql.select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .forUpdate()
                .fetch();
    }
}
