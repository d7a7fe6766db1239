package org.belay.scheduling;

import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SCHEDULE_GAP;
import static org.belay.db.Tables.SCHEDULE_RUN;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_DATE_PROPOSAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.organization.RoomId;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where the dates of workshops are proposed to be. A proposal is of a workshop as it was read: once changed, it is none. */
@Repository
class WorkshopProposalRepository {

    private final DSLContext sql;

    WorkshopProposalRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where a date of a workshop is proposed to be.
     *
     * @param version of the workshop
     * @param room that of all its dates
     */
    record Proposal(
            WorkshopDateId date,
            WorkshopId workshop,
            long version,
            Instant startsAt,
            int minutes,
            @Nullable RoomId room,
            boolean pinned) {

        Slot time() {
            return new Slot(startsAt, startsAt.plusSeconds(60L * minutes));
        }
    }

    /** Of workshops that nobody has changed since, the earliest first. */
    Map<WorkshopDateId, Proposal> of(CohortId cohort) {
        return sql
                .select(
                        WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID,
                        WORKSHOP_DATE_PROPOSAL.WORKSHOP_ID,
                        WORKSHOP_DATE_PROPOSAL.WORKSHOP_VERSION,
                        WORKSHOP_DATE_PROPOSAL.STARTS_AT,
                        WORKSHOP_DATE_PROPOSAL.MINUTES,
                        WORKSHOP_DATE_PROPOSAL.ROOM_ID,
                        WORKSHOP_DATE_PROPOSAL.PINNED)
                .from(WORKSHOP_DATE_PROPOSAL)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE_PROPOSAL.WORKSHOP_ID))
                .where(standing(), WORKSHOP.COHORT_ID.eq(cohort))
                .orderBy(WORKSHOP_DATE_PROPOSAL.STARTS_AT, WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID)
                .fetch(mapping(Proposal::new))
                .stream()
                .collect(Collectors.toMap(Proposal::date, one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    private static Condition standing() {
        return WORKSHOP.VERSION
                .eq(WORKSHOP_DATE_PROPOSAL.WORKSHOP_VERSION)
                .and(WORKSHOP.STATE.in(WorkshopState.DRAFT, WorkshopState.PUBLISHED));
    }

    /** Workshops of which the last run found no place for a date. */
    Set<WorkshopId> withGaps(CohortId cohort) {
        return sql.selectDistinct(SCHEDULE_GAP.WORKSHOP_ID)
                .from(SCHEDULE_GAP)
                .join(SCHEDULE_RUN)
                .on(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(SCHEDULE_GAP.SCHEDULE_RUN_ID))
                .where(SCHEDULE_RUN.COHORT_ID.eq(cohort), SCHEDULE_GAP.WORKSHOP_ID.isNotNull())
                .fetchSet(SCHEDULE_GAP.WORKSHOP_ID);
    }

    /** The proposals that begin within this time. */
    List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to) {
        return rows(WORKSHOP.COHORT_ID
                .eq(cohort)
                .and(WORKSHOP_DATE_PROPOSAL.STARTS_AT.ge(from))
                .and(WORKSHOP_DATE_PROPOSAL.STARTS_AT.lt(to)));
    }

    /** Where a date is proposed to be. */
    Optional<ScheduledRow> row(WorkshopDateId date) {
        return rows(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID.eq(date)).stream().findFirst();
    }

    /** Without a room of its own a proposal leaves the workshop where it is to be. */
    private List<ScheduledRow> rows(Condition which) {
        var usual = ROOM.as("usual");
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        ScheduleWorkshopQueries.which(),
                        WORKSHOP.TITLE,
                        WORKSHOP_DATE_PROPOSAL.STARTS_AT,
                        WORKSHOP_DATE_PROPOSAL.MINUTES,
                        WORKSHOP_DATE_PROPOSAL.ROOM_ID,
                        coalesce(ROOM.NAME, usual.NAME, WORKSHOP.PLACE),
                        WORKSHOP.LINK.isNotNull(),
                        WORKSHOP_DATE_PROPOSAL.PINNED,
                        WORKSHOP_DATE_PROPOSAL.VERSION)
                .from(WORKSHOP_DATE_PROPOSAL)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID))
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP_DATE_PROPOSAL.ROOM_ID))
                .leftJoin(usual)
                .on(usual.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .where(standing(), which)
                .orderBy(WORKSHOP_DATE_PROPOSAL.STARTS_AT, WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID)
                .fetch(mapping((id, date, title, start, minutes, room, place, link, pinned, version) ->
                        ScheduleWorkshopQueries.scheduled(
                                id,
                                date,
                                title,
                                SessionState.PROPOSED,
                                start,
                                minutes,
                                room,
                                place,
                                link,
                                pinned,
                                version)));
    }

    /**
     * Instead of where it was proposed before; nothing, if somebody has changed or discarded the workshop meanwhile. What
     * a coordinator has pinned gives way to nothing but what is pinned.
     */
    int propose(Proposal proposal) {
        if (proposal.pinned()) {
            withdraw(List.of(proposal.date()));
        } else {
            makeWay(List.of(proposal.date()));
        }
        return sql.insertInto(
                        WORKSHOP_DATE_PROPOSAL,
                        WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID,
                        WORKSHOP_DATE_PROPOSAL.WORKSHOP_ID,
                        WORKSHOP_DATE_PROPOSAL.WORKSHOP_VERSION,
                        WORKSHOP_DATE_PROPOSAL.STARTS_AT,
                        WORKSHOP_DATE_PROPOSAL.MINUTES,
                        WORKSHOP_DATE_PROPOSAL.ROOM_ID,
                        WORKSHOP_DATE_PROPOSAL.PINNED)
                .select(select(
                                WORKSHOP_DATE.WORKSHOP_DATE_ID,
                                WORKSHOP.WORKSHOP_ID,
                                WORKSHOP.VERSION,
                                val(proposal.startsAt(), WORKSHOP_DATE_PROPOSAL.STARTS_AT),
                                val(proposal.minutes(), WORKSHOP_DATE_PROPOSAL.MINUTES),
                                val(proposal.room(), WORKSHOP_DATE_PROPOSAL.ROOM_ID),
                                val(proposal.pinned(), WORKSHOP_DATE_PROPOSAL.PINNED))
                        .from(WORKSHOP)
                        .join(WORKSHOP_DATE)
                        .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                        .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(proposal.date()))
                        .and(WORKSHOP.VERSION.eq(proposal.version())))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Takes away what nobody has pinned, and what was found for a workshop as it is no more. */
    void makeWay(Collection<WorkshopDateId> dates) {
        var version = field(select(WORKSHOP.VERSION)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE_PROPOSAL.WORKSHOP_ID)));
        sql.deleteFrom(WORKSHOP_DATE_PROPOSAL)
                .where(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID.in(dates))
                .and(WORKSHOP_DATE_PROPOSAL.PINNED.isFalse().or(WORKSHOP_DATE_PROPOSAL.WORKSHOP_VERSION.ne(version)))
                .execute();
    }

    /** Returns 0 when it is proposed no more, or somebody else has put it elsewhere. */
    int put(WorkshopDateId date, long version, Instant startsAt, @Nullable RoomId room, boolean pinned) {
        return sql.update(WORKSHOP_DATE_PROPOSAL)
                .set(WORKSHOP_DATE_PROPOSAL.STARTS_AT, startsAt)
                .set(WORKSHOP_DATE_PROPOSAL.ROOM_ID, room)
                .set(WORKSHOP_DATE_PROPOSAL.PINNED, pinned)
                .set(WORKSHOP_DATE_PROPOSAL.VERSION, version + 1)
                .where(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID.eq(date), WORKSHOP_DATE_PROPOSAL.VERSION.eq(version))
                .execute();
    }

    /** A workshop has one room: where one of its dates goes, the others go, too. */
    void putAll(WorkshopId workshop, @Nullable RoomId room) {
        sql.update(WORKSHOP_DATE_PROPOSAL)
                .set(WORKSHOP_DATE_PROPOSAL.ROOM_ID, room)
                .set(WORKSHOP_DATE_PROPOSAL.VERSION, WORKSHOP_DATE_PROPOSAL.VERSION.plus(1))
                .where(WORKSHOP_DATE_PROPOSAL.WORKSHOP_ID.eq(workshop))
                .and(WORKSHOP_DATE_PROPOSAL.ROOM_ID.isDistinctFrom(room))
                .execute();
    }

    /** Returns 0 when it is proposed no more, or somebody else has put it elsewhere. */
    int withdraw(WorkshopDateId date, long version) {
        return sql.deleteFrom(WORKSHOP_DATE_PROPOSAL)
                .where(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID.eq(date), WORKSHOP_DATE_PROPOSAL.VERSION.eq(version))
                .execute();
    }

    int withdraw(Collection<WorkshopDateId> dates) {
        return sql.deleteFrom(WORKSHOP_DATE_PROPOSAL)
                .where(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID.in(dates))
                .execute();
    }
}
