package org.belay.organization;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.db.tables.Person;
import org.belay.organization.PersonDetails.HrFacts;
import org.belay.organization.PersonDetails.SameEmail;
import org.belay.shared.DepartmentId;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PersonQueries {

    private static final Person MANAGER = PERSON.as("manager");
    private static final Person OTHER = PERSON.as("other");

    private final DSLContext sql;

    PersonQueries(DSLContext sql) {
        this.sql = sql;
    }

    static Field<String> name(Person person) {
        return trim(FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME));
    }

    private static Condition sharesEmail() {
        return exists(
                selectOne().from(OTHER).where(OTHER.EMAIL.eq(PERSON.EMAIL), OTHER.PERSON_ID.ne(PERSON.PERSON_ID)));
    }

    private static Field<EmailState> emailState() {
        return when(PERSON.EMAIL.isNull(), inline(EmailState.MISSING.name()))
                .when(sharesEmail(), inline(EmailState.SHARED.name()))
                .otherwise(inline(EmailState.OWN.name()))
                .convertFrom(EmailState::valueOf);
    }

    List<PersonRow> page(PeopleFilter filter, PeopleOrder order, boolean descending, int offset, int limit) {
        return sql.select(
                        PERSON.PERSON_ID,
                        name(PERSON),
                        PERSON.JOB_TITLE,
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        PERSON.STATE,
                        emailState())
                .from(PERSON)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(condition(filter))
                .orderBy(sorting(order, descending))
                .limit(offset, limit)
                .fetch(mapping(PersonRow::new));
    }

    int count(PeopleFilter filter) {
        return sql.selectCount()
                .from(PERSON)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(condition(filter))
                .fetchSingle()
                .value1();
    }

    private static Condition condition(PeopleFilter filter) {
        var condition = noCondition();
        for (var word : filter.text().strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                condition = condition.and(PERSON.FIRST_NAME
                        .contains(word)
                        .or(PERSON.LAST_NAME.contains(word))
                        .or(PERSON.PREFERRED_NAME.contains(word))
                        .or(DEPARTMENT.NAME.contains(word))
                        .or(SITE.NAME.contains(word)));
            }
        }
        if (filter.state() != null) {
            condition = condition.and(PERSON.STATE.eq(filter.state()));
        }
        if (filter.department() != null) {
            condition = condition.and(PERSON.DEPARTMENT_ID.eq(filter.department()));
        }
        if (filter.site() != null) {
            condition = condition.and(PERSON.SITE_ID.eq(filter.site()));
        }
        return filter.emailProblems() ? condition.and(PERSON.EMAIL.isNull().or(sharesEmail())) : condition;
    }

    private static List<SortField<?>> sorting(PeopleOrder order, boolean descending) {
        var fields = new ArrayList<Field<?>>();
        switch (order) {
            case NAME -> {
                // Below, for all.
            }
            case DEPARTMENT -> fields.add(DEPARTMENT.NAME);
            case SITE -> fields.add(SITE.NAME);
            case STATE -> fields.add(PERSON.STATE);
        }
        fields.addAll(List.of(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID));
        return fields.stream()
                .<SortField<?>>map(field -> descending ? field.desc() : field.asc())
                .toList();
    }

    /** What decides who may see a person. */
    record Belongs(
            @Nullable DepartmentId department, @Nullable PersonId lineManager) {}

    Optional<Belongs> belongs(PersonId id) {
        return sql.select(PERSON.DEPARTMENT_ID, PERSON.LINE_MANAGER_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(id))
                .fetchOptional(mapping(Belongs::new));
    }

    PersonDetails details(PersonId id, boolean withHrFacts) {
        return sql.select()
                .select(PERSON.fields())
                .select(DEPARTMENT.NAME, SITE.NAME, SITE.TIME_ZONE)
                .select(
                        name(PERSON).as("person_name"),
                        name(MANAGER).as("manager_name"),
                        emailState().as("email_state"))
                .from(PERSON)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(MANAGER)
                .on(MANAGER.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .where(PERSON.PERSON_ID.eq(id))
                .fetchSingle(r -> new PersonDetails(
                        id,
                        r.get(PERSON.VERSION),
                        r.get("person_name", String.class),
                        r.get(PERSON.EMAIL),
                        EmailState.valueOf(r.get("email_state", String.class)),
                        sameEmail(id, r.get(PERSON.EMAIL)),
                        r.get(PERSON.JOB_TITLE),
                        r.get(DEPARTMENT.NAME),
                        r.get(SITE.NAME),
                        r.get(PERSON.TIME_ZONE),
                        r.get(SITE.TIME_ZONE),
                        languages(id),
                        r.get(PERSON.STATE),
                        withHrFacts ? hrFacts(r) : null));
    }

    private static HrFacts hrFacts(org.jooq.Record r) {
        return new HrFacts(
                r.get(PERSON.EMPLOYEE_NUMBER),
                r.get(PERSON.GRADE),
                r.get(PERSON.LINE_MANAGER_ID),
                r.get("manager_name", String.class),
                r.get(PERSON.LINE_MANAGER_REFERENCE),
                r.get(PERSON.HIRE_DATE),
                r.get(PERSON.LAST_DAY),
                r.get(PERSON.FTE),
                r.get(PERSON.SOURCE),
                r.get(PERSON.CHANGED_AT));
    }

    private List<String> languages(PersonId id) {
        return sql.select(PERSON_LANGUAGE.LANGUAGE)
                .from(PERSON_LANGUAGE)
                .where(PERSON_LANGUAGE.PERSON_ID.eq(id))
                .orderBy(PERSON_LANGUAGE.LANGUAGE)
                .fetch(PERSON_LANGUAGE.LANGUAGE);
    }

    List<SameEmail> sameEmail(PersonId id, @Nullable String email) {
        return email == null
                ? List.of()
                : sql.select(PERSON.PERSON_ID, name(PERSON))
                        .from(PERSON)
                        .where(PERSON.EMAIL.eq(email), PERSON.PERSON_ID.ne(id))
                        .orderBy(PERSON.PERSON_ID)
                        .fetch(mapping(SameEmail::new));
    }

    boolean hasNumber(String employeeNumber) {
        return sql.fetchExists(PERSON, PERSON.EMPLOYEE_NUMBER.eq(employeeNumber));
    }

    PersonId add(NewPerson person, Email email, Instant now) {
        return sql.insertInto(PERSON)
                .set(PERSON.FIRST_NAME, person.firstName().strip())
                .set(PERSON.LAST_NAME, person.lastName().strip())
                .set(PERSON.EMAIL, email.value())
                .set(
                        PERSON.EMPLOYEE_NUMBER,
                        person.employeeNumber().isBlank()
                                ? null
                                : person.employeeNumber().strip())
                .set(PERSON.STATE, PersonState.ACTIVE)
                .set(PERSON.SOURCE, SignInPeople.BY_HAND)
                .set(PERSON.CREATED_AT, now)
                .set(PERSON.CHANGED_AT, now)
                .returningResult(PERSON.PERSON_ID)
                .fetchSingle()
                .value1();
    }

    /** Keeps what the source says, so that its next file does not undo the correction. */
    int correctEmail(PersonId id, long version, Email email, Instant now) {
        return sql.update(PERSON)
                .set(PERSON.REPLACED_EMAIL, coalesce(PERSON.REPLACED_EMAIL, PERSON.EMAIL))
                .set(PERSON.EMAIL, email.value())
                .set(PERSON.CHANGED_AT, now)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.PERSON_ID.eq(id), PERSON.VERSION.eq(version))
                .execute();
    }

    /** Departments that somebody belongs to. */
    List<PersonDirectory.Choice<DepartmentId>> departments() {
        return sql.select(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(exists(selectOne().from(PERSON).where(PERSON.DEPARTMENT_ID.eq(DEPARTMENT.DEPARTMENT_ID))))
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.DEPARTMENT_ID)
                .fetch(r -> new PersonDirectory.Choice<>(r.value1(), r.value2()));
    }

    /** Sites where somebody works. */
    List<PersonDirectory.Choice<SiteId>> sites() {
        return sql.select(SITE.SITE_ID, SITE.NAME)
                .from(SITE)
                .where(exists(selectOne().from(PERSON).where(PERSON.SITE_ID.eq(SITE.SITE_ID))))
                .orderBy(SITE.NAME, SITE.SITE_ID)
                .fetch(r -> new PersonDirectory.Choice<>(r.value1(), r.value2()));
    }
}
