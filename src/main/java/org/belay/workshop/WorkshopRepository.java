package org.belay.workshop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FACILITATOR;
import static org.jooq.impl.DSL.select;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.belay.workshop.Workshop.Date;
import org.belay.workshop.Workshop.Facilitator;
import org.belay.workshop.Workshop.Room;
import org.belay.workshop.Workshop.Stage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Workshops, their dates and who leads them. */
@Repository
class WorkshopRepository {

    private static final int SECRET_BYTES = 6;

    private final DSLContext sql;
    private final SecureRandom random = new SecureRandom();

    WorkshopRepository(DSLContext sql) {
        this.sql = sql;
    }

    static Field<String> personName() {
        return FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
    }

    WorkshopId create(ProgramId program, @Nullable CohortId cohort, WorkshopDraft draft, Instant now) {
        var id = sql.insertInto(WORKSHOP)
                .set(values(draft))
                .set(WORKSHOP.PROGRAM_ID, program)
                .set(WORKSHOP.COHORT_ID, cohort)
                .set(WORKSHOP.STATE, WorkshopState.DRAFT)
                .set(WORKSHOP.CREATED_AT, now)
                .returningResult(WORKSHOP.WORKSHOP_ID)
                .fetchSingle()
                .value1();
        draft.dates().forEach(date -> add(id, date));
        lead(id, draft.facilitators());
        return id;
    }

