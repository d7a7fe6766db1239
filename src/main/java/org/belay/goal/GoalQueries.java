package org.belay.goal;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.GOAL_MEMBER;
import static org.belay.db.Tables.GOAL_MILESTONE;
import static org.belay.db.Tables.GOAL_SETBACK;
import static org.belay.db.Tables.GOAL_WORDING;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
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
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Goals with all that hangs on them, in as many queries for many as for one. */
@Repository
class GoalQueries {

    static final String CONFIDENCE = "goal_check_in.confidence";
    /** Before the number, so that a sealed one is not among the shortest of texts. */
    static final String SURE = "SURE:";

    static final String BLOCKER = "goal_check_in.blocker";
    static final String ENCOURAGEMENT = "goal_check_in.encouragement";
    static final String HAPPENED = "goal_setback.happened";
    static final String LEARNED = "goal_setback.learned";
    static final String PLAN_IF = "goal_setback.plan_if";
    static final String PLAN_THEN = "goal_setback.plan_then";

    static final Set<MatchState> GOING_ON = Set.of(MatchState.ACTIVE, MatchState.ON_HOLD);
    private static final Set<CircleState> MEETING = Set.of(CircleState.ACTIVE, CircleState.ON_HOLD);
    private static final Person OTHER = PERSON.as("other");

    private final DSLContext sql;
    private final Vault vault;

