package org.belay.workshop;

import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who has a seat, and who waits for one. Whoever writes here has locked the workshop. */
@Repository
class SeatRepository {

    private static final int TICKET_BYTES = 18;

    private final DSLContext sql;
    private final SecureRandom random = new SecureRandom();

    SeatRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A seat, or a place on the waitlist, at this place in the line; whoever had one before begins anew. */
    void put(WorkshopId workshop, PersonId person, SeatState state, int line, boolean walkIn, Instant now) {
        sql.insertInto(WORKSHOP_SEAT)
                .set(WORKSHOP_SEAT.WORKSHOP_ID, workshop)
                .set(WORKSHOP_SEAT.PERSON_ID, person)
                .set(WORKSHOP_SEAT.STATE, state)
                .set(WORKSHOP_SEAT.LINE_NUMBER, line)
                .set(WORKSHOP_SEAT.WALK_IN, walkIn)
                .set(WORKSHOP_SEAT.TICKET, ticket())
                .set(WORKSHOP_SEAT.ASKED_AT, now)
                .set(WORKSHOP_SEAT.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(WORKSHOP_SEAT.STATE, state)
                .set(WORKSHOP_SEAT.LINE_NUMBER, line)
                .set(WORKSHOP_SEAT.WALK_IN, walkIn)
                .set(WORKSHOP_SEAT.ONLINE, false)
                .set(WORKSHOP_SEAT.ASKED_AT, now)
                .setNull(WORKSHOP_SEAT.OFFERED_AT)
                .setNull(WORKSHOP_SEAT.LAPSES_AT)
                .set(WORKSHOP_SEAT.CHANGED_AT, now)
                .execute();
    }

    private String ticket() {
        var bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void offer(WorkshopId workshop, PersonId person, Instant until, Instant now) {
        sql.update(WORKSHOP_SEAT)
                .set(WORKSHOP_SEAT.STATE, SeatState.OFFERED)
                .set(WORKSHOP_SEAT.OFFERED_AT, now)
                .set(WORKSHOP_SEAT.LAPSES_AT, until)
                .set(WORKSHOP_SEAT.CHANGED_AT, now)
                .where(is(workshop, person))
                .execute();
    }

    void become(WorkshopId workshop, PersonId person, SeatState state, Instant now) {
        sql.update(WORKSHOP_SEAT)
                .set(WORKSHOP_SEAT.STATE, state)
                .setNull(WORKSHOP_SEAT.LAPSES_AT)
                .set(WORKSHOP_SEAT.CHANGED_AT, now)
                .where(is(workshop, person))
                .execute();
    }

    /** In the room, or online. */
    void sit(WorkshopId workshop, PersonId person, boolean online) {
        sql.update(WORKSHOP_SEAT)
                .set(WORKSHOP_SEAT.ONLINE, online)
                .where(is(workshop, person))
                .execute();
    }

    /** It is not both any more, so that all sit in the same place. */
    void sitTogether(WorkshopId workshop) {
        sql.update(WORKSHOP_SEAT)
                .set(WORKSHOP_SEAT.ONLINE, false)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.ONLINE.isTrue())
                .execute();
    }

    private static Condition is(WorkshopId workshop, PersonId person) {
        return WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop).and(WORKSHOP_SEAT.PERSON_ID.eq(person));
    }

