package org.belay.workshop;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.organization.RoomId;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Repository;

/** What else takes place at a time: in a room, or for people. */
@Repository
class ClashQueries {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final DSLContext sql;

    ClashQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, nobody else takes these people's time; as for sessions, before rooms. */
    void lockCalendars(Collection<PersonId> people) {
        sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people))
                .orderBy(PERSON.PERSON_ID)
                .forUpdate()
                .fetch();
    }

    void lockRoom(RoomId room) {
        sql.select(ROOM.ROOM_ID)
                .from(ROOM)
                .where(ROOM.ROOM_ID.eq(room))
                .forUpdate()
                .fetch();
    }

    /** What takes the time of somebody: sessions, workshops to lead and workshops with a seat. */
    List<Overlap> of(PersonId person, Slot time, WorkshopId but) {
        var overlaps = new ArrayList<Overlap>();
        sessions(ofPerson(person), time).forEach(slot -> overlaps.add(new Overlap(slot, null)));
        overlaps.addAll(workshops(takenBy(List.of(person)), time, but));
        return overlaps;
    }

    /** When a published workshop takes somebody's time, or a room. */
    record Booked(WorkshopId workshop, Slot time) {}

    /** When workshops take the time of each of these people, who lead them or have a seat; who is free is left out. */
    Map<PersonId, List<Booked>> people(Collection<PersonId> people, Slot within) {
        var taken = select(WORKSHOP_FACILITATOR.WORKSHOP_ID, WORKSHOP_FACILITATOR.PERSON_ID)
                .from(WORKSHOP_FACILITATOR)
                .where(WORKSHOP_FACILITATOR.PERSON_ID.in(people))
                .union(select(WORKSHOP_SEAT.WORKSHOP_ID, WORKSHOP_SEAT.PERSON_ID)
                        .from(WORKSHOP_SEAT)
                        .where(WORKSHOP_SEAT.PERSON_ID.in(people), WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN)))
                .asTable("taken");
        var person = Objects.requireNonNull(taken.field(WORKSHOP_FACILITATOR.PERSON_ID));
        return touching(
                within,
                sql.select(person, WORKSHOP.WORKSHOP_ID, WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.MINUTES)
                        .from(taken)
                        .join(WORKSHOP)
                        .on(WORKSHOP.WORKSHOP_ID.eq(taken.field(WORKSHOP_FACILITATOR.WORKSHOP_ID)))
                        .join(WORKSHOP_DATE)
                        .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                        .where(WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                        .and(WORKSHOP_DATE.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                        .orderBy(WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.WORKSHOP_DATE_ID));
    }

    /** When workshops have these rooms; those that are free are left out. */
    Map<RoomId, List<Booked>> rooms(Collection<RoomId> rooms, Slot within) {
        return touching(
                within,
                sql.select(WORKSHOP.ROOM_ID, WORKSHOP.WORKSHOP_ID, WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.MINUTES)
                        .from(WORKSHOP_DATE)
                        .join(WORKSHOP)
                        .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                        .where(WORKSHOP.ROOM_ID.in(rooms), WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                        .and(WORKSHOP_DATE.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt())));
    }

    private static <K> Map<K, List<Booked>> touching(
            Slot within, ResultQuery<Record4<K, WorkshopId, Instant, Integer>> dates) {
        return dates.stream()
                .map(row -> Map.entry(
                        row.value1(),
                        new Booked(
                                row.value2(),
                                new Slot(row.value3(), row.value3().plus(Duration.ofMinutes(row.value4()))))))
                .filter(one -> within.overlaps(one.getValue().time()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Condition takenBy(Collection<PersonId> people) {
        return WORKSHOP.WORKSHOP_ID
                .in(select(WORKSHOP_FACILITATOR.WORKSHOP_ID)
                        .from(WORKSHOP_FACILITATOR)
                        .where(WORKSHOP_FACILITATOR.PERSON_ID.in(people)))
                .or(WORKSHOP.WORKSHOP_ID.in(select(WORKSHOP_SEAT.WORKSHOP_ID)
                        .from(WORKSHOP_SEAT)
                        .where(WORKSHOP_SEAT.PERSON_ID.in(people), WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN))));
    }

    private static Condition ofPerson(PersonId person) {
        var places = select(ENROLLMENT.ENROLLMENT_ID).from(ENROLLMENT).where(ENROLLMENT.PERSON_ID.eq(person));
        return SESSION.MATCH_ID
                .in(select(PUBLISHED_MATCH.MATCH_ID)
                        .from(PUBLISHED_MATCH)
                        .where(PUBLISHED_MATCH
                                .MENTOR_ENROLLMENT_ID
                                .in(places)
                                .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.in(places))))
                .or(SESSION.CIRCLE_ID.in(select(CIRCLE_MEMBER.CIRCLE_ID)
                        .from(CIRCLE_MEMBER)
                        .where(CIRCLE_MEMBER.ENROLLMENT_ID.in(places), CIRCLE_MEMBER.LEFT_AT.isNull())))
                .or(SESSION.CIRCLE_ID.in(
                        select(CIRCLE.CIRCLE_ID).from(CIRCLE).where(CIRCLE.FACILITATOR_ID.eq(person))));
    }

    private List<Slot> sessions(Condition which, Slot time) {
        return sql
                .select(SESSION.STARTS_AT, SESSION.MINUTES)
                .from(SESSION)
                .where(which, SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(SESSION.STARTS_AT.between(time.startsAt().minus(LONGEST), time.endsAt()))
                .orderBy(SESSION.STARTS_AT)
                .fetch(row -> new Slot(row.value1(), row.value1().plus(Duration.ofMinutes(row.value2()))))
                .stream()
                .filter(slot -> slot.overlaps(time))
                .toList();
    }

    private List<Overlap> workshops(Condition which, Slot time, WorkshopId but) {
        return sql
                .select(WORKSHOP.TITLE, WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.MINUTES)
                .from(WORKSHOP_DATE)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                .where(which, WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                .and(WORKSHOP.WORKSHOP_ID.ne(but))
                .and(WORKSHOP_DATE.STARTS_AT.between(time.startsAt().minus(LONGEST), time.endsAt()))
                .orderBy(WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .fetch(row -> new Overlap(
                        new Slot(row.value2(), row.value2().plus(Duration.ofMinutes(row.value3()))), row.value1()))
                .stream()
                .filter(overlap -> overlap.time().overlaps(time))
                .toList();
    }
}