    private static Map<Field<?>, @Nullable Object> values(WorkshopDraft draft) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        values.put(WORKSHOP.TITLE, draft.title());
        values.put(WORKSHOP.DESCRIPTION, draft.description());
        values.put(WORKSHOP.AUDIENCE, draft.audience());
        values.put(WORKSHOP.SEATS, draft.seats());
        values.put(WORKSHOP.MINIMUM, draft.minimum());
        values.put(WORKSHOP.ROOM_ID, draft.venue().room());
        values.put(WORKSHOP.PLACE, draft.venue().place());
        values.put(WORKSHOP.LINK, draft.venue().link());
        values.put(WORKSHOP.TIME_ZONE, draft.zone().getId());
        values.put(WORKSHOP.REGISTRATION_OPENS_AT, draft.registration().opensAt());
        values.put(WORKSHOP.REGISTRATION_CLOSES_AT, draft.registration().closesAt());
        values.put(WORKSHOP.ANSWER_HOURS, draft.registration().answerHours());
        values.put(WORKSHOP.QUIET_HOURS, draft.registration().quietHours());
        return values;
    }

    private void add(WorkshopId workshop, WorkshopDraft.Date date) {
        sql.insertInto(WORKSHOP_DATE)
                .set(WORKSHOP_DATE.WORKSHOP_ID, workshop)
                .set(WORKSHOP_DATE.STARTS_AT, date.startsAt())
                .set(WORKSHOP_DATE.MINUTES, date.minutes())
                .set(WORKSHOP_DATE.CHECK_IN_CODE, secret())
                .execute();
    }

    /** What the codes of all days are made of; nobody ever sees it. */
    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void lead(WorkshopId workshop, Collection<PersonId> people) {
        sql.batch(people.stream()
                        .map(person -> sql.insertInto(WORKSHOP_FACILITATOR)
                                .set(WORKSHOP_FACILITATOR.WORKSHOP_ID, workshop)
                                .set(WORKSHOP_FACILITATOR.PERSON_ID, person))
                        .toList())
                .execute();
    }

    /** Whoever registers, offers, moves or cancels waits here for whoever else does. */
    Optional<Workshop> lock(WorkshopId id) {
        sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    Optional<Workshop> find(WorkshopId id) {
        return workshops(WORKSHOP.WORKSHOP_ID.eq(id)).stream().findFirst();
    }

    /** Those of these that there are. */
    List<Workshop> find(Collection<WorkshopId> ids) {
        return workshops(WORKSHOP.WORKSHOP_ID.in(ids));
    }

    /** A date that has begun is known by its key and stays; of one that is moved, too few are told anew. */
    void update(Workshop before, WorkshopDraft draft) {
        var values = values(draft);
        if (before.movedBy(draft)) {
            values.put(WORKSHOP.TOO_FEW_TOLD_AT, null);
        }
        ChangedMeanwhile.unlessOne(
                sql.update(WORKSHOP)
                        .set(values)
                        .set(WORKSHOP.VERSION, before.version() + 1)
                        .where(is(before))
                        .execute(),
                before.id());
        var kept = draft.dates().stream().map(WorkshopDraft.Date::id).collect(Collectors.toSet());
        before.dates().stream().filter(date -> !kept.contains(date.id())).forEach(this::remove);
        for (var date : draft.dates()) {
            var id = date.id();
            if (id == null) {
                add(before.id(), date);
            } else {
                move(before.date(id), date);
            }
        }
        sql.deleteFrom(WORKSHOP_FACILITATOR)
                .where(WORKSHOP_FACILITATOR.WORKSHOP_ID.eq(before.id()))
                .execute();
        lead(before.id(), draft.facilitators());
    }

    private void remove(Date date) {
        sql.deleteFrom(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date.id()))
                .execute();
    }

    /** Of a date at another time people are reminded anew. */
    private void move(Date before, WorkshopDraft.Date after) {
        if (before.startsAt().equals(after.startsAt()) && before.minutes() == after.minutes()) {
            return;
        }
        sql.update(WORKSHOP_DATE)
                .set(WORKSHOP_DATE.STARTS_AT, after.startsAt())
                .set(WORKSHOP_DATE.MINUTES, after.minutes())
                .setNull(WORKSHOP_DATE.REMINDED_AT)
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(before.id()))
                .execute();
    }

    void enter(Workshop before, Stage stage) {
        ChangedMeanwhile.unlessOne(
                sql.update(WORKSHOP)
                        .set(WORKSHOP.STATE, stage.state())
                        .set(WORKSHOP.PUBLISHED_AT, stage.publishedAt())
                        .set(WORKSHOP.GONE_ON_AT, stage.goneOnAt())
                        .set(WORKSHOP.ENDED_AT, stage.endedAt())
                        .set(WORKSHOP.END_REASON, stage.endReason())
                        .set(WORKSHOP.VERSION, before.version() + 1)
                        .where(is(before))
                        .execute(),
                before.id());
    }

    /** A draft, of which nobody has heard. */
    void remove(Workshop draft) {
        ChangedMeanwhile.unlessOne(
                sql.deleteFrom(WORKSHOP)
                        .where(is(draft), WORKSHOP.STATE.eq(WorkshopState.DRAFT))
                        .execute(),
                draft.id());
    }

    private static Condition is(Workshop workshop) {
        return WORKSHOP.WORKSHOP_ID.eq(workshop.id()).and(WORKSHOP.VERSION.eq(workshop.version()));
    }

    /** Whoever works here no more leads nothing that is ahead. */
    void stopLeading(WorkshopId workshop, Collection<PersonId> people) {
        sql.deleteFrom(WORKSHOP_FACILITATOR)
                .where(WORKSHOP_FACILITATOR.WORKSHOP_ID.eq(workshop), WORKSHOP_FACILITATOR.PERSON_ID.in(people))
                .execute();
        sql.update(WORKSHOP)
                .set(WORKSHOP.VERSION, WORKSHOP.VERSION.plus(1))
                .where(WORKSHOP.WORKSHOP_ID.eq(workshop))
                .execute();
    }

    /** The next place in line; called with the workshop locked. */
    int nextInLine(WorkshopId workshop) {
        sql.update(WORKSHOP)
                .set(WORKSHOP.NEXT_IN_LINE, WORKSHOP.NEXT_IN_LINE.plus(1))
                .where(WORKSHOP.WORKSHOP_ID.eq(workshop))
                .execute();
        return sql.select(WORKSHOP.NEXT_IN_LINE)
                        .from(WORKSHOP)
                        .where(WORKSHOP.WORKSHOP_ID.eq(workshop))
                        .fetchSingle()
                        .value1()
                - 1;
    }

    DoorCode doorCode(WorkshopDateId date) {
        return new DoorCode(sql.select(WORKSHOP_DATE.CHECK_IN_CODE)
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date))
                .fetchSingle()
                .value1());
    }

    void renewDoorCode(WorkshopDateId date) {
        sql.update(WORKSHOP_DATE)
                .set(WORKSHOP_DATE.CHECK_IN_CODE, secret())
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date))
                .execute();
    }

    Optional<WorkshopId> of(WorkshopDateId date) {
        return sql.select(WORKSHOP_DATE.WORKSHOP_ID)
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date))
                .fetchOptional(WORKSHOP_DATE.WORKSHOP_ID);
    }

    /** Until it was not so any more, each date is reminded of once. */
    int markReminded(WorkshopDateId date, Instant now) {
        return sql.update(WORKSHOP_DATE)
                .set(WORKSHOP_DATE.REMINDED_AT, now)
                .where(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(date), WORKSHOP_DATE.REMINDED_AT.isNull())
                .execute();
    }

    int markTooFewTold(WorkshopId workshop, Instant now) {
        return sql.update(WORKSHOP)
                .set(WORKSHOP.TOO_FEW_TOLD_AT, now)
                .where(WORKSHOP.WORKSHOP_ID.eq(workshop), WORKSHOP.TOO_FEW_TOLD_AT.isNull())
                .execute();
    }

    /** Dates of published workshops that begin within this time and were not reminded of. */
    List<WorkshopDateId> toRemind(Instant now, Instant until) {
        return sql.select(WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .from(WORKSHOP_DATE)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_DATE.WORKSHOP_ID))
                .where(WORKSHOP.STATE.eq(WorkshopState.PUBLISHED), WORKSHOP_DATE.REMINDED_AT.isNull())
                .and(WORKSHOP_DATE.STARTS_AT.gt(now))
                .and(WORKSHOP_DATE.STARTS_AT.le(until))
                .orderBy(WORKSHOP_DATE.STARTS_AT, WORKSHOP_DATE.WORKSHOP_DATE_ID)
                .fetch(WORKSHOP_DATE.WORKSHOP_DATE_ID);
    }

    /** Published ones with a minimum of which nobody was told yet that they are too few. */
    List<WorkshopId> withMinimum() {
        return sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.STATE.eq(WorkshopState.PUBLISHED), WORKSHOP.MINIMUM.gt(0))
                .and(WORKSHOP.TOO_FEW_TOLD_AT.isNull())
                .and(WORKSHOP.GONE_ON_AT.isNull())
                .orderBy(WORKSHOP.WORKSHOP_ID)
                .fetch(WORKSHOP.WORKSHOP_ID);
    }

    /** Published ones of a cohort. */
    List<WorkshopId> published(CohortId cohort) {
        return sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.COHORT_ID.eq(cohort), WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                .orderBy(WORKSHOP.WORKSHOP_ID)
                .fetch(WORKSHOP.WORKSHOP_ID);
    }

    /** Published ones that any of these people leads. */
    List<WorkshopId> ledBy(Set<PersonId> people) {
        return sql.selectDistinct(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .join(WORKSHOP_FACILITATOR)
                .on(WORKSHOP_FACILITATOR.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(WORKSHOP_FACILITATOR.PERSON_ID.in(people), WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                .orderBy(WORKSHOP.WORKSHOP_ID)
                .fetch(WORKSHOP.WORKSHOP_ID);
    }

    private List<Workshop> workshops(Condition which) {
        var ids = select(WORKSHOP.WORKSHOP_ID).from(WORKSHOP).where(which);
        Map<WorkshopId, List<Date>> dates = sql
                .select(
                        WORKSHOP_DATE.WORKSHOP_ID,
                        WORKSHOP_DATE.WORKSHOP_DATE_ID,
                        WORKSHOP_DATE.STARTS_AT,
                        WORKSHOP_DATE.MINUTES)
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_ID.in(ids))
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(row -> new Date(row.value2(), row.value3(), row.value4()), toList())));
        Map<WorkshopId, List<Facilitator>> leaders = sql
                .select(WORKSHOP_FACILITATOR.WORKSHOP_ID, PERSON.PERSON_ID, personName())
                .from(WORKSHOP_FACILITATOR)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(WORKSHOP_FACILITATOR.PERSON_ID))
                .where(WORKSHOP_FACILITATOR.WORKSHOP_ID.in(ids))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(), mapping(row -> new Facilitator(row.value2(), row.value3()), toList())));
        return sql.select(WORKSHOP.fields())
                .select(PROGRAM.NAME, COHORT.NAME, ROOM.NAME, SITE.NAME, ROOM.CAPACITY)
                .from(WORKSHOP)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(WORKSHOP.PROGRAM_ID))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(WORKSHOP.COHORT_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(WORKSHOP.ROOM_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .where(which)
                .orderBy(WORKSHOP.WORKSHOP_ID)
                .fetch(row -> workshop(
                        row,
                        dates.getOrDefault(row.get(WORKSHOP.WORKSHOP_ID), List.of()),
                        leaders.getOrDefault(row.get(WORKSHOP.WORKSHOP_ID), List.of())));
    }

    private static Workshop workshop(Record row, List<Date> dates, List<Facilitator> leaders) {
        return new Workshop(
                row.get(WORKSHOP.WORKSHOP_ID),
                row.get(WORKSHOP.PROGRAM_ID),
                row.get(PROGRAM.NAME),
                row.get(WORKSHOP.COHORT_ID),
                row.get(COHORT.NAME),
                row.get(WORKSHOP.TITLE),
                row.get(WORKSHOP.DESCRIPTION),
                row.get(WORKSHOP.AUDIENCE),
                row.get(WORKSHOP.SEATS),
                row.get(WORKSHOP.MINIMUM),
                ZoneId.of(row.get(WORKSHOP.TIME_ZONE)),
                new Venue(row.get(WORKSHOP.ROOM_ID), row.get(WORKSHOP.PLACE), row.get(WORKSHOP.LINK)),
                room(row),
                new RegistrationRules(
                        row.get(WORKSHOP.REGISTRATION_OPENS_AT),
                        row.get(WORKSHOP.REGISTRATION_CLOSES_AT),
                        row.get(WORKSHOP.ANSWER_HOURS),
                        row.get(WORKSHOP.QUIET_HOURS)),
                new Stage(
                        row.get(WORKSHOP.STATE),
                        row.get(WORKSHOP.PUBLISHED_AT),
                        row.get(WORKSHOP.GONE_ON_AT),
                        row.get(WORKSHOP.ENDED_AT),
                        row.get(WORKSHOP.END_REASON)),
                dates,
                leaders,
                row.get(WORKSHOP.VERSION));
    }

    private static @Nullable Room room(Record row) {
        var id = row.get(WORKSHOP.ROOM_ID);
        return id == null ? null : new Room(id, row.get(ROOM.NAME), row.get(SITE.NAME), row.get(ROOM.CAPACITY));
    }
}
