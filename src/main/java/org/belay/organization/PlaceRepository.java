package org.belay.organization;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.IMPORT_BATCH_PERSON;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.belay.organization.PlacePlanner.KnownPlaces;
import org.belay.shared.DepartmentId;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Departments, sites, rooms and holidays, in the words in which files speak of them. */
@Repository
class PlaceRepository {

    private final DSLContext sql;

    PlaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    KnownPlaces known(PlaceKind kind) {
        var things = switch (kind) {
            case DEPARTMENTS -> departments();
            case SITES ->
                sql.selectFrom(SITE)
                        .fetch(r -> values(
                                r,
                                Map.of(
                                        PlaceField.SITE, SITE.NAME,
                                        PlaceField.COUNTRY, SITE.COUNTRY,
                                        PlaceField.TIME_ZONE, SITE.TIME_ZONE)));
            case ROOMS -> rooms();
            case HOLIDAYS -> holidays();
        };
        return new KnownPlaces(things, sql.select(SITE.NAME).from(SITE).fetch(SITE.NAME));
    }

    private List<Map<PlaceField, String>> departments() {
        var parent = DEPARTMENT.as("parent");
        return sql.select(DEPARTMENT.NAME, parent.NAME)
                .from(DEPARTMENT)
                .leftJoin(parent)
                .on(parent.DEPARTMENT_ID.eq(DEPARTMENT.PARENT_DEPARTMENT_ID))
                .fetch(r -> values(
                        r, Map.of(PlaceField.DEPARTMENT, DEPARTMENT.NAME, PlaceField.PARENT_DEPARTMENT, parent.NAME)));
    }

    private List<Map<PlaceField, String>> rooms() {
        return sql.select(SITE.NAME)
                .select(ROOM.fields())
                .from(ROOM)
                .join(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .fetch(r -> values(
                        r,
                        Map.of(
                                PlaceField.SITE, SITE.NAME,
                                PlaceField.ROOM, ROOM.NAME,
                                PlaceField.ROOM_CODE, ROOM.ROOM_CODE,
                                PlaceField.FLOOR, ROOM.FLOOR,
                                PlaceField.CAPACITY, ROOM.CAPACITY,
                                PlaceField.EQUIPMENT, ROOM.EQUIPMENT,
                                PlaceField.STEP_FREE, ROOM.STEP_FREE,
                                PlaceField.BOOKABLE_FROM, ROOM.BOOKABLE_FROM,
                                PlaceField.BOOKABLE_TO, ROOM.BOOKABLE_TO,
                                PlaceField.ACTIVE, ROOM.ACTIVE)));
    }

    private List<Map<PlaceField, String>> holidays() {
        return sql.select(SITE.NAME)
                .select(HOLIDAY.fields())
                .from(HOLIDAY)
                .join(SITE)
                .on(SITE.SITE_ID.eq(HOLIDAY.SITE_ID))
                .fetch(r -> values(
                        r,
                        Map.of(
                                PlaceField.SITE, SITE.NAME,
                                PlaceField.DATE, HOLIDAY.HOLIDAY_DATE,
                                PlaceField.HOLIDAY, HOLIDAY.NAME,
                                PlaceField.LOCAL_NAME, HOLIDAY.LOCAL_NAME,
                                PlaceField.HOLIDAY_KIND, HOLIDAY.KIND)));
    }

    private static Map<PlaceField, String> values(Record record, Map<PlaceField, TableField<?, ?>> columns) {
        var values = new EnumMap<PlaceField, String>(PlaceField.class);
        columns.forEach((field, column) -> {
            var value = record.get(column);
            if (value != null) {
                values.put(field, value.toString());
            }
        });
        return values;
    }

    /** Those that are new are there before any of them is part of another. */
    void write(PlaceKind kind, List<Map<PlaceField, String>> things) {
        switch (kind) {
            case DEPARTMENTS -> {
                things.forEach(this::department);
                things.forEach(this::parent);
            }
            case SITES -> things.forEach(this::site);
            case ROOMS -> atSites(things, this::room);
            case HOLIDAYS -> atSites(things, this::holiday);
        }
    }

    /** Each site is asked for once, and all is written in one go: there are many rooms and holidays to a site. */
    private void atSites(
            List<Map<PlaceField, String>> things, BiFunction<SiteId, Map<PlaceField, String>, Query> writing) {
        var sites = new HashMap<String, SiteId>();
        var queries = things.stream()
                .map(thing -> writing.apply(
                        sites.computeIfAbsent(name(thing, PlaceField.SITE), site -> siteOf(thing)), thing))
                .toList();
        if (!queries.isEmpty()) {
            sql.batch(queries).execute();
        }
    }

    private void department(Map<PlaceField, String> thing) {
        sql.insertInto(DEPARTMENT)
                .set(DEPARTMENT.NAME, name(thing, PlaceField.DEPARTMENT))
                .onDuplicateKeyIgnore()
                .execute();
    }

    private void parent(Map<PlaceField, String> thing) {
        var name = thing.get(PlaceField.PARENT_DEPARTMENT);
        var parent = name == null
                ? null
                : sql.select(DEPARTMENT.DEPARTMENT_ID)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.NAME.eq(name))
                        .fetchSingle()
                        .value1();
        sql.update(DEPARTMENT)
                .set(DEPARTMENT.PARENT_DEPARTMENT_ID, parent)
                .where(DEPARTMENT.NAME.eq(name(thing, PlaceField.DEPARTMENT)))
                .execute();
    }

