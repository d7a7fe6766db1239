package org.belay.scheduling;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

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
import org.belay.scheduling.WorkshopProposalRepository.Proposal;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Workshops of a cohort as its schedule reads them: those that stand, and those to be placed. */
@Repository
class ScheduleWorkshopQueries {

    private static final Set<EnrollmentState> TAKING_PART =
            EnumSet.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE);
    private static final Set<SeatState> SEATED = EnumSet.of(SeatState.TAKEN, SeatState.OFFERED);
    private static final Set<SeatState> HEARD = EnumSet.of(SeatState.TAKEN, SeatState.OFFERED, SeatState.WAITLISTED);

    private final DSLContext sql;
    private final WorkshopProposalRepository proposed;

    ScheduleWorkshopQueries(DSLContext sql, WorkshopProposalRepository proposed) {
        this.sql = sql;
        this.proposed = proposed;
    }

    /**
     * A date of a workshop that a run can place: of a draft, or of one that lies ahead.
     *
     * @param startsAt when it is until now; of a draft that says no more than how far its dates are to be apart
     * @param inRoom whether the workshop takes place in a room, or nobody has said where
     * @param needed who leads it or has a seat
     * @param invited others to whom it is open
     */
    record ToPlace(
            WorkshopId id,
            CourseDate date,
            long version,
            Instant startsAt,
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

    private static Condition placeable(CohortId cohort, Instant now) {
        var begun = WORKSHOP_DATE.as("begun");
        return WORKSHOP.COHORT_ID
                .eq(cohort)
                .and(WORKSHOP.STATE
                        .eq(WorkshopState.DRAFT)
                        .or(WORKSHOP.STATE
                                .eq(WorkshopState.PUBLISHED)
                                .andNotExists(selectOne()
                                        .from(begun)
                                        .where(begun.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                                        .and(begun.STARTS_AT.le(now)))));
    }

    /** Which of the dates of its workshop a date is, and how many there are. */
    static SelectField<CourseDate> which() {
        var earlier = WORKSHOP_DATE.as("earlier");
        var every = WORKSHOP_DATE.as("every");
        return row(
                        WORKSHOP_DATE.WORKSHOP_DATE_ID,
                        field(selectCount()
                                .from(earlier)
                                .where(earlier.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                                .and(earlier.STARTS_AT.le(WORKSHOP_DATE.STARTS_AT))),
                        field(selectCount().from(every).where(every.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))))
                .mapping(CourseDate::new);
    }

    /** The workshops among which one can choose. */
    List<WorkshopChoice> choices(CohortId cohort, Instant now) {
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.TITLE,
                        field(WORKSHOP.STATE.eq(WorkshopState.DRAFT)),
                        min(WORKSHOP_DATE.STARTS_AT),
                        min(WORKSHOP_DATE.MINUTES),
                        count())
                .from(WORKSHOP)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(placeable(cohort, now))
                .groupBy(WORKSHOP.WORKSHOP_ID, WORKSHOP.TITLE, WORKSHOP.STATE)
                .orderBy(min(WORKSHOP_DATE.STARTS_AT), WORKSHOP.WORKSHOP_ID)
                .fetch(mapping(WorkshopChoice::new));
    }

    /** The dates of those that are to be placed, and of those that are proposed somewhere; each workshop in its order. */
    List<ToPlace> toPlace(CohortId cohort, Collection<WorkshopId> chosen, Instant now) {
        var proposals = proposed.of(cohort);
        var sides = sides(cohort);
        var wanted = new HashSet<>(chosen);
        proposals.values().forEach(proposal -> wanted.add(proposal.workshop()));
        var led = leaders(wanted);
        var seats = inSeats(wanted, SEATED);
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        which(),
                        WORKSHOP.VERSION,
                        WORKSHOP_DATE.STARTS_AT,
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
                .orderBy(WORKSHOP.WORKSHOP_ID, WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .fetch()
                .map(row -> {
                    var leaders = led.getOrDefault(row.value1(), Set.of());
                    var needed = new HashSet<>(leaders);
                    needed.addAll(seats.getOrDefault(row.value1(), Set.of()));
                    var invited = new HashSet<PersonId>();
                    sides.forEach((person, side) -> {
                        if (row.value9().isFor(side) && !needed.contains(person)) {
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
                            row.value7(),
                            row.value8(),
                            leaders,
                            needed,
                            invited,
                            proposals.get(row.value2().id()));
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

    /** Published workshops where they are, and those that are proposed where they would be; each date of them. */
    List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to) {
        var rows = sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        which(),
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
                .fetch(mapping((id, date, title, start, minutes, room, place, link) -> scheduled(
                        id, date, title, SessionState.SCHEDULED, start, minutes, room, place, link, false, 0)));
        rows.addAll(proposed.rows(cohort, from, to));
        return rows;
    }

    /** @param place the room, or where else it is; one without a place is remote only if there is a link */
    static ScheduledRow scheduled(
            WorkshopId id,
            CourseDate date,
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
                date,
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

    Optional<CohortId> cohortOf(WorkshopDateId date) {
        return sql.select(WORKSHOP.COHORT_ID)
                .from(WORKSHOP)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date))
                .fetchOptional(WORKSHOP.COHORT_ID);
    }

    Optional<WorkshopId> workshopOf(WorkshopDateId date) {
        return sql.select(WORKSHOP_DATE.WORKSHOP_ID)
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date))
                .fetchOptional(WORKSHOP_DATE.WORKSHOP_ID);
    }

    Optional<Long> version(WorkshopId workshop) {
        return sql.select(WORKSHOP.VERSION)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(workshop))
                .fetchOptional(WORKSHOP.VERSION);
    }
}
