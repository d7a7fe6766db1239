package org.belay.organization;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.belay.organization.ImportPlan.SiteDraft;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes people by the thousand: a handful of statements for each thousand, none for a single row. */
@Repository
class ImportRepository {

    static final int CHUNK = 1000;
    private static final int FETCH = 2000;

    private final DSLContext sql;

    ImportRepository(DSLContext sql) {
        this.sql = sql;
    }

    OrganizationStamp stamp() {
        return sql.select(
                        count(),
                        coalesce(max(PERSON.PERSON_ID.coerce(Long.class)), inline(0L)),
                        coalesce(sum(PERSON.VERSION), inline(BigDecimal.ZERO)))
                .from(PERSON)
                .fetchSingle(r ->
                        new OrganizationStamp(r.value1(), r.value2(), r.value3().longValue()));
    }

    KnownPeople everybody() {
        var stamp = stamp();
        var pool = new Pool();
        var languages = languages(pool);
        var people = new ArrayList<KnownPerson>(stamp.people());
        var byNumber = new HashMap<String, KnownPerson>();
        var manager = PERSON.as("manager");
        try (var rows = sql.select(
                        PERSON.PERSON_ID,
                        PERSON.VERSION,
                        PERSON.SOURCE,
                        PERSON.LINE_MANAGER_ID,
                        PERSON.REPLACED_EMAIL,
                        PERSON.REPLACED_DEPARTMENT,
                        PERSON.REPLACED_SITE,
                        PERSON.REPLACED_LINE_MANAGER,
                        PERSON.EMPLOYEE_NUMBER,
                        PERSON.FIRST_NAME,
                        PERSON.LAST_NAME,
                        PERSON.PREFERRED_NAME,
                        PERSON.EMAIL,
                        PERSON.JOB_TITLE,
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        PERSON.GRADE,
                        PERSON.TIME_ZONE,
                        coalesce(manager.EMPLOYEE_NUMBER, manager.EMAIL, PERSON.LINE_MANAGER_REFERENCE)
                                .as("manager_reference"),
                        PERSON.HIRE_DATE,
                        PERSON.FTE,
                        PERSON.STATE,
                        PERSON.LAST_DAY)
                .from(PERSON)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(manager)
                .on(manager.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .orderBy(PERSON.PERSON_ID)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var record : rows) {
                var person = known(record, languages, pool);
                people.add(person);
                var number = person.profile().employeeNumber();
                if (!number.isEmpty()) {
                    byNumber.put(Spelling.key(number), person);
                }
            }
        }
        return new KnownPeople(
                people, byNumber, sql.select(DEPARTMENT.NAME).from(DEPARTMENT).fetch(DEPARTMENT.NAME), sites(), stamp);
    }

    private Map<String, @Nullable String> sites() {
        var sites = new LinkedHashMap<String, @Nullable String>();
        sql.select(SITE.NAME, SITE.TIME_ZONE).from(SITE).forEach(site -> sites.put(site.value1(), site.value2()));
        return sites;
    }

