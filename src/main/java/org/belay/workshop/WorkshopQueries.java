package org.belay.workshop;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.belay.db.tables.WorkshopSeat;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of workshops: of those alone that the reader may see. */
@Repository
class WorkshopQueries {

    /** So long after its start a date is still the one to be shown. */
    private static final Duration LONGEST_UNDER_WAY = Duration.ofHours(3);

    private static final Field<Instant> START = WORKSHOP_DATE.as("next_date").STARTS_AT;
    private static final Field<Integer> MINUTES = WORKSHOP_DATE.as("next_date").MINUTES;

    private final DSLContext sql;

    WorkshopQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<WorkshopRow> page(
            Actor actor, @Nullable CohortId cohort, WorkshopFilter filter, Instant now, int offset, int limit) {
        var next = WORKSHOP_DATE.as("next_date");
        var past = filter.segment() == WorkshopFilter.Segment.PAST;
        var own = WORKSHOP_SEAT.as("own");
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.TITLE,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        WORKSHOP.STATE,
                        next.STARTS_AT,
                        next.MINUTES,
                        field(selectCount()
                                        .from(WORKSHOP_DATE)
                                        .where(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID)))
                                .as("dates"),
                        WORKSHOP.TIME_ZONE,
                        coalesce(concat(ROOM.NAME, inline(", "), SITE.NAME), WORKSHOP.PLACE)
                                .as("venue"),
                        WORKSHOP.LINK,
                        WORKSHOP.SEATS,
                        seats(WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN).andNot(WORKSHOP_SEAT.ONLINE))
                                .as("taken"),
                        seats(WORKSHOP_SEAT.STATE.eq(SeatState.OFFERED)).as("offered"),
                        seats(WORKSHOP_SEAT.STATE.eq(SeatState.WAITLISTED)).as("waiting"),
                        seats(WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN).and(WORKSHOP_SEAT.ONLINE))
                                .as("online"),
                        WORKSHOP.ROOM_ID,
                        WORKSHOP.PLACE,
                        ROOM.CAPACITY,
                        WORKSHOP.MINIMUM,
                        own.STATE,
                        own.LAPSES_AT,
                        field(leads(actor.person())).as("leads"))
                .from(WORKSHOP)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(WORKSHOP.PROGRAM_ID))
                .join(next)
                .on(next.WORKSHOP_DATE_ID.eq(nextDate(now)))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(WORKSHOP.COHORT_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .leftJoin(own)
                .on(own.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID), own.PERSON_ID.eq(actor.person()))
                .where(which(actor, cohort, filter))
                .orderBy(past ? next.STARTS_AT.desc() : next.STARTS_AT.asc(), WORKSHOP.WORKSHOP_ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> row(row, own));
    }

    private static WorkshopRow row(Record row, WorkshopSeat own) {
        return new WorkshopRow(
                row.get(WORKSHOP.WORKSHOP_ID),
                row.get(WORKSHOP.TITLE),
                row.get(PROGRAM.NAME),
                row.get(COHORT.NAME),
                row.get(WORKSHOP.STATE),
                row.get(START),
                row.get(MINUTES),
                row.get("dates", int.class),
                ZoneId.of(row.get(WORKSHOP.TIME_ZONE)),
                row.get("venue", String.class),
                row.get(WORKSHOP.LINK) != null,
                new Seats(
                        Workshop.chairs(
                                row.get(WORKSHOP.SEATS),
                                new Venue(row.get(WORKSHOP.ROOM_ID), row.get(WORKSHOP.PLACE), row.get(WORKSHOP.LINK)),
                                row.get(ROOM.CAPACITY)),
                        row.get("taken", int.class),
                        row.get("offered", int.class),
                        row.get("waiting", int.class),
                        row.get("online", int.class)),
                row.get(WORKSHOP.MINIMUM),
                row.get(own.STATE),
                row.get(own.LAPSES_AT),
                Objects.requireNonNull(row.get("leads", Boolean.class)));
    }

    private static Field<Integer> seats(Condition which) {
        return field(
                selectCount().from(WORKSHOP_SEAT).where(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID), which));
    }

    /** The first date that begins from today's on, else the last: of one row each. */
    private static Field<WorkshopDateId> nextDate(Instant now) {
        var ahead = select(WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .and(WORKSHOP_DATE.STARTS_AT.gt(now.minus(LONGEST_UNDER_WAY)))
                .orderBy(WORKSHOP_DATE.STARTS_AT)
                .limit(1);
        var last = select(WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .orderBy(WORKSHOP_DATE.STARTS_AT.desc())
                .limit(1);
        return coalesce(field(ahead), field(last));
    }

    int count(Actor actor, @Nullable CohortId cohort, WorkshopFilter filter) {
        return sql.fetchCount(select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(WORKSHOP.PROGRAM_ID))
                .where(which(actor, cohort, filter)));
    }

    private static Condition which(Actor actor, @Nullable CohortId cohort, WorkshopFilter filter) {
        return visible(actor)
                .and(segment(actor, filter.segment()))
                .and(search(filter.search()))
                .and(of(cohort));
    }

    /** Of a cohort with those of its program that are for all cohorts. */
    private static Condition of(@Nullable CohortId cohort) {
        return cohort == null
                ? noCondition()
                : WORKSHOP.COHORT_ID
                        .eq(cohort)
                        .or(WORKSHOP.COHORT_ID
                                .isNull()
                                .and(WORKSHOP.PROGRAM_ID.eq(
                                        select(COHORT.PROGRAM_ID).from(COHORT).where(COHORT.COHORT_ID.eq(cohort)))));
    }

    /** As {@link WorkshopAccess#facts} has it for one. */
    private static Condition visible(Actor actor) {
        var runs = new AccessCondition().program(WORKSHOP.PROGRAM_ID).allows(actor, Permission.RUN_WORKSHOP);
        var known = WORKSHOP.STATE
                .ne(WorkshopState.DRAFT)
                .and(leads(actor.person())
                        .or(seat(actor.person(), noCondition()))
                        .or(AudienceQueries.openTo(actor.person())));
        return runs.or(known);
    }

    private static Condition segment(Actor actor, WorkshopFilter.Segment segment) {
        var ahead = WORKSHOP.STATE.in(WorkshopState.DRAFT, WorkshopState.PUBLISHED);
        return switch (segment) {
            case UPCOMING -> ahead;
            case MINE ->
                ahead.and(leads(actor.person()).or(seat(actor.person(), WORKSHOP_SEAT.STATE.in(SeatState.OPEN))));
            case PAST -> ahead.not();
        };
    }

    private static Condition leads(PersonId person) {
        return exists(selectOne()
                .from(WORKSHOP_FACILITATOR)
                .where(WORKSHOP_FACILITATOR.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .and(WORKSHOP_FACILITATOR.PERSON_ID.eq(person)));
    }

    private static Condition seat(PersonId person, Condition which) {
        return exists(selectOne()
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .and(WORKSHOP_SEAT.PERSON_ID.eq(person))
                .and(which));
    }

    private static Condition search(String search) {
        return search.isEmpty()
                ? noCondition()
                : WORKSHOP.TITLE
                        .containsIgnoreCase(search)
                        .or(PROGRAM.NAME.containsIgnoreCase(search))
                        .or(exists(selectOne()
                                .from(WORKSHOP_FACILITATOR)
                                .join(PERSON)
                                .on(PERSON.PERSON_ID.eq(WORKSHOP_FACILITATOR.PERSON_ID))
                                .where(WORKSHOP_FACILITATOR.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                                .and(WorkshopRepository.personName().containsIgnoreCase(search))));
    }

    /** Where workshops can take place. */
    List<Workshop.Room> rooms() {
        return sql.select(ROOM.ROOM_ID, ROOM.NAME, SITE.NAME, ROOM.CAPACITY)
                .from(ROOM)
                .join(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .where(ROOM.ACTIVE.isTrue())
                .orderBy(SITE.NAME, ROOM.NAME, ROOM.ROOM_ID)
                .fetch(row -> new Workshop.Room(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
