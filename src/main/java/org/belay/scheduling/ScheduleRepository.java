package org.belay.scheduling;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.KICKOFF;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SCHEDULE_GAP;
import static org.belay.db.Tables.SCHEDULE_MOVE;
import static org.belay.db.Tables.SCHEDULE_RULES;
import static org.belay.db.Tables.SCHEDULE_RUN;
import static org.belay.db.Tables.WORKSHOP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.workshop.WorkshopId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes runs of the scheduler, what came of them, and kickoffs. */
@Repository
class ScheduleRepository {

    private final DSLContext sql;

    ScheduleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, nobody else starts or records a run of this cohort. */
    void lockCohort(CohortId cohort) {
        sql.select(COHORT.COHORT_ID)
                .from(COHORT)
                .where(COHORT.COHORT_ID.eq(cohort))
                .forUpdate()
                .fetch();
    }

    /** Until the transaction ends, nobody changes these workshops. */
    void lockWorkshops(Collection<WorkshopId> workshops) {
        sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.in(workshops))
                .orderBy(WORKSHOP.WORKSHOP_ID)
                .forUpdate()
                .fetch();
    }

    /** Until the transaction ends, these matches and circles do not end; before calendars, as everywhere. */
    void keep(Collection<MatchId> matches, Collection<CircleId> circles) {
        sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.in(matches))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .forShare()
                .fetch();
        sql.select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.in(circles))
                .orderBy(CIRCLE.CIRCLE_ID)
                .forShare()
                .fetch();
    }

    /** Until the transaction ends, nobody else takes these people's time; before rooms, as everywhere. */
    void lockCalendars(Collection<PersonId> people) {
        sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people))
                .orderBy(PERSON.PERSON_ID)
                .forUpdate()
                .fetch();
    }

    void lockRooms(Collection<RoomId> rooms) {
        sql.select(ROOM.ROOM_ID)
                .from(ROOM)
                .where(ROOM.ROOM_ID.in(rooms))
                .orderBy(ROOM.ROOM_ID)
                .forUpdate()
                .fetch();
    }

    ScheduleRunId add(CohortId cohort, RunPurpose purpose, ScheduleSettings settings, PersonId by, Instant now) {
        return sql.insertInto(SCHEDULE_RUN)
                .set(SCHEDULE_RUN.COHORT_ID, cohort)
                .set(SCHEDULE_RUN.PURPOSE, purpose)
                .set(SCHEDULE_RUN.STATE, ScheduleRunState.RUNNING)
                .set(SCHEDULE_RUN.SETTINGS, settings.write())
                .set(SCHEDULE_RUN.STARTED_BY_ID, by)
                .set(SCHEDULE_RUN.STARTED_AT, now)
                .returningResult(SCHEDULE_RUN.SCHEDULE_RUN_ID)
                .fetchSingle()
                .value1();
    }

    /** Returns 0 when it has ended already. */
    int finish(ScheduleRunId run, ScheduleRunState state, ScheduleResult result, int open, Instant now) {
        var pinned = result.placements().size() - open;
        return sql.update(SCHEDULE_RUN)
                .set(SCHEDULE_RUN.STATE, state)
                .set(SCHEDULE_RUN.FINISHED_AT, now)
                .set(SCHEDULE_RUN.MEETINGS, open)
                .set(SCHEDULE_RUN.PLACED, result.placed() - pinned)
                .set(SCHEDULE_RUN.PREFERRED, result.preferred())
                .set(SCHEDULE_RUN.SOLVE_MILLIS, Math.toIntExact(result.time().toMillis()))
                .where(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(run), SCHEDULE_RUN.STATE.eq(ScheduleRunState.RUNNING))
                .execute();
    }

    int fail(ScheduleRunId run, String why, Instant now) {
        return sql.update(SCHEDULE_RUN)
                .set(SCHEDULE_RUN.STATE, ScheduleRunState.FAILED)
                .set(SCHEDULE_RUN.FINISHED_AT, now)
                .set(SCHEDULE_RUN.FAILURE, why)
                .where(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(run), SCHEDULE_RUN.STATE.eq(ScheduleRunState.RUNNING))
                .execute();
    }

    /** A run that the ledger believes to be going on. */
    record Running(ScheduleRunId id, CohortId cohort, PersonId by, RunPurpose purpose) {}

    List<Running> running() {
        return sql.select(
                        SCHEDULE_RUN.SCHEDULE_RUN_ID,
                        SCHEDULE_RUN.COHORT_ID,
                        SCHEDULE_RUN.STARTED_BY_ID,
                        SCHEDULE_RUN.PURPOSE)
                .from(SCHEDULE_RUN)
                .where(SCHEDULE_RUN.STATE.eq(ScheduleRunState.RUNNING))
                .fetch(mapping(Running::new));
    }

    boolean isRunning(CohortId cohort) {
        return sql.fetchExists(
                SCHEDULE_RUN, SCHEDULE_RUN.COHORT_ID.eq(cohort).and(SCHEDULE_RUN.STATE.eq(ScheduleRunState.RUNNING)));
    }

    Optional<ScheduleRunRow> last(CohortId cohort, RunPurpose purpose) {
        return sql.select(
                        SCHEDULE_RUN.SCHEDULE_RUN_ID,
                        SCHEDULE_RUN.PURPOSE,
                        SCHEDULE_RUN.STATE,
                        SCHEDULE_RUN.SETTINGS.convertFrom(ScheduleSettings::read),
                        concat(PERSON.FIRST_NAME, inline(" "), PERSON.LAST_NAME),
                        SCHEDULE_RUN.STARTED_AT,
                        SCHEDULE_RUN.MEETINGS,
                        SCHEDULE_RUN.PLACED,
                        SCHEDULE_RUN.PREFERRED,
                        SCHEDULE_RUN.SOLVE_MILLIS,
                        SCHEDULE_RUN.FAILURE)
                .from(SCHEDULE_RUN)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(SCHEDULE_RUN.STARTED_BY_ID))
                .where(SCHEDULE_RUN.COHORT_ID.eq(cohort), SCHEDULE_RUN.PURPOSE.eq(purpose))
                .orderBy(SCHEDULE_RUN.SCHEDULE_RUN_ID.desc())
                .limit(1)
                .fetchOptional(mapping(ScheduleRunRow::new));
    }

    /** What the last run that placed sessions asked for. */
    PlaceRules rules(CohortId cohort) {
        return last(cohort, RunPurpose.PLACE)
                .map(run -> PlaceRules.of(run.settings()))
                .orElse(PlaceRules.NONE);
    }

    /** What was found no place for by runs of before is history. */
    void forgetGaps(CohortId cohort) {
        sql.deleteFrom(SCHEDULE_GAP)
                .where(SCHEDULE_GAP.SCHEDULE_RUN_ID.in(runsOf(SCHEDULE_RUN.COHORT_ID.eq(cohort))))
                .execute();
    }

    void forgetMoves(CohortId cohort) {
        sql.deleteFrom(SCHEDULE_MOVE)
                .where(SCHEDULE_MOVE.SCHEDULE_RUN_ID.in(runsOf(SCHEDULE_RUN.COHORT_ID.eq(cohort))))
                .execute();
    }

    private static org.jooq.Select<org.jooq.Record1<ScheduleRunId>> runsOf(Condition which) {
        return org.jooq
                .impl
                .DSL
                .select(SCHEDULE_RUN.SCHEDULE_RUN_ID)
                .from(SCHEDULE_RUN)
                .where(which);
    }

    /**
     * A meeting without a place.
     *
     * @param workshop which date of a workshop
     */
    record NewGap(
            MeetingKind meeting,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            @Nullable ToPlace workshop,
            Instant from,
            Instant to,
            int minutes,
            SessionKind kind,
            StoredWhy why) {}

    void addGap(ScheduleRunId run, NewGap gap) {
        var workshop = gap.workshop();
        sql.insertInto(SCHEDULE_GAP)
                .set(SCHEDULE_GAP.SCHEDULE_RUN_ID, run)
                .set(SCHEDULE_GAP.MEETING, gap.meeting())
                .set(SCHEDULE_GAP.MATCH_ID, gap.match())
                .set(SCHEDULE_GAP.CIRCLE_ID, gap.circle())
                .set(SCHEDULE_GAP.WORKSHOP_ID, workshop == null ? null : workshop.id())
                .set(
                        SCHEDULE_GAP.WORKSHOP_DATE_ID,
                        workshop == null ? null : workshop.date().id())
                .set(SCHEDULE_GAP.FROM_AT, gap.from())
                .set(SCHEDULE_GAP.TO_AT, gap.to())
                .set(SCHEDULE_GAP.MINUTES, gap.minutes())
                .set(SCHEDULE_GAP.KIND, gap.kind())
                .set(SCHEDULE_GAP.WHY, gap.why().write())
                .execute();
    }

    int removeGap(ScheduleGapId gap) {
        return sql.deleteFrom(SCHEDULE_GAP)
                .where(SCHEDULE_GAP.SCHEDULE_GAP_ID.eq(gap))
                .execute();
    }

    /** A move to be suggested. */
    record NewMove(
            SessionId session,
            long version,
            int position,
            @Nullable Conflict conflict,
            Instant startsAt,
            @Nullable RoomId room) {}

    void addMove(ScheduleRunId run, NewMove move) {
        sql.insertInto(SCHEDULE_MOVE)
                .set(SCHEDULE_MOVE.SCHEDULE_RUN_ID, run)
                .set(SCHEDULE_MOVE.SESSION_ID, move.session())
                .set(SCHEDULE_MOVE.SESSION_VERSION, move.version())
                .set(SCHEDULE_MOVE.POSITION, move.position())
                .set(SCHEDULE_MOVE.OBSTACLE, move.conflict())
                .set(SCHEDULE_MOVE.STARTS_AT, move.startsAt())
                .set(SCHEDULE_MOVE.ROOM_ID, move.room())
                .execute();
    }

    int removeMove(ScheduleMoveId move) {
        return sql.deleteFrom(SCHEDULE_MOVE)
                .where(SCHEDULE_MOVE.SCHEDULE_MOVE_ID.eq(move))
                .execute();
    }

    /** Moves of sessions that are taken away are suggested no more. */
    void removeMovesOf(Collection<SessionId> sessions) {
        sql.deleteFrom(SCHEDULE_MOVE)
                .where(SCHEDULE_MOVE.SESSION_ID.in(sessions))
                .execute();
    }

    AgreedBy agreedBy(ProgramId program) {
        return sql.select(SCHEDULE_RULES.AGREED_BY)
                .from(SCHEDULE_RULES)
                .where(SCHEDULE_RULES.PROGRAM_ID.eq(program))
                .fetchOptional(SCHEDULE_RULES.AGREED_BY)
                .orElse(AgreedBy.PAIR);
    }

    void agree(ProgramId program, AgreedBy by) {
        sql.insertInto(SCHEDULE_RULES)
                .set(SCHEDULE_RULES.PROGRAM_ID, program)
                .set(SCHEDULE_RULES.AGREED_BY, by)
                .onDuplicateKeyUpdate()
                .set(SCHEDULE_RULES.AGREED_BY, by)
                .set(SCHEDULE_RULES.VERSION, SCHEDULE_RULES.VERSION.plus(1))
                .execute();
    }

    /** Where the kickoff is proposed to be; an agreed or pinned one stays where it is. */
    void proposeKickoff(CohortId cohort, Instant startsAt, int minutes, SessionKind kind, @Nullable RoomId room) {
        sql.deleteFrom(KICKOFF)
                .where(KICKOFF.COHORT_ID.eq(cohort), KICKOFF.STATE.eq(SessionState.PROPOSED), KICKOFF.PINNED.isFalse())
                .execute();
        sql.insertInto(KICKOFF)
                .set(KICKOFF.COHORT_ID, cohort)
                .set(KICKOFF.STATE, SessionState.PROPOSED)
                .set(KICKOFF.STARTS_AT, startsAt)
                .set(KICKOFF.MINUTES, minutes)
                .set(KICKOFF.KIND, kind)
                .set(KICKOFF.ROOM_ID, room)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Returns 0 when it is proposed no more, or somebody else has changed it. */
    int putKickoff(
            CohortId cohort, long version, Instant startsAt, SessionKind kind, @Nullable RoomId room, boolean pinned) {
        return sql.update(KICKOFF)
                .set(KICKOFF.STARTS_AT, startsAt)
                .set(KICKOFF.KIND, kind)
                .set(KICKOFF.ROOM_ID, room)
                .set(KICKOFF.PINNED, pinned)
                .set(KICKOFF.VERSION, version + 1)
                .where(KICKOFF.COHORT_ID.eq(cohort), KICKOFF.VERSION.eq(version))
                .and(KICKOFF.STATE.eq(SessionState.PROPOSED))
                .execute();
    }

    void publishKickoff(KickoffId id, long version) {
        ChangedMeanwhile.unlessOne(
                sql.update(KICKOFF)
                        .set(KICKOFF.STATE, SessionState.SCHEDULED)
                        .set(KICKOFF.VERSION, version + 1)
                        .where(KICKOFF.KICKOFF_ID.eq(id), KICKOFF.VERSION.eq(version))
                        .execute(),
                id);
    }

    /** One that was removed; returns 0 when there is another by now. */
    int restoreKickoff(KickoffRow kickoff) {
        return sql.insertInto(KICKOFF)
                .set(KICKOFF.KICKOFF_ID, kickoff.id())
                .set(KICKOFF.COHORT_ID, kickoff.cohort())
                .set(KICKOFF.STATE, kickoff.state())
                .set(KICKOFF.STARTS_AT, kickoff.startsAt())
                .set(KICKOFF.MINUTES, kickoff.minutes())
                .set(KICKOFF.KIND, kickoff.kind())
                .set(KICKOFF.ROOM_ID, kickoff.room())
                .set(KICKOFF.PINNED, kickoff.pinned())
                .set(KICKOFF.VERSION, kickoff.version())
                .onDuplicateKeyIgnore()
                .execute();
    }

    int removeKickoff(KickoffId id, long version) {
        return sql.deleteFrom(KICKOFF)
                .where(KICKOFF.KICKOFF_ID.eq(id), KICKOFF.VERSION.eq(version))
                .execute();
    }
}