    private void site(Map<PlaceField, String> thing) {
        sql.insertInto(SITE)
                .set(SITE.NAME, name(thing, PlaceField.SITE))
                .set(SITE.COUNTRY, thing.get(PlaceField.COUNTRY))
                .set(SITE.TIME_ZONE, thing.get(PlaceField.TIME_ZONE))
                .onDuplicateKeyUpdate()
                .set(SITE.COUNTRY, thing.get(PlaceField.COUNTRY))
                .set(SITE.TIME_ZONE, thing.get(PlaceField.TIME_ZONE))
                .execute();
    }

    private Query room(SiteId site, Map<PlaceField, String> thing) {
        var room = sql.newRecord(ROOM);
        room.setSiteId(site);
        room.setName(name(thing, PlaceField.ROOM));
        room.setRoomCode(thing.get(PlaceField.ROOM_CODE));
        room.setFloor(thing.get(PlaceField.FLOOR));
        var capacity = thing.get(PlaceField.CAPACITY);
        room.setCapacity(capacity == null ? null : Integer.valueOf(capacity));
        room.setEquipment(thing.get(PlaceField.EQUIPMENT));
        room.setStepFree(truth(thing.get(PlaceField.STEP_FREE)));
        room.setBookableFrom(time(thing.get(PlaceField.BOOKABLE_FROM)));
        room.setBookableTo(time(thing.get(PlaceField.BOOKABLE_TO)));
        room.setActive(!Boolean.FALSE.equals(truth(thing.get(PlaceField.ACTIVE))));
        return sql.insertInto(ROOM).set(room).onDuplicateKeyUpdate().set(room);
    }

    private Query holiday(SiteId site, Map<PlaceField, String> thing) {
        return sql.insertInto(HOLIDAY)
                .set(HOLIDAY.SITE_ID, site)
                .set(HOLIDAY.HOLIDAY_DATE, LocalDate.parse(name(thing, PlaceField.DATE)))
                .set(HOLIDAY.NAME, name(thing, PlaceField.HOLIDAY))
                .set(HOLIDAY.LOCAL_NAME, thing.get(PlaceField.LOCAL_NAME))
                .set(HOLIDAY.KIND, thing.get(PlaceField.HOLIDAY_KIND))
                .onDuplicateKeyUpdate()
                .set(HOLIDAY.LOCAL_NAME, thing.get(PlaceField.LOCAL_NAME))
                .set(HOLIDAY.KIND, thing.get(PlaceField.HOLIDAY_KIND));
    }

