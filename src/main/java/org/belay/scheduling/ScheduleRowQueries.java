package org.belay.scheduling;

import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SCHEDULE_GAP;
import static org.belay.db.Tables.SCHEDULE_MOVE;
import static org.belay.db.Tables.SCHEDULE_RUN;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.session.SessionId;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.KnownZone;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what coordinators see of a schedule: who meets when and where. No notes, and no place that a pair wrote down. */
@Repository
class ScheduleRowQueries {

    private static final Enrollment MENTOR = ENROLLMENT.as("mentor");
    private static final Enrollment MENTEE = ENROLLMENT.as("mentee");
    private static final Person MENTOR_PERSON = PERSON.as("mentor_person");
    private static final Person MENTEE_PERSON = PERSON.as("mentee_person");
    private static final Set<SessionState> SHOWN =
            EnumSet.of(SessionState.PROPOSED, SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED);

    private final DSLContext sql;

    ScheduleRowQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Sessions that begin within this time, the earliest first. */
    List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to, PersonId reader) {
        return rows(
                coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID)
                        .eq(cohort)
                        .and(SESSION.STARTS_AT.ge(from))
                        .and(SESSION.STARTS_AT.lt(to)),
                reader);
    }

    ScheduledRow row(SessionId session, PersonId reader) {
        return find(session, reader).orElseThrow(() -> new NotFound(session));
    }

    /** Nothing for one that was moved or cancelled. */
    Optional<ScheduledRow> find(SessionId session, PersonId reader) {
        return rows(SESSION.SESSION_ID.eq(session), reader).stream().findFirst();
    }

    /** Those of these that stand somewhere. */
    Map<SessionId, ScheduledRow> rows(Collection<SessionId> sessions, PersonId reader) {
        return sessions.isEmpty()
                ? Map.of()
                : rows(SESSION.SESSION_ID.in(sessions), reader).stream()
                        .collect(Collectors.toMap(row -> Objects.requireNonNull(row.session()), row -> row));
    }

    private List<ScheduledRow> rows(Condition which, PersonId reader) {
        var inCircle = exists(selectOne()
                .from(CIRCLE_MEMBER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                .and(ENROLLMENT.PERSON_ID.eq(reader)));
        var own = field(or(
                MENTOR.PERSON_ID.isNotDistinctFrom(reader),
                MENTEE.PERSON_ID.isNotDistinctFrom(reader),
                CIRCLE.FACILITATOR_ID.isNotDistinctFrom(reader),
                inCircle));
        return sql.select(
                        SESSION.SESSION_ID,
                        when(SESSION.MATCH_ID.isNotNull(), inline(MeetingKind.PAIR.name()))
                                .otherwise(inline(MeetingKind.CIRCLE.name()))
                                .convertFrom(MeetingKind::valueOf),
                        SESSION.MATCH_ID,
                        SESSION.CIRCLE_ID,
                        coalesce(pair(), CIRCLE.NAME),
                        SESSION.STATE,
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        SESSION.KIND,
                        SESSION.ROOM_ID,
                        ROOM.NAME,
                        SESSION.PINNED,
                        SESSION.VERSION,
                        own)
                .from(withWho(SESSION, SESSION.MATCH_ID, SESSION.CIRCLE_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(SESSION.ROOM_ID))
                .where(which, SESSION.STATE.in(SHOWN))
                .orderBy(SESSION.STARTS_AT, SESSION.SESSION_ID)
                .fetch(mapping(
                        (session,
                                kind,
                                match,
                                circle,
                                title,
                                state,
                                start,
                                minutes,
                                held,
                                room,
                                roomName,
                                pinned,
                                version,
                                isOwn) -> new ScheduledRow(
                                session, kind, match, circle, null, null, title, state, start, minutes, held, room,
                                roomName, pinned, version, isOwn, List.of())));
    }

    /** With who meets: the two of a match, or a circle. */
    private static Table<?> withWho(Table<?> table, Field<MatchId> match, Field<CircleId> circle) {
        return table.leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .leftJoin(MENTOR)
                .on(MENTOR.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .leftJoin(MENTOR_PERSON)
                .on(MENTOR_PERSON.PERSON_ID.eq(MENTOR.PERSON_ID))
                .leftJoin(MENTEE)
                .on(MENTEE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .leftJoin(MENTEE_PERSON)
                .on(MENTEE_PERSON.PERSON_ID.eq(MENTEE.PERSON_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(circle));
    }

    private static Field<String> pair() {
        return concat(name(MENTOR_PERSON), inline(" + "), name(MENTEE_PERSON));
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    CohortId cohortOf(SessionId session) {
        return sql.select(coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID))
                .from(SESSION)
                .leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                .where(SESSION.SESSION_ID.eq(session))
                .fetchOptional(row -> row.value1())
                .orElseThrow(() -> new NotFound(session));
    }

    /** A day on which a site is closed. */
    List<ClosedDay> closed(Collection<CohortId> cohorts, LocalDate from, LocalDate to) {
        return sql.selectDistinct(HOLIDAY.HOLIDAY_DATE, SITE.NAME, HOLIDAY.NAME)
                .from(HOLIDAY)
                .join(SITE)
                .on(SITE.SITE_ID.eq(HOLIDAY.SITE_ID))
                .where(HOLIDAY.HOLIDAY_DATE.between(from, to))
                .and(HOLIDAY.SITE_ID.in(select(PERSON.SITE_ID)
                        .from(PERSON)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.PERSON_ID.eq(PERSON.PERSON_ID))
                        .where(ENROLLMENT.COHORT_ID.in(cohorts))))
                .orderBy(HOLIDAY.HOLIDAY_DATE, SITE.NAME, HOLIDAY.NAME)
                .fetch(mapping(ClosedDay::new));
    }

    Map<PersonId, ScheduleRows.Named> names(Collection<PersonId> people, CohortId cohort) {
        return sql.select(PERSON.PERSON_ID, name(PERSON), ScheduleQueries.ZONE)
                .from(PERSON)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(ENROLLMENT)
                .on(ENROLLMENT.PERSON_ID.eq(PERSON.PERSON_ID), ENROLLMENT.COHORT_ID.eq(cohort))
                .where(PERSON.PERSON_ID.in(people))
                .fetchMap(PERSON.PERSON_ID, row -> new ScheduleRows.Named(row.value2(), KnownZone.of(row.value3())));
    }

    /** People among these whose name has these words. */
    List<PersonId> named(Collection<PersonId> people, String words) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people), name(PERSON).containsIgnoreCase(words))
                .orderBy(PERSON.PERSON_ID)
                .fetch(PERSON.PERSON_ID);
    }

    Map<RoomId, String> roomNames(Collection<RoomId> rooms) {
        return sql.select(ROOM.ROOM_ID, ROOM.NAME)
                .from(ROOM)
                .where(ROOM.ROOM_ID.in(rooms))
                .fetchMap(ROOM.ROOM_ID, ROOM.NAME);
    }

    @Nullable
    String roomName(@Nullable RoomId room) {
        return room == null ? null : roomNames(List.of(room)).get(room);
    }

    /** A gap as it is stored. */
    record StoredGap(ScheduleGap gap, StoredWhy why, boolean own) {}

    List<StoredGap> gaps(Condition which, PersonId reader) {
        var own = field(or(MENTOR.PERSON_ID.isNotDistinctFrom(reader), MENTEE.PERSON_ID.isNotDistinctFrom(reader)));
        return sql.select(
                        SCHEDULE_GAP.SCHEDULE_GAP_ID,
                        SCHEDULE_GAP.MEETING,
                        ScheduleWorkshopQueries.which(),
                        coalesce(pair(), CIRCLE.NAME, WORKSHOP.TITLE),
                        SCHEDULE_GAP.FROM_AT,
                        SCHEDULE_GAP.TO_AT,
                        SCHEDULE_GAP.MINUTES,
                        SCHEDULE_GAP.KIND,
                        SCHEDULE_GAP.WHY.convertFrom(StoredWhy::read),
                        own)
                .from(withWho(SCHEDULE_GAP, SCHEDULE_GAP.MATCH_ID, SCHEDULE_GAP.CIRCLE_ID))
                .join(SCHEDULE_RUN)
                .on(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(SCHEDULE_GAP.SCHEDULE_RUN_ID))
                .leftJoin(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(SCHEDULE_GAP.WORKSHOP_ID))
                .leftJoin(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(SCHEDULE_GAP.WORKSHOP_DATE_ID))
                .where(which)
                .orderBy(SCHEDULE_GAP.FROM_AT, SCHEDULE_GAP.SCHEDULE_GAP_ID)
                .fetch(mapping((id, meeting, date, title, from, to, minutes, kind, why, isOwn) -> new StoredGap(
                        new ScheduleGap(
                                id,
                                meeting,
                                meeting == MeetingKind.WORKSHOP ? date : null,
                                title,
                                from,
                                to,
                                minutes,
                                kind,
                                null),
                        why,
                        isOwn)));
    }

    List<StoredGap> gaps(CohortId cohort, PersonId reader) {
        return gaps(SCHEDULE_RUN.COHORT_ID.eq(cohort), reader);
    }

    Optional<StoredGap> gap(ScheduleGapId gap, PersonId reader) {
        return gaps(SCHEDULE_GAP.SCHEDULE_GAP_ID.eq(gap), reader).stream().findFirst();
    }

    /** Whose gap it is. */
    record GapOf(
            CohortId cohort,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            @Nullable WorkshopId workshop,
            @Nullable WorkshopDateId date) {}

    GapOf of(ScheduleGapId gap) {
        return sql.select(
                        SCHEDULE_RUN.COHORT_ID,
                        SCHEDULE_GAP.MATCH_ID,
                        SCHEDULE_GAP.CIRCLE_ID,
                        SCHEDULE_GAP.WORKSHOP_ID,
                        SCHEDULE_GAP.WORKSHOP_DATE_ID)
                .from(SCHEDULE_GAP)
                .join(SCHEDULE_RUN)
                .on(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(SCHEDULE_GAP.SCHEDULE_RUN_ID))
                .where(SCHEDULE_GAP.SCHEDULE_GAP_ID.eq(gap))
                .fetchOptional(mapping(GapOf::new))
                .orElseThrow(() -> new NotFound(gap));
    }

    /** A suggested move as it is stored. */
    record StoredMove(
            ScheduleMoveId id,
            CohortId cohort,
            SessionId session,
            long version,
            @Nullable Conflict conflict,
            Instant startsAt,
            @Nullable RoomId room,
            @Nullable String roomName) {}

    List<StoredMove> moves(CohortId cohort) {
        return moves(SCHEDULE_RUN.COHORT_ID.eq(cohort));
    }

    StoredMove move(ScheduleMoveId move) {
        return moves(SCHEDULE_MOVE.SCHEDULE_MOVE_ID.eq(move)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(move));
    }

    private List<StoredMove> moves(Condition which) {
        return sql.select(
                        SCHEDULE_MOVE.SCHEDULE_MOVE_ID,
                        SCHEDULE_RUN.COHORT_ID,
                        SCHEDULE_MOVE.SESSION_ID,
                        SCHEDULE_MOVE.SESSION_VERSION,
                        SCHEDULE_MOVE.OBSTACLE,
                        SCHEDULE_MOVE.STARTS_AT,
                        SCHEDULE_MOVE.ROOM_ID,
                        ROOM.NAME)
                .from(SCHEDULE_MOVE)
                .join(SCHEDULE_RUN)
                .on(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(SCHEDULE_MOVE.SCHEDULE_RUN_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(SCHEDULE_MOVE.ROOM_ID))
                .where(which)
                .orderBy(SCHEDULE_MOVE.POSITION, SCHEDULE_MOVE.SCHEDULE_MOVE_ID)
                .fetch(mapping(StoredMove::new));
    }

    /** Who changed a session last, as the audit trail says; nothing for the system. */
    Optional<String> lastChangedBy(String kind, long id) {
        return sql.select(name(PERSON))
                .from(AUDIT_ENTRY)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(AUDIT_ENTRY.ACTOR_PERSON_ID))
                .where(AUDIT_ENTRY.OBJECT_TYPE.eq(kind), AUDIT_ENTRY.OBJECT_ID.eq(id))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1());
    }
}