    GoalQueries(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
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
        var wordings = wordings(ids);
        var checkIns = checkIns(ids);
        var setbacks = setbacks(ids);
        var milestones = milestones(ids);
        var members = members(ids);
        return heads.stream()
                .map(head -> new Goal(
                        head,
                        wordings.getOrDefault(head.id(), List.of()),
                        checkIns.getOrDefault(head.id(), List.of()),
                        setbacks.getOrDefault(head.id(), List.of()),
                        milestones.getOrDefault(head.id(), List.of()),
                        members.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private List<GoalHead> heads(Condition condition) {
        var rows = sql.select(
                        GOAL.asterisk(),
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
                        COHORT.STATE)
                .from(GOAL)
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
        var partners = peopleOfMatches(rows.getValues(GOAL.MATCH_ID));
        var circles = peopleOfCircles(rows.getValues(GOAL.CIRCLE_ID));
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
                zone(row.get("owner_zone", String.class)),
                row.get(PROGRAM.PROGRAM_ID),
                row.get(PROGRAM.NAME),
                row.get(COHORT.COHORT_ID),
                row.get(COHORT.NAME),
                row.get(COHORT.STATE),
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
                row.get(GOAL.VERSION));
    }

    /** An import may have kept a zone that nobody knows any more. */
    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The two of each of these that goes on. */
    private Map<MatchId, Set<PersonId>> peopleOfMatches(Collection<MatchId> matches) {
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

    /** Those who are in each of these, or lead it. */
    Map<CircleId, Set<PersonId>> peopleOfCircles(Collection<CircleId> circles) {
        return sql
                .select(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID)
                .from(CIRCLE_MEMBER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.in(circles), CIRCLE_MEMBER.LEFT_AT.isNull())
                .union(select(CIRCLE.CIRCLE_ID, CIRCLE.FACILITATOR_ID)
                        .from(CIRCLE)
                        .where(CIRCLE.CIRCLE_ID.in(circles), CIRCLE.FACILITATOR_ID.isNotNull()))
                .fetch()
                .intoGroups(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    private Map<GoalId, List<Wording>> wordings(Collection<GoalId> ids) {
        return sql.select(GOAL_WORDING.asterisk(), name(OTHER))
                .from(GOAL_WORDING)
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(GOAL_WORDING.CHECKED_BY_PERSON_ID))
                .where(GOAL_WORDING.GOAL_ID.in(ids))
                .orderBy(GOAL_WORDING.REVISION.desc())
                .fetchGroups(GOAL_WORDING.GOAL_ID, GoalQueries::wording);
    }

    private static Wording wording(Record row) {
        var by = row.get(GOAL_WORDING.CHECKED_BY_PERSON_ID);
        return new Wording(
                row.get(GOAL_WORDING.GOAL_ID),
                row.get(GOAL_WORDING.REVISION),
                row.get(GOAL_WORDING.WRITTEN_AT),
                row.get(GOAL_WORDING.WHY_REVISED),
                new GoalText(
                        row.get(GOAL_WORDING.TITLE),
                        row.get(GOAL_WORDING.MEASURE),
                        row.get(GOAL_WORDING.REALISTIC),
                        row.get(GOAL_WORDING.RELEVANT),
                        row.get(GOAL_WORDING.DUE_ON),
                        List.of(
                                row.get(GOAL_WORDING.LEVEL_MINUS_TWO),
                                row.get(GOAL_WORDING.LEVEL_MINUS_ONE),
                                row.get(GOAL_WORDING.LEVEL_ZERO),
                                row.get(GOAL_WORDING.LEVEL_PLUS_ONE),
                                row.get(GOAL_WORDING.LEVEL_PLUS_TWO))),
                by == null
                        ? null
                        : new Wording.RealityCheck(
                                by,
                                row.get(name(OTHER)),
                                row.get(GOAL_WORDING.CHECKED_AT),
                                row.get(GOAL_WORDING.AGREED),
                                row.get(GOAL_WORDING.SUGGESTION)));
    }

    private Map<GoalId, List<CheckIn>> checkIns(Collection<GoalId> ids) {
        return sql.select(
                        GOAL_CHECK_IN.asterisk(),
                        name(PERSON).as("writer"),
                        name(OTHER).as("encourager"))
                .from(GOAL_CHECK_IN)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(GOAL_CHECK_IN.PERSON_ID))
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(GOAL_CHECK_IN.ENCOURAGED_BY_PERSON_ID))
                .where(GOAL_CHECK_IN.GOAL_ID.in(ids))
                .orderBy(GOAL_CHECK_IN.WRITTEN_AT.desc(), GOAL_CHECK_IN.CHECK_IN_ID.desc())
                .fetchGroups(GOAL_CHECK_IN.GOAL_ID, this::checkIn);
    }

    private CheckIn checkIn(Record row) {
        var confidence = vault.openIfAny(CONFIDENCE, row.get(GOAL_CHECK_IN.CONFIDENCE));
        var words = row.get(GOAL_CHECK_IN.ENCOURAGEMENT);
        return new CheckIn(
                row.get(GOAL_CHECK_IN.CHECK_IN_ID),
                row.get(GOAL_CHECK_IN.GOAL_ID),
                row.get(GOAL_CHECK_IN.PERSON_ID),
                row.get("writer", String.class),
                row.get(GOAL_CHECK_IN.WRITTEN_AT),
                row.get(GOAL_CHECK_IN.LEVEL_NOW),
                row.get(GOAL_CHECK_IN.STEP),
                confidence == null ? null : Integer.valueOf(confidence.substring(SURE.length())),
                vault.openIfAny(BLOCKER, row.get(GOAL_CHECK_IN.BLOCKER)),
                row.get(GOAL_CHECK_IN.NEXT_STEP),
                row.get(GOAL_CHECK_IN.ASKS_HELP),
                row.get(GOAL_CHECK_IN.WRITTEN_FROM) != null,
                words == null
                        ? null
                        : new CheckIn.Encouragement(
                                row.get(GOAL_CHECK_IN.ENCOURAGED_BY_PERSON_ID),
                                row.get("encourager", String.class),
                                row.get(GOAL_CHECK_IN.ENCOURAGED_AT),
                                vault.open(ENCOURAGEMENT, words)));
    }

    private Map<GoalId, List<Setback>> setbacks(Collection<GoalId> ids) {
        return sql.select(
                        GOAL_SETBACK.SETBACK_ID,
                        GOAL_SETBACK.GOAL_ID,
                        GOAL_SETBACK.WRITTEN_AT,
                        GOAL_SETBACK.LEVEL_BEFORE,
                        opened(GOAL_SETBACK.HAPPENED, HAPPENED),
                        opened(GOAL_SETBACK.LEARNED, LEARNED),
                        opened(GOAL_SETBACK.PLAN_IF, PLAN_IF),
                        opened(GOAL_SETBACK.PLAN_THEN, PLAN_THEN),
                        GOAL_SETBACK.RECOVERED_AT)
                .from(GOAL_SETBACK)
                .where(GOAL_SETBACK.GOAL_ID.in(ids))
                .orderBy(GOAL_SETBACK.WRITTEN_AT.desc(), GOAL_SETBACK.SETBACK_ID.desc())
                .fetchGroups(GOAL_SETBACK.GOAL_ID, mapping(Setback::new));
    }

    private Field<String> opened(Field<Sealed> column, String purpose) {
        return column.convertFrom(words -> vault.open(purpose, words));
    }

    private Map<GoalId, List<GoalMilestone>> milestones(Collection<GoalId> ids) {
        return sql.select(
                        GOAL_MILESTONE.GOAL_MILESTONE_ID,
                        GOAL_MILESTONE.GOAL_ID,
                        GOAL_MILESTONE.MILESTONE,
                        GOAL_MILESTONE.DUE_ON,
                        GOAL_MILESTONE.DONE_AT,
                        name(OTHER))
                .from(GOAL_MILESTONE)
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(GOAL_MILESTONE.DONE_BY_PERSON_ID))
                .where(GOAL_MILESTONE.GOAL_ID.in(ids))
                .orderBy(GOAL_MILESTONE.DUE_ON.isNull(), GOAL_MILESTONE.DUE_ON, GOAL_MILESTONE.GOAL_MILESTONE_ID)
                .fetchGroups(GOAL_MILESTONE.GOAL_ID, mapping(GoalMilestone::new));
    }

    private Map<GoalId, List<GoalMember>> members(Collection<GoalId> ids) {
        return sql.select(GOAL_MEMBER.GOAL_ID, GOAL_MEMBER.PERSON_ID, name(PERSON))
                .from(GOAL_MEMBER)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(GOAL_MEMBER.PERSON_ID))
                .where(GOAL_MEMBER.GOAL_ID.in(ids))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetchGroups(GOAL_MEMBER.GOAL_ID, mapping(GoalMember::new));
    }

    static Field<String> name(Person person) {
        return concat(coalesce(person.PREFERRED_NAME, person.FIRST_NAME), inline(" "), person.LAST_NAME);
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
                        GOAL.STATE.eq(GoalState.OPEN)));
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
        return sql.select(name(PERSON))
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle(mapping(name -> name));
    }

    /** The partner in a match that goes on; null for whoever is not in it. */
    @Nullable
    String partnerName(MatchId match, PersonId person) {
        return sql.select(name(OTHER))
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(OTHER)
                .on(OTHER.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), OTHER.PERSON_ID.ne(person))
                .fetchOne(mapping(name -> name));
    }
}
