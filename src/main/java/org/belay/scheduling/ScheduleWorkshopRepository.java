package org.belay.scheduling;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.belay.db.Tables.WORKSHOP_PROPOSAL;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.organization.RoomId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Workshops of a cohort as its schedule has them: those that stand, those to be placed, and where they are proposed. */
@Repository
class ScheduleWorkshopRepository {

    private static final Set<EnrollmentState> TAKING_PART =
            EnumSet.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE);
    private static final Set<SeatState> SEATED = EnumSet.of(SeatState.TAKEN, SeatState.OFFERED);
    private static final Set<SeatState> HEARD = EnumSet.of(SeatState.TAKEN, SeatState.OFFERED, SeatState.WAITLISTED);

    private final DSLContext sql;

    ScheduleWorkshopRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A workshop that a run can place: it has one date, and is a draft or lies ahead.
     *
     * @param inRoom whether it takes place in a room, or nobody has said where
     * @param needed who leads it or has a seat
     * @param invited others to whom it is open
     */
    record ToPlace(
            WorkshopId id,
            long version,
            int minutes,
            int seats,
            boolean inRoom,
            @Nullable SiteId site,
            Set<PersonId> leaders,
            Set<PersonId> needed,
            Set<PersonId> invited,
            @Nullable Proposal proposed) {

        /** Whether a coordinator has said where it is to be, so that runs leave it there. */
        boolean pinned() {
            return proposed != null && proposed.pinned();
        }
    }

    /**
     * Where a workshop is proposed to be.
     *
     * @param version of the workshop
     */
    record Proposal(
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

    private static Condition placeable(CohortId cohort, Instant now) {
        var dates = field(selectCount()
                .from(WORKSHOP_DATE.as("every"))
                .where(WORKSHOP_DATE.as("every").WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID)));
        return WORKSHOP.COHORT_ID
                .eq(cohort)
                .and(dates.eq(1))
                .and(WORKSHOP.STATE
                        .eq(WorkshopState.DRAFT)
                        .or(WORKSHOP.STATE.eq(WorkshopState.PUBLISHED).and(WORKSHOP_DATE.STARTS_AT.gt(now))));
    }

    /** The workshops among which one can choose. */
    List<WorkshopChoice> choices(CohortId cohort, Instant now) {
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.TITLE,
                        field(WORKSHOP.STATE.eq(WorkshopState.DRAFT)),
                        WORKSHOP_DATE.STARTS_AT,
                        WORKSHOP_DATE.MINUTES)
                .from(WORKSHOP)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(placeable(cohort, now))
                .orderBy(WORKSHOP_DATE.STARTS_AT, WORKSHOP.WORKSHOP_ID)
                .fetch(mapping(WorkshopChoice::new));
    }

    /** Those that are to be placed, and those that are proposed somewhere. */
    List<ToPlace> toPlace(CohortId cohort, Collection<WorkshopId> chosen, Instant now) {
        var proposals = proposals(cohort);
        var sides = sides(cohort);
        var wanted = new HashSet<>(chosen);
        wanted.addAll(proposals.keySet());
        var led = leaders(wanted);
        var seats = inSeats(wanted, SEATED);
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.VERSION,
                        WORKSHOP_DATE.MINUTES,
                        WORKSHOP.SEATS,
                        WORKSHOP.ROOM_ID.isNotNull().or(WORKSHOP.PLACE.isNull().and(WORKSHOP.LINK.isNull())),
                        ROOM.SITE_ID,
                        WORKSHOP.AUDIENCE)
                .from(WORKSHOP)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .where(placeable(cohort, now))
                .and(WORKSHOP.WORKSHOP_ID.in(wanted))
                .orderBy(WORKSHOP.WORKSHOP_ID)
                .fetch()
                .map(row -> {
                    var leaders = led.getOrDefault(row.value1(), Set.of());
                    var needed = new HashSet<>(leaders);
                    needed.addAll(seats.getOrDefault(row.value1(), Set.of()));
                    var invited = new HashSet<PersonId>();
                    sides.forEach((person, side) -> {
                        if (row.value7().isFor(side) && !needed.contains(person)) {
                            invited.add(person);
                        }
                    });
                    return new ToPlace(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            leaders,
                            needed,
                            invited,
                            proposals.get(row.value1()));
                });
    }

    /** Who leads each of them; those that nobody leads are left out. */
    Map<WorkshopId, Set<PersonId>> leaders(Collection<WorkshopId> workshops) {
        return sql
                .select(WORKSHOP_FACILITATOR.WORKSHOP_ID, WORKSHOP_FACILITATOR.PERSON_ID)
                .from(WORKSHOP_FACILITATOR)
                .where(WORKSHOP_FACILITATOR.WORKSHOP_ID.in(workshops))
                .stream()
                .collect(Collectors.groupingBy(
                        Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    /** Who hears of them when they are arranged: who leads one, and who has a seat or waits for one. */
    Set<PersonId> concerned(Collection<WorkshopId> workshops) {
        return Stream.of(leaders(workshops), inSeats(workshops, HEARD))
                .flatMap(some -> some.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private Map<WorkshopId, Set<PersonId>> inSeats(Collection<WorkshopId> workshops, Collection<SeatState> states) {
        return sql
                .select(WORKSHOP_SEAT.WORKSHOP_ID, WORKSHOP_SEAT.PERSON_ID)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.in(workshops), WORKSHOP_SEAT.STATE.in(states))
                .stream()
                .collect(Collectors.groupingBy(
                        Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    private Map<PersonId, Side> sides(CohortId cohort) {
        return sql.select(ENROLLMENT.PERSON_ID, ENROLLMENT.SIDE)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(TAKING_PART))
                .fetchMap(ENROLLMENT.PERSON_ID, ENROLLMENT.SIDE);
    }

    /** Of workshops that nobody has changed since. */
    Map<WorkshopId, Proposal> proposals(CohortId cohort) {
        return sql
                .select(
                        WORKSHOP_PROPOSAL.WORKSHOP_ID,
                        WORKSHOP_PROPOSAL.WORKSHOP_VERSION,
                        WORKSHOP_PROPOSAL.STARTS_AT,
                        WORKSHOP_PROPOSAL.MINUTES,
                        WORKSHOP_PROPOSAL.ROOM_ID,
                        WORKSHOP_PROPOSAL.PINNED)
                .from(WORKSHOP_PROPOSAL)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_PROPOSAL.WORKSHOP_ID))
                .where(standing(), WORKSHOP.COHORT_ID.eq(cohort))
                .orderBy(WORKSHOP_PROPOSAL.STARTS_AT, WORKSHOP_PROPOSAL.WORKSHOP_ID)
                .fetch(mapping(Proposal::new))
                .stream()
                .collect(Collectors.toMap(
                        Proposal::workshop, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private static Condition standing() {
        return WORKSHOP.VERSION
                .eq(WORKSHOP_PROPOSAL.WORKSHOP_VERSION)
                .and(WORKSHOP.STATE.in(WorkshopState.DRAFT, WorkshopState.PUBLISHED));
    }

    /** Published workshops where they are, and those that are proposed where they would be. */
    List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to) {
        var rows = sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.TITLE,
                        WORKSHOP_DATE.STARTS_AT,
                        WORKSHOP_DATE.MINUTES,
                        WORKSHOP.ROOM_ID,
                        coalesce(ROOM.NAME, WORKSHOP.PLACE),
                        WORKSHOP.LINK.isNotNull())
                .from(WORKSHOP_DATE)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .where(WORKSHOP.COHORT_ID.eq(cohort), WORKSHOP.STATE.in(WorkshopState.PUBLISHED, WorkshopState.HELD))
                .and(WORKSHOP_DATE.STARTS_AT.ge(from))
                .and(WORKSHOP_DATE.STARTS_AT.lt(to))
                .orderBy(WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .fetch(mapping((id, title, start, minutes, room, place, link) ->
                        row(id, title, SessionState.SCHEDULED, start, minutes, room, place, link, false, 0)));
        rows.addAll(proposedRows(WORKSHOP.COHORT_ID
                .eq(cohort)
                .and(WORKSHOP_PROPOSAL.STARTS_AT.ge(from))
                .and(WORKSHOP_PROPOSAL.STARTS_AT.lt(to))));
        return rows;
    }

    /** Where one is proposed to be. */
    Optional<ScheduledRow> proposal(WorkshopId workshop) {
        return proposedRows(WORKSHOP.WORKSHOP_ID.eq(workshop)).stream().findFirst();
    }

    /** Without a room of its own a proposal leaves the workshop where it is to be. */
    private List<ScheduledRow> proposedRows(Condition which) {
        var usual = ROOM.as("usual");
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.TITLE,
                        WORKSHOP_PROPOSAL.STARTS_AT,
                        WORKSHOP_PROPOSAL.MINUTES,
                        WORKSHOP_PROPOSAL.ROOM_ID,
                        coalesce(ROOM.NAME, usual.NAME, WORKSHOP.PLACE),
                        WORKSHOP.LINK.isNotNull(),
                        WORKSHOP_PROPOSAL.PINNED,
                        WORKSHOP_PROPOSAL.VERSION)
                .from(WORKSHOP_PROPOSAL)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_PROPOSAL.WORKSHOP_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP_PROPOSAL.ROOM_ID))
                .leftJoin(usual)
                .on(usual.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .where(standing(), which)
                .orderBy(WORKSHOP_PROPOSAL.STARTS_AT, WORKSHOP_PROPOSAL.WORKSHOP_ID)
                .fetch(mapping((id, title, start, minutes, room, place, link, pinned, version) ->
                        row(id, title, SessionState.PROPOSED, start, minutes, room, place, link, pinned, version)));
    }

    /** @param place the room, or where else it is; one without a place is remote only if there is a link */
    private static ScheduledRow row(
            WorkshopId id,
            String title,
            SessionState state,
            Instant start,
            int minutes,
            @Nullable RoomId room,
            @Nullable String place,
            boolean link,
            boolean pinned,
            long version) {
        return new ScheduledRow(
                null,
                MeetingKind.WORKSHOP,
                null,
                null,
                id,
                title,
                state,
                start,
                minutes,
                place == null && link ? SessionKind.REMOTE : SessionKind.IN_PERSON,
                room,
                place,
                pinned,
                version,
                false,
                List.of());
    }

    Optional<CohortId> cohortOf(WorkshopId workshop) {
        return sql.select(WORKSHOP.COHORT_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(workshop))
                .fetchOptional(WORKSHOP.COHORT_ID);
    }

    Optional<Long> version(WorkshopId workshop) {
        return sql.select(WORKSHOP.VERSION)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(workshop))
                .fetchOptional(WORKSHOP.VERSION);
    }

    /**
     * Instead of where it was proposed before; nothing, if somebody has changed or discarded the workshop meanwhile. What
     * a coordinator has pinned gives way to nothing but what is pinned.
     */
    int propose(Proposal proposal) {
        if (proposal.pinned()) {
            withdraw(List.of(proposal.workshop()));
        } else {
            makeWay(List.of(proposal.workshop()));
        }
        return sql.insertInto(
                        WORKSHOP_PROPOSAL,
                        WORKSHOP_PROPOSAL.WORKSHOP_ID,
                        WORKSHOP_PROPOSAL.WORKSHOP_VERSION,
                        WORKSHOP_PROPOSAL.STARTS_AT,
                        WORKSHOP_PROPOSAL.MINUTES,
                        WORKSHOP_PROPOSAL.ROOM_ID,
                        WORKSHOP_PROPOSAL.PINNED)
                .select(select(
                                WORKSHOP.WORKSHOP_ID,
                                WORKSHOP.VERSION,
                                val(proposal.startsAt(), WORKSHOP_PROPOSAL.STARTS_AT),
                                val(proposal.minutes(), WORKSHOP_PROPOSAL.MINUTES),
                                val(proposal.room(), WORKSHOP_PROPOSAL.ROOM_ID),
                                val(proposal.pinned(), WORKSHOP_PROPOSAL.PINNED))
                        .from(WORKSHOP)
                        .where(WORKSHOP.WORKSHOP_ID.eq(proposal.workshop()), WORKSHOP.VERSION.eq(proposal.version())))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Takes away what nobody has pinned, and what was found for a workshop as it is no more. */
    void makeWay(Collection<WorkshopId> workshops) {
        var version = field(
                select(WORKSHOP.VERSION).from(WORKSHOP).where(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_PROPOSAL.WORKSHOP_ID)));
        sql.deleteFrom(WORKSHOP_PROPOSAL)
                .where(WORKSHOP_PROPOSAL.WORKSHOP_ID.in(workshops))
                .and(WORKSHOP_PROPOSAL.PINNED.isFalse().or(WORKSHOP_PROPOSAL.WORKSHOP_VERSION.ne(version)))
                .execute();
    }

    /** Returns 0 when it is proposed no more, or somebody else has put it elsewhere. */
    int put(WorkshopId workshop, long version, Instant startsAt, @Nullable RoomId room, boolean pinned) {
        return sql.update(WORKSHOP_PROPOSAL)
                .set(WORKSHOP_PROPOSAL.STARTS_AT, startsAt)
                .set(WORKSHOP_PROPOSAL.ROOM_ID, room)
                .set(WORKSHOP_PROPOSAL.PINNED, pinned)
                .set(WORKSHOP_PROPOSAL.VERSION, version + 1)
                .where(WORKSHOP_PROPOSAL.WORKSHOP_ID.eq(workshop), WORKSHOP_PROPOSAL.VERSION.eq(version))
                .execute();
    }

    /** Returns 0 when it is proposed no more, or somebody else has put it elsewhere. */
    int withdraw(WorkshopId workshop, long version) {
        return sql.deleteFrom(WORKSHOP_PROPOSAL)
                .where(WORKSHOP_PROPOSAL.WORKSHOP_ID.eq(workshop), WORKSHOP_PROPOSAL.VERSION.eq(version))
                .execute();
    }

    int withdraw(Collection<WorkshopId> workshops) {
        return sql.deleteFrom(WORKSHOP_PROPOSAL)
                .where(WORKSHOP_PROPOSAL.WORKSHOP_ID.in(workshops))
                .execute();
    }
}