    /** Offers that can be answered longer end then. */
    void endOffersBy(WorkshopId workshop, Instant time) {
        sql.update(WORKSHOP_SEAT)
                .set(WORKSHOP_SEAT.LAPSES_AT, time)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.STATE.eq(SeatState.OFFERED))
                .and(WORKSHOP_SEAT.LAPSES_AT.gt(time))
                .execute();
    }

    Seats spread(Workshop workshop) {
        return sql.select(
                        count(when(WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN).andNot(WORKSHOP_SEAT.ONLINE), 1)),
                        count(when(WORKSHOP_SEAT.STATE.eq(SeatState.OFFERED), 1)),
                        count(when(WORKSHOP_SEAT.STATE.eq(SeatState.WAITLISTED), 1)),
                        count(when(WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN).and(WORKSHOP_SEAT.ONLINE), 1)))
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop.id()))
                .fetchSingle(mapping((taken, offered, waiting, online) ->
                        new Seats(workshop.chairs(), taken, offered, waiting, online)));
    }

    /** With the place among those who wait. */
    Optional<OwnSeat> of(WorkshopId workshop, PersonId person) {
        var before = WORKSHOP_SEAT.as("before");
        var place = sql.select(count())
                .from(before)
                .where(before.WORKSHOP_ID.eq(WORKSHOP_SEAT.WORKSHOP_ID), before.STATE.eq(SeatState.WAITLISTED))
                .and(before.LINE_NUMBER.le(WORKSHOP_SEAT.LINE_NUMBER));
        return sql.select(
                        WORKSHOP_SEAT.STATE,
                        WORKSHOP_SEAT.LINE_NUMBER,
                        place.asField(),
                        WORKSHOP_SEAT.LAPSES_AT,
                        WORKSHOP_SEAT.TICKET,
                        WORKSHOP_SEAT.ONLINE)
                .from(WORKSHOP_SEAT)
                .where(is(workshop, person))
                .fetchOptional(row -> new OwnSeat(
                        row.value1(),
                        row.value2(),
                        row.value1() == SeatState.WAITLISTED ? row.get(2, Integer.class) : 0,
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** Of those who wait the first so many, in the order in which they came. */
    List<InLine> first(WorkshopId workshop, int many) {
        return sql.select(WORKSHOP_SEAT.PERSON_ID, WORKSHOP_SEAT.LINE_NUMBER)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.STATE.eq(SeatState.WAITLISTED))
                .orderBy(WORKSHOP_SEAT.LINE_NUMBER)
                .limit(many)
                .fetch(mapping(InLine::new));
    }

    List<InLine> in(WorkshopId workshop, Collection<SeatState> states) {
        return sql.select(WORKSHOP_SEAT.PERSON_ID, WORKSHOP_SEAT.LINE_NUMBER)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.STATE.in(states))
                .orderBy(WORKSHOP_SEAT.LINE_NUMBER)
                .fetch(mapping(InLine::new));
    }

    /** Those to whom a seat is offered, then those who wait, in their order. */
    List<Waiting> waiting(WorkshopId workshop) {
        return sql.select(
                        PERSON.PERSON_ID,
                        WorkshopRepository.personName(),
                        WORKSHOP_SEAT.STATE,
                        WORKSHOP_SEAT.ASKED_AT,
                        WORKSHOP_SEAT.LAPSES_AT)
                .from(WORKSHOP_SEAT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(WORKSHOP_SEAT.PERSON_ID))
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop))
                .and(WORKSHOP_SEAT.STATE.in(SeatState.OFFERED, SeatState.WAITLISTED))
                .orderBy(WORKSHOP_SEAT.STATE.eq(SeatState.WAITLISTED), WORKSHOP_SEAT.LINE_NUMBER)
                .fetch(mapping(Waiting::new));
    }

    /** Workshops with an offer that nobody has answered in time. */
    List<WorkshopId> withLapsed(Instant now) {
        return sql.selectDistinct(WORKSHOP_SEAT.WORKSHOP_ID)
                .from(WORKSHOP_SEAT)
                .where(lapsed(now))
                .orderBy(WORKSHOP_SEAT.WORKSHOP_ID)
                .fetch(WORKSHOP_SEAT.WORKSHOP_ID);
    }

    List<InLine> lapsed(WorkshopId workshop, Instant now) {
        return sql.select(WORKSHOP_SEAT.PERSON_ID, WORKSHOP_SEAT.LINE_NUMBER)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), lapsed(now))
                .orderBy(WORKSHOP_SEAT.LINE_NUMBER)
                .fetch(mapping(InLine::new));
    }

    private static Condition lapsed(Instant now) {
        return WORKSHOP_SEAT.STATE.eq(SeatState.OFFERED).and(WORKSHOP_SEAT.LAPSES_AT.le(now));
    }

    Optional<PersonId> holder(WorkshopId workshop, String ticket) {
        return sql.select(WORKSHOP_SEAT.PERSON_ID)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.TICKET.eq(ticket))
                .fetchOptional(WORKSHOP_SEAT.PERSON_ID);
    }

    /** Published workshops with dates ahead, of a cohort alone where one is named, in which these people have or want a seat. */
    List<WorkshopId> ahead(Set<PersonId> people, @Nullable CohortId cohort, Instant now) {
        return sql.selectDistinct(WORKSHOP_SEAT.WORKSHOP_ID)
                .from(WORKSHOP_SEAT)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_SEAT.WORKSHOP_ID))
                .where(WORKSHOP_SEAT.PERSON_ID.in(people), WORKSHOP_SEAT.STATE.in(SeatState.OPEN))
                .and(WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                .and(cohort == null ? noCondition() : WORKSHOP.COHORT_ID.eq(cohort))
                .and(exists(selectOne()
                        .from(WORKSHOP_DATE)
                        .where(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID), WORKSHOP_DATE.STARTS_AT.gt(now))))
                .orderBy(WORKSHOP_SEAT.WORKSHOP_ID)
                .fetch(WORKSHOP_SEAT.WORKSHOP_ID);
    }
}
