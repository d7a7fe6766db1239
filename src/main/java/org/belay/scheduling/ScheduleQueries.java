package org.belay.scheduling;

import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.organization.BookableHours;
import org.belay.organization.RoomId;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.KnownZone;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.belay.workshop.WorkshopState;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a schedule is made of. Why somebody is away is not read here. */
@Repository
class ScheduleQueries {

    private static final Duration LONGEST = Duration.ofHours(10);
    private static final Set<SessionState> TAKING_TIME = Set.of(SessionState.PROPOSED, SessionState.SCHEDULED);

    /** By whose clock somebody lives, of those who take part: the nearest that was said. */
    static final Field<String> ZONE =
            coalesce(ENROLLMENT.TIME_ZONE, PERSON.TIME_ZONE, SITE.TIME_ZONE, organizationZone(), inline("UTC"));

    private final DSLContext sql;

    ScheduleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** A match that goes on. */
    record Pair(MatchId match, PersonId mentor, PersonId mentee) {}

    List<Pair> pairs(CohortId cohort) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        return sql.select(PUBLISHED_MATCH.MATCH_ID, mentor.PERSON_ID, mentee.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(Pair::new));
    }

    /** A circle that meets. */
    record Group(CircleId circle, @Nullable PersonId leader, Set<PersonId> members) {}

    List<Group> groups(CohortId cohort) {
        var members = sql.select(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID)
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE.COHORT_ID.eq(cohort), CIRCLE_MEMBER.LEFT_AT.isNull())
                .fetchGroups(CIRCLE_MEMBER.CIRCLE_ID, ENROLLMENT.PERSON_ID);
        return sql.select(CIRCLE.CIRCLE_ID, CIRCLE.FACILITATOR_ID)
                .from(CIRCLE)
                .where(CIRCLE.COHORT_ID.eq(cohort), CIRCLE.STATE.eq(CircleState.ACTIVE))
                .orderBy(CIRCLE.CIRCLE_ID)
                .fetch(mapping((circle, leader) ->
                        new Group(circle, leader, Set.copyOf(members.getOrDefault(circle, List.of())))));
    }

    /**
     * Somebody who meets others.
     *
     * @param week null when not said in this cohort
     */
    record Somebody(
            PersonId person,
            ZoneId zone,
            @Nullable SiteId site,
            @Nullable WeekGrid week) {}

    Map<PersonId, Somebody> people(CohortId cohort, Collection<PersonId> people) {
        return sql
                .select(PERSON.PERSON_ID, ZONE, PERSON.SITE_ID, ENROLLMENT.AVAILABILITY)
                .from(PERSON)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(ENROLLMENT)
                .on(ENROLLMENT.PERSON_ID.eq(PERSON.PERSON_ID), ENROLLMENT.COHORT_ID.eq(cohort))
                .where(PERSON.PERSON_ID.in(people))
                .fetch(mapping((person, name, site, week) ->
                        new Somebody(person, KnownZone.of(name), site, week == null ? null : WeekGrid.of(week))))
                .stream()
                .collect(Collectors.toMap(Somebody::person, one -> one));
    }

    private static Field<String> organizationZone() {
        return field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION));
    }

    /** The days on which people are away, the last one among them. */
    Map<PersonId, Set<LocalDate>> absences(Collection<PersonId> people, LocalDate from, LocalDate to) {
        var away = new HashMap<PersonId, Set<LocalDate>>();
        sql.select(ABSENCE.PERSON_ID, ABSENCE.FROM_DAY, ABSENCE.TO_DAY)
                .from(ABSENCE)
                .where(ABSENCE.PERSON_ID.in(people), ABSENCE.FROM_DAY.le(to), ABSENCE.TO_DAY.ge(from))
                .forEach(row -> row.value2()
                        .datesUntil(row.value3().plusDays(1))
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .forEach(day -> away.computeIfAbsent(row.value1(), p -> new HashSet<>())
                                .add(day)));
        return away;
    }

    Map<SiteId, Set<LocalDate>> holidays(Collection<SiteId> sites, LocalDate from, LocalDate to) {
        return sql
                .select(HOLIDAY.SITE_ID, HOLIDAY.HOLIDAY_DATE)
                .from(HOLIDAY)
                .where(HOLIDAY.SITE_ID.in(sites), HOLIDAY.HOLIDAY_DATE.between(from, to))
                .fetchGroups(HOLIDAY.SITE_ID, HOLIDAY.HOLIDAY_DATE)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /**
     * A room in use.
     *
     * @param seats 0 when not known
     */
    record RoomRow(
            RoomId room,
            String name,
            SiteId site,
            ZoneId zone,
            int seats,
            Set<String> equipment,
            BookableHours hours) {}

    List<RoomRow> rooms(Collection<SiteId> sites) {
        var zone = coalesce(SITE.TIME_ZONE, organizationZone(), inline("UTC"));
        return sql.select(
                        ROOM.ROOM_ID,
                        ROOM.NAME,
                        ROOM.SITE_ID,
                        zone.convertFrom(KnownZone::of),
                        coalesce(ROOM.CAPACITY, 0),
                        ROOM.EQUIPMENT.convertFrom(ScheduleQueries::words),
                        ROOM.BOOKABLE_FROM,
                        ROOM.BOOKABLE_TO)
                .from(ROOM)
                .join(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .where(ROOM.SITE_ID.in(sites), ROOM.ACTIVE.isTrue())
                // The smallest that suits comes first.
                .orderBy(coalesce(ROOM.CAPACITY, 0), ROOM.NAME, ROOM.ROOM_ID)
                .fetch(mapping((room, name, site, itsZone, seats, equipment, from, to) -> new RoomRow(
                        room,
                        name,
                        site,
                        itsZone,
                        seats,
                        equipment == null ? Set.of() : equipment,
                        BookableHours.of(from, to))));
    }

    /** As files write it: words with strokes, commas or semicolons between them. */
    static Set<String> words(@Nullable String equipment) {
        return equipment == null
                ? Set.of()
                : Arrays.stream(equipment.split("[|,;]", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A session of the cohort. */
    record Standing(
            SessionId session,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            SessionState state,
            Slot time,
            int minutes,
            SessionKind kind,
            @Nullable RoomId room,
            boolean pinned,
            long version) {

        boolean proposed() {
            return state == SessionState.PROPOSED;
        }

        /** Whose it is: a match or a circle. */
        Object series() {
            return Optional.<Object>ofNullable(match).orElseGet(() -> Objects.requireNonNull(circle));
        }
    }

    /** Sessions of the cohort that take place, are to, or took place. */
    List<Standing> sessions(CohortId cohort, Instant from, Instant to) {
        return sql.select(
                        SESSION.SESSION_ID,
                        SESSION.MATCH_ID,
                        SESSION.CIRCLE_ID,
                        SESSION.STATE,
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        SESSION.KIND,
                        SESSION.ROOM_ID,
                        SESSION.PINNED,
                        SESSION.VERSION)
                .from(SESSION)
                .leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                .where(coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID).eq(cohort))
                .and(SESSION.STATE.in(
                        SessionState.PROPOSED, SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED))
                .and(SESSION.STARTS_AT.between(from.minus(LONGEST), to))
                .orderBy(SESSION.STARTS_AT, SESSION.SESSION_ID)
                .fetch(mapping(
                        (session, match, circle, state, start, minutes, kind, room, pinned, version) -> new Standing(
                                session,
                                match,
                                circle,
                                state,
                                slot(start, minutes),
                                minutes,
                                kind,
                                room,
                                pinned,
                                version)));
    }

    private static Slot slot(Instant start, int minutes) {
        return new Slot(start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** What these people have in other cohorts; of whom, when, and whether they lead it. */
    record Elsewhere(PersonId person, Slot time, boolean leads) {}

    List<Elsewhere> elsewhere(CohortId cohort, Collection<PersonId> people, Slot within) {
        var taken = sql.select(ENROLLMENT.PERSON_ID, SESSION.STARTS_AT, SESSION.MINUTES, inline(false))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.ne(cohort), ENROLLMENT.PERSON_ID.in(people))
                .and(SESSION.STATE.in(TAKING_TIME))
                .and(SESSION.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                .unionAll(select(ENROLLMENT.PERSON_ID, SESSION.STARTS_AT, SESSION.MINUTES, inline(false))
                        .from(SESSION)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                        .join(CIRCLE_MEMBER)
                        .on(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(CIRCLE.COHORT_ID.ne(cohort), ENROLLMENT.PERSON_ID.in(people))
                        .and(SESSION.STATE.in(TAKING_TIME))
                        .and(SESSION.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt())))
                .unionAll(select(CIRCLE.FACILITATOR_ID, SESSION.STARTS_AT, SESSION.MINUTES, inline(true))
                        .from(SESSION)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                        .where(CIRCLE.COHORT_ID.ne(cohort), CIRCLE.FACILITATOR_ID.in(people))
                        .and(SESSION.STATE.in(TAKING_TIME))
                        .and(SESSION.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt())));
        return taken.fetch(
                mapping((person, start, minutes, leads) -> new Elsewhere(person, slot(start, minutes), leads)));
    }

    /** Published workshops that these people lead. */
    List<Elsewhere> workshopsLed(Collection<PersonId> people, Slot within) {
        return sql.select(WORKSHOP_FACILITATOR.PERSON_ID, WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.MINUTES)
                .from(WORKSHOP_DATE)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                .join(WORKSHOP_FACILITATOR)
                .on(WORKSHOP_FACILITATOR.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(WORKSHOP_FACILITATOR.PERSON_ID.in(people), WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                .and(WORKSHOP_DATE.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                .fetch(mapping((person, start, minutes) -> new Elsewhere(person, slot(start, minutes), true)));
    }

    /** When sessions of other cohorts have these rooms. */
    Map<RoomId, List<Slot>> roomsTaken(CohortId cohort, Collection<RoomId> rooms, Slot within) {
        return sql.select(SESSION.ROOM_ID, SESSION.STARTS_AT, SESSION.MINUTES)
                .from(SESSION)
                .leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                .where(SESSION.ROOM_ID.in(rooms), SESSION.STATE.in(TAKING_TIME))
                .and(coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID).ne(cohort))
                .and(SESSION.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                .fetchGroups(SESSION.ROOM_ID, row -> slot(row.value2(), row.value3()));
    }
}