    private SiteId siteOf(Map<PlaceField, String> thing) {
        return sql.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.NAME.eq(name(thing, PlaceField.SITE)))
                .fetchSingle()
                .value1();
    }

    Optional<String> name(DepartmentId department) {
        return sql.select(DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.DEPARTMENT_ID.eq(department))
                .fetchOptional(DEPARTMENT.NAME);
    }

    /** Locked, so that nobody closes a circle at the same moment. */
    @Nullable
    DepartmentId lockedParentOf(DepartmentId department) {
        return sql.select(DEPARTMENT.PARENT_DEPARTMENT_ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.DEPARTMENT_ID.eq(department))
                .forUpdate()
                .fetchOne(DEPARTMENT.PARENT_DEPARTMENT_ID);
    }

    /** @return 0 when it is not as it was before */
    int move(DepartmentRow before, @Nullable DepartmentId partOf) {
        return sql.update(DEPARTMENT)
                .set(DEPARTMENT.PARENT_DEPARTMENT_ID, partOf)
                .where(
                        DEPARTMENT.DEPARTMENT_ID.eq(before.id()),
                        DEPARTMENT.PARENT_DEPARTMENT_ID.isNotDistinctFrom(before.partOf()))
                .execute();
    }

    /** @return 0 when it is not as it was before */
    int locate(SiteRow before, @Nullable String country, @Nullable String timeZone) {
        return sql.update(SITE)
                .set(SITE.COUNTRY, country)
                .set(SITE.TIME_ZONE, timeZone)
                .where(
                        SITE.SITE_ID.eq(before.id()),
                        SITE.COUNTRY.isNotDistinctFrom(before.country()),
                        SITE.TIME_ZONE.isNotDistinctFrom(before.timeZone()))
                .execute();
    }

    /**
     * By their keys, those that nothing names but a department that is part of them. What is kept of people as they were
     * before an import names places, too: these people may come back.
     */
    Set<String> unnamed(PlaceKind kind) {
        return switch (kind) {
            case DEPARTMENTS ->
                keys(sql.select(DEPARTMENT.NAME)
                        .from(DEPARTMENT)
                        .where(
                                not(References.to(DEPARTMENT, Set.of(DEPARTMENT))),
                                notExists(selectOne()
                                        .from(IMPORT_BATCH_PERSON)
                                        .where(IMPORT_BATCH_PERSON.DEPARTMENT_ID.eq(DEPARTMENT.DEPARTMENT_ID))))
                        .fetch(r -> List.of(r.value1())));
            case SITES ->
                keys(sql.select(SITE.NAME)
                        .from(SITE)
                        .where(
                                not(References.to(SITE, Set.of())),
                                notExists(selectOne()
                                        .from(IMPORT_BATCH_PERSON)
                                        .where(IMPORT_BATCH_PERSON.SITE_ID.eq(SITE.SITE_ID))))
                        .fetch(r -> List.of(r.value1())));
            case ROOMS ->
                keys(sql.select(SITE.NAME, ROOM.NAME)
                        .from(ROOM)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                        .where(not(References.to(ROOM, Set.of())))
                        .fetch(r -> List.of(r.value1(), r.value2())));
            case HOLIDAYS ->
                keys(sql.select(SITE.NAME, HOLIDAY.HOLIDAY_DATE, HOLIDAY.NAME)
                        .from(HOLIDAY)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(HOLIDAY.SITE_ID))
                        .where(not(References.to(HOLIDAY, Set.of())))
                        .fetch(r -> List.of(r.value1(), r.value2().toString(), r.value3())));
        };
    }

    private static Set<String> keys(List<List<String>> names) {
        return names.stream().map(PlaceKind::keyOf).collect(Collectors.toSet());
    }

    void remove(PlaceKind kind, List<Map<PlaceField, String>> things) {
        var queries = new ArrayList<Query>();
        for (var thing : things) {
            switch (kind) {
                case DEPARTMENTS ->
                    queries.add(
                            sql.deleteFrom(DEPARTMENT).where(DEPARTMENT.NAME.eq(name(thing, PlaceField.DEPARTMENT))));
                case SITES -> queries.add(sql.deleteFrom(SITE).where(SITE.NAME.eq(name(thing, PlaceField.SITE))));
                case ROOMS ->
                    queries.add(sql.deleteFrom(ROOM)
                            .where(ROOM.SITE_ID.eq(siteOf(thing)), ROOM.NAME.eq(name(thing, PlaceField.ROOM))));
                case HOLIDAYS ->
                    queries.add(sql.deleteFrom(HOLIDAY)
                            .where(
                                    HOLIDAY.SITE_ID.eq(siteOf(thing)),
                                    HOLIDAY.HOLIDAY_DATE.eq(LocalDate.parse(name(thing, PlaceField.DATE))),
                                    HOLIDAY.NAME.eq(name(thing, PlaceField.HOLIDAY))));
            }
        }
        if (kind == PlaceKind.DEPARTMENTS) {
            ImportRepository.inChunks(
                    things,
                    chunk -> sql.update(DEPARTMENT)
                            .setNull(DEPARTMENT.PARENT_DEPARTMENT_ID)
                            .where(DEPARTMENT.NAME.in(chunk.stream()
                                    .map(thing -> name(thing, PlaceField.DEPARTMENT))
                                    .toList()))
                            .execute());
        }
        if (!queries.isEmpty()) {
            sql.batch(queries).execute();
        }
    }

    private static String name(Map<PlaceField, String> thing, PlaceField field) {
        return Objects.requireNonNull(thing.get(field), field.name());
    }

    private static @Nullable Boolean truth(@Nullable String value) {
        return value == null ? null : Boolean.valueOf(value);
    }

    private static @Nullable LocalTime time(@Nullable String value) {
        return value == null ? null : LocalTime.parse(value);
    }
}