    private Map<PersonId, List<String>> languages(Pool pool) {
        var languages = new HashMap<PersonId, List<String>>();
        try (var rows = sql.select(
                        PERSON_LANGUAGE.PERSON_ID,
                        groupConcat(PERSON_LANGUAGE.LANGUAGE)
                                .orderBy(PERSON_LANGUAGE.LANGUAGE)
                                .separator(","))
                .from(PERSON_LANGUAGE)
                .groupBy(PERSON_LANGUAGE.PERSON_ID)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var row : rows) {
                languages.put(row.value1(), pool.one(List.of(row.value2().split(",", -1))));
            }
        }
        return languages;
    }

    private static KnownPerson known(Record record, Map<PersonId, List<String>> languages, Pool pool) {
        var id = record.get(PERSON.PERSON_ID);
        var values = Profile.empty();
        put(values, PersonField.EMPLOYEE_NUMBER, record.get(PERSON.EMPLOYEE_NUMBER));
        put(values, PersonField.FIRST_NAME, pooled(record.get(PERSON.FIRST_NAME), pool));
        put(values, PersonField.LAST_NAME, pooled(record.get(PERSON.LAST_NAME), pool));
        put(values, PersonField.PREFERRED_NAME, pooled(record.get(PERSON.PREFERRED_NAME), pool));
        put(values, PersonField.EMAIL, record.get(PERSON.EMAIL));
        put(values, PersonField.JOB_TITLE, pooled(record.get(PERSON.JOB_TITLE), pool));
        put(values, PersonField.DEPARTMENT, pooled(record.get(DEPARTMENT.NAME), pool));
        put(values, PersonField.SITE, pooled(record.get(SITE.NAME), pool));
        put(values, PersonField.GRADE, pooled(record.get(PERSON.GRADE), pool));
        put(values, PersonField.TIME_ZONE, pooled(record.get(PERSON.TIME_ZONE), pool));
        put(values, PersonField.LANGUAGES, languages.get(id));
        put(values, PersonField.LINE_MANAGER, pooled(record.get("manager_reference", String.class), pool));
        put(values, PersonField.HIRE_DATE, pooled(record.get(PERSON.HIRE_DATE), pool));
        put(values, PersonField.FTE, pooled(record.get(PERSON.FTE), pool));
        put(values, PersonField.STATE, record.get(PERSON.STATE));
        put(values, PersonField.LAST_DAY, pooled(record.get(PERSON.LAST_DAY), pool));
        return new KnownPerson(
                id,
                record.get(PERSON.VERSION),
                pool.one(record.get(PERSON.SOURCE)),
                record.get(PERSON.LINE_MANAGER_ID),
                pool.one(new Replaced(
                        record.get(PERSON.REPLACED_EMAIL),
                        record.get(PERSON.REPLACED_DEPARTMENT),
                        record.get(PERSON.REPLACED_SITE),
                        record.get(PERSON.REPLACED_LINE_MANAGER))),
                Profile.of(values));
    }

    private static <T> @Nullable T pooled(@Nullable T value, Pool pool) {
        return value == null ? null : pool.one(value);
    }

    private static void put(@Nullable Object[] values, PersonField field, @Nullable Object value) {
        values[field.place()] = value;
    }

    /** Locks the people that are about to be changed and gives the versions they have now. */
    Map<PersonId, Long> lock(Collection<PersonId> people) {
        return sql.select(PERSON.PERSON_ID, PERSON.VERSION)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people))
                .orderBy(PERSON.PERSON_ID)
                .forUpdate()
                .fetchMap(PERSON.PERSON_ID, PERSON.VERSION);
    }

    /** Adds the departments that are missing and gives the keys of all that are named. */
    Map<String, DepartmentId> departments(Collection<String> names) {
        inChunks(
                names,
                chunk -> sql.insertInto(DEPARTMENT, DEPARTMENT.NAME)
                        .valuesOfRows(chunk.stream().map(name -> row(name)).toList())
                        .onDuplicateKeyIgnore()
                        .execute());
        var ids = new HashMap<String, DepartmentId>();
        sql.select(DEPARTMENT.NAME, DEPARTMENT.DEPARTMENT_ID)
                .from(DEPARTMENT)
                .forEach(d -> ids.put(Spelling.key(d.value1()), d.value2()));
        // What the database takes for the same name goes beyond what the key knows.
        names.forEach(name -> ids.computeIfAbsent(
                Spelling.key(name),
                key -> sql.select(DEPARTMENT.DEPARTMENT_ID)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.NAME.eq(name))
                        .fetchSingle()
                        .value1()));
        return ids;
    }

    /** As for departments; a site whose time zone was not known gets it now. */
    Map<String, SiteId> sites(Collection<SiteDraft> drafts) {
        inChunks(
                drafts,
                chunk -> sql.insertInto(SITE, SITE.NAME, SITE.COUNTRY, SITE.TIME_ZONE)
                        .valuesOfRows(chunk.stream()
                                .map(site -> row(site.name(), site.country(), site.timeZone()))
                                .toList())
                        .onDuplicateKeyUpdate()
                        .set(SITE.TIME_ZONE, coalesce(SITE.TIME_ZONE, excluded(SITE.TIME_ZONE)))
                        .execute());
        var ids = new HashMap<String, SiteId>();
        sql.select(SITE.NAME, SITE.SITE_ID).from(SITE).forEach(s -> ids.put(Spelling.key(s.value1()), s.value2()));
        drafts.forEach(site -> ids.computeIfAbsent(
                Spelling.key(site.name()),
                key -> sql.select(SITE.SITE_ID)
                        .from(SITE)
                        .where(SITE.NAME.eq(site.name()))
                        .fetchSingle()
                        .value1()));
        return ids;
    }

    private static final List<Field<?>> WRITTEN = List.of(
            PERSON.PERSON_ID,
            PERSON.EMPLOYEE_NUMBER,
            PERSON.FIRST_NAME,
            PERSON.LAST_NAME,
            PERSON.PREFERRED_NAME,
            PERSON.EMAIL,
            PERSON.JOB_TITLE,
            PERSON.DEPARTMENT_ID,
            PERSON.SITE_ID,
            PERSON.GRADE,
            PERSON.TIME_ZONE,
            PERSON.LINE_MANAGER_ID,
            PERSON.LINE_MANAGER_REFERENCE,
            PERSON.HIRE_DATE,
            PERSON.FTE,
            PERSON.STATE,
            PERSON.LAST_DAY,
            PERSON.SOURCE,
            PERSON.REPLACED_EMAIL,
            PERSON.REPLACED_DEPARTMENT,
            PERSON.REPLACED_SITE,
            PERSON.REPLACED_LINE_MANAGER,
            PERSON.CREATED_AT,
            PERSON.CHANGED_AT,
            PERSON.VERSION);

    /** Where the rows of an import go. */
    record Places(Map<String, DepartmentId> departments, Map<String, SiteId> sites, String source, Instant now) {}

    /** Adds people; their managers are linked when all are there. */
    void add(Collection<PersonChange> people, Places places) {
        var columns = WRITTEN.subList(1, WRITTEN.size());
        sql.insertInto(PERSON)
                .columns(columns)
                .valuesOfRows(people.stream()
                        .map(person -> row(values(person, places).subList(1, WRITTEN.size())))
                        .toList())
                .execute();
    }

    /** Writes over people that are locked; every one of them is there, so that nothing is inserted. */
    void change(Collection<PersonChange> people, Places places) {
        var updates = new LinkedHashMap<Field<?>, Field<?>>();
        WRITTEN.stream()
                .filter(f -> !f.equals(PERSON.PERSON_ID) && !f.equals(PERSON.CREATED_AT))
                .forEach(field -> updates.put(field, excluded(field)));
        sql.insertInto(PERSON)
                .columns(WRITTEN)
                .valuesOfRows(people.stream()
                        .map(person -> row(values(person, places)))
                        .toList())
                .onDuplicateKeyUpdate()
                .set(updates)
                .execute();
    }

    private static List<@Nullable Object> values(PersonChange change, Places places) {
        var after = change.after();
        var known = change.known();
        boolean otherManager = change.changes(PersonField.LINE_MANAGER);
        boolean linked = known != null && known.lineManager() != null && !otherManager;
        var department = after.text(PersonField.DEPARTMENT);
        var site = after.text(PersonField.SITE);
        var values = new ArrayList<@Nullable Object>(WRITTEN.size());
        values.add(known == null ? null : known.id());
        values.add(after.text(PersonField.EMPLOYEE_NUMBER));
        values.add(Objects.requireNonNullElse(after.text(PersonField.FIRST_NAME), ""));
        values.add(Objects.requireNonNullElse(after.text(PersonField.LAST_NAME), ""));
        values.add(after.text(PersonField.PREFERRED_NAME));
        values.add(after.text(PersonField.EMAIL));
        values.add(after.text(PersonField.JOB_TITLE));
        values.add(department == null ? null : places.departments().get(Spelling.key(department)));
        values.add(site == null ? null : places.sites().get(Spelling.key(site)));
        values.add(after.text(PersonField.GRADE));
        values.add(after.text(PersonField.TIME_ZONE));
        values.add(linked ? Objects.requireNonNull(known).lineManager() : null);
        values.add(linked ? null : after.text(PersonField.LINE_MANAGER));
        values.add(after.date(PersonField.HIRE_DATE));
        values.add(after.fte());
        values.add(after.state());
        values.add(after.date(PersonField.LAST_DAY));
        values.add(known == null || known.source().equals(SignInPeople.BY_HAND) ? places.source() : known.source());
        for (var field : Replaced.FIELDS) {
            values.add(
                    known == null || change.changes(field)
                            ? null
                            : known.replaced().of(field));
        }
        values.add(places.now());
        values.add(places.now());
        values.add(known == null ? 0L : known.version() + 1);
        return values;
    }

    /** Links everybody to a manager who was not known before and is now. */
    void linkManagers() {
        var manager = PERSON.as("manager");
        sql.update(PERSON.join(manager).on(manager.EMPLOYEE_NUMBER.eq(PERSON.LINE_MANAGER_REFERENCE)))
                .set(PERSON.LINE_MANAGER_ID, manager.PERSON_ID)
                .set(PERSON.LINE_MANAGER_REFERENCE, (String) null)
                .where(PERSON.LINE_MANAGER_REFERENCE.isNotNull())
                .execute();
        linkManagersByEmail();
    }

    /** An e-mail that two people have names neither. */
    private void linkManagersByEmail() {
        var manager = PERSON.as("manager");
        var namesake = PERSON.as("namesake");
        sql.update(PERSON.join(manager)
                        .on(manager.EMAIL.eq(PERSON.LINE_MANAGER_REFERENCE))
                        .leftJoin(namesake)
                        .on(namesake.EMAIL.eq(manager.EMAIL), namesake.PERSON_ID.ne(manager.PERSON_ID)))
                .set(PERSON.LINE_MANAGER_ID, manager.PERSON_ID)
                .set(PERSON.LINE_MANAGER_REFERENCE, (String) null)
                .where(PERSON.LINE_MANAGER_REFERENCE.contains("@"), namesake.PERSON_ID.isNull())
                .execute();
    }

    /** The keys of people by the key of what they are named by. */
    Map<String, PersonId> idsOf(Collection<Profile> people) {
        var numbers = people.stream()
                .map(Profile::employeeNumber)
                .filter(number -> !number.isEmpty())
                .toList();
        var emails = people.stream()
                .filter(person -> person.employeeNumber().isEmpty())
                .map(Profile::reference)
                .toList();
        var reference = coalesce(PERSON.EMPLOYEE_NUMBER, PERSON.EMAIL);
        return sql
                .select(reference, PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.EMPLOYEE_NUMBER
                        .in(numbers)
                        .or(PERSON.EMPLOYEE_NUMBER.isNull().and(PERSON.EMAIL.in(emails))))
                .fetch()
                .stream()
                .collect(Collectors.toMap(r -> Spelling.key(r.value1()), r -> r.value2()));
    }

    void setLanguages(Map<PersonId, List<String>> languages) {
        sql.deleteFrom(PERSON_LANGUAGE)
                .where(PERSON_LANGUAGE.PERSON_ID.in(languages.keySet()))
                .execute();
        var rows = languages.entrySet().stream()
                .flatMap(person -> person.getValue().stream().map(language -> row(person.getKey(), language)))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(PERSON_LANGUAGE, PERSON_LANGUAGE.PERSON_ID, PERSON_LANGUAGE.LANGUAGE)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    static <T> void inChunks(Collection<T> things, Consumer<List<T>> work) {
        var all = List.copyOf(things);
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
