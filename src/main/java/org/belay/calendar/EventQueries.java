package org.belay.calendar;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.KICKOFF;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.calendar.CalendarEntry.Kind;
import org.belay.calendar.CalendarEntry.Status;
import org.belay.enrollment.EnrollmentState;
import org.belay.organization.RoomId;
import org.belay.scheduling.KickoffEntry;
import org.belay.scheduling.KickoffId;
import org.belay.security.Actor;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Workshops and kickoffs as calendars show them. */
@Repository
class EventQueries {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Set<EnrollmentState> TAKING_PART =
            EnumSet.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE);

    private final DSLContext sql;

    EventQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those in which somebody has a seat or which they lead, and the kickoffs of their cohorts. */
    List<CalendarEntry> of(PersonId person, Slot within) {
        var seats = select(WORKSHOP_SEAT.WORKSHOP_ID)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.PERSON_ID.eq(person), WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN));
        var led = select(WORKSHOP_FACILITATOR.WORKSHOP_ID)
                .from(WORKSHOP_FACILITATOR)
                .where(WORKSHOP_FACILITATOR.PERSON_ID.eq(person));
        var places = select(ENROLLMENT.COHORT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.PERSON_ID.eq(person), ENROLLMENT.STATE.in(TAKING_PART));
        var circles = select(CIRCLE.COHORT_ID).from(CIRCLE).where(CIRCLE.FACILITATOR_ID.eq(person));
        return both(
                WORKSHOP.WORKSHOP_ID.in(seats).or(WORKSHOP.WORKSHOP_ID.in(led)),
                KICKOFF.STATE
                        .eq(SessionState.SCHEDULED)
                        .and(KICKOFF.COHORT_ID.in(places).or(KICKOFF.COHORT_ID.in(circles))),
                null,
                true,
                within);
    }

    List<CalendarEntry> of(CohortId cohort, Slot within) {
        return both(WORKSHOP.COHORT_ID.eq(cohort), KICKOFF.COHORT_ID.eq(cohort), null, false, within);
    }

    /** Of programs that the actor does not coordinate, only that the room is taken. */
    List<CalendarEntry> in(RoomId room, Actor actor, Slot within) {
        return both(WORKSHOP.ROOM_ID.eq(room), KICKOFF.ROOM_ID.eq(room), actor.coordinates(), false, within);
    }

    /** @param programs those of which the reader may know what takes place; null for all */
    private List<CalendarEntry> both(
            Condition workshops, Condition kickoffs, @Nullable Set<ProgramId> programs, boolean own, Slot within) {
        return Stream.concat(
                        workshops(workshops, visible(WORKSHOP.PROGRAM_ID, programs), own, within).stream(),
                        kickoffs(kickoffs, visible(COHORT.PROGRAM_ID, programs), own, within).stream())
                .filter(entry -> entry.time().overlaps(within))
                .toList();
    }

    private static Condition visible(Field<ProgramId> program, @Nullable Set<ProgramId> programs) {
        return programs == null ? trueCondition() : program.in(programs);
    }

    private List<CalendarEntry> workshops(Condition which, Condition visible, boolean own, Slot within) {
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        position(),
                        WORKSHOP.VERSION,
                        WORKSHOP.STATE.convertFrom(EventQueries::status),
                        WORKSHOP_DATE.STARTS_AT,
                        WORKSHOP_DATE.MINUTES,
                        when(visible, WORKSHOP.TITLE),
                        coalesce(ROOM.NAME, WORKSHOP.PLACE))
                .from(WORKSHOP_DATE)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .where(which, WORKSHOP.STATE.ne(WorkshopState.DRAFT), starts(WORKSHOP_DATE.STARTS_AT, within))
                .fetch(mapping((id, position, version, status, start, minutes, title, place) -> entry(
                        Kind.WORKSHOP,
                        key(id, position),
                        version,
                        status,
                        start,
                        minutes,
                        title,
                        place,
                        page(id),
                        own)));
    }

    /** @param position of the date among those of the workshop, from 1 */
    static String key(WorkshopId workshop, int position) {
        return "workshop-" + workshop.value() + "-" + position;
    }

    static String page(WorkshopId workshop) {
        return "workshop/" + workshop.value();
    }

    /** Among the dates of the workshop: the same however often that date is moved among the others. */
    private static Field<Integer> position() {
        var earlier = WORKSHOP_DATE.as("earlier");
        return field(selectCount()
                .from(earlier)
                .where(
                        earlier.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID),
                        earlier.STARTS_AT.le(WORKSHOP_DATE.STARTS_AT)));
    }

    private List<CalendarEntry> kickoffs(Condition which, Condition visible, boolean own, Slot within) {
        return sql.select(
                        KICKOFF.KICKOFF_ID.convertFrom(EventQueries::key),
                        KICKOFF.VERSION,
                        KICKOFF.STATE.convertFrom(Status::of),
                        KICKOFF.STARTS_AT,
                        KICKOFF.MINUTES,
                        when(visible, COHORT.NAME),
                        ROOM.NAME)
                .from(KICKOFF)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(KICKOFF.COHORT_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(KICKOFF.ROOM_ID))
                .where(which, starts(KICKOFF.STARTS_AT, within))
                .fetch(mapping((key, version, status, start, minutes, title, place) ->
                        entry(Kind.KICKOFF, key, version, status, start, minutes, title, place, "", own)));
    }

    /** The same as calendars that ask for themselves are told. */
    static CalendarEntry entry(KickoffEntry kickoff, boolean cancelled) {
        return entry(
                Kind.KICKOFF,
                key(kickoff.id()),
                kickoff.sequence(),
                cancelled ? Status.CANCELLED : Status.AGREED,
                kickoff.startsAt(),
                kickoff.minutes(),
                kickoff.cohortName(),
                kickoff.roomName(),
                "",
                true);
    }

    private static String key(KickoffId id) {
        return "kickoff-" + id.value();
    }

    private static Condition starts(Field<Instant> start, Slot within) {
        return start.between(within.startsAt().minus(LONGEST), within.endsAt());
    }

    private static Status status(WorkshopState state) {
        return switch (state) {
            case DRAFT -> Status.PROPOSED;
            case PUBLISHED -> Status.AGREED;
            case HELD -> Status.OVER;
            case CANCELLED -> Status.CANCELLED;
        };
    }

    private static CalendarEntry entry(
            Kind kind,
            String key,
            long version,
            Status status,
            Instant start,
            int minutes,
            @Nullable String title,
            @Nullable String place,
            String page,
            boolean own) {
        return new CalendarEntry(
                key,
                Math.toIntExact(version),
                kind,
                status,
                new Slot(start, start.plus(minutes, ChronoUnit.MINUTES)),
                title,
                title == null ? null : place,
                null,
                title == null ? "" : page,
                own);
    }
}
