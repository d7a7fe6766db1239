package org.belay.organization;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.db.tables.Person;
import org.belay.organization.LinePlace.Named;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Departments, sites and line management of those who work here. */
@Repository
class OrganizationQueries {

    private static final Person MANAGER = PERSON.as("manager");
    private static final Person REPORT = PERSON.as("report");
    private static final Condition WORKS_HERE = PERSON.STATE.ne(PersonState.LEFT);

    private final DSLContext sql;

    OrganizationQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<DepartmentRow> departments() {
        return sql.select(
                        DEPARTMENT.DEPARTMENT_ID,
                        DEPARTMENT.NAME,
                        DEPARTMENT.PARENT_DEPARTMENT_ID,
                        field(selectCount()
                                .from(PERSON)
                                .where(PERSON.DEPARTMENT_ID.eq(DEPARTMENT.DEPARTMENT_ID), WORKS_HERE)))
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.DEPARTMENT_ID)
                .fetch(mapping(DepartmentRow::new));
    }

    List<SiteRow> sites(LocalDate today) {
        return sql.select(
                        SITE.SITE_ID,
                        SITE.NAME,
                        SITE.COUNTRY,
                        SITE.TIME_ZONE,
                        field(selectCount().from(PERSON).where(PERSON.SITE_ID.eq(SITE.SITE_ID), WORKS_HERE)),
                        field(selectCount().from(ROOM).where(ROOM.SITE_ID.eq(SITE.SITE_ID), ROOM.ACTIVE.isTrue())),
                        field(selectCount()
                                .from(HOLIDAY)
                                .where(HOLIDAY.SITE_ID.eq(SITE.SITE_ID), HOLIDAY.HOLIDAY_DATE.ge(today))))
                .from(SITE)
                .orderBy(SITE.NAME, SITE.SITE_ID)
                .fetch(mapping(SiteRow::new));
    }

    /** Those who report to a manager, or who have none that is known, those with reports of their own first. */
    List<LineRow> reports(@Nullable PersonId manager, int offset, int limit) {
        return rows(reportTo(manager), offset, limit);
    }

    int countReports(@Nullable PersonId manager) {
        return sql.fetchCount(PERSON, reportTo(manager));
    }

    private static Condition reportTo(@Nullable PersonId manager) {
        return WORKS_HERE.and(manager == null ? PERSON.LINE_MANAGER_ID.isNull() : PERSON.LINE_MANAGER_ID.eq(manager));
    }

    List<LineRow> find(String text, int offset, int limit) {
        return rows(named(text), offset, limit);
    }

    int countFound(String text) {
        return sql.fetchCount(PERSON, named(text));
    }

    private static Condition named(String text) {
        var condition = WORKS_HERE;
        for (var word : text.strip().split("\\s+", -1)) {
            condition = condition.and(PERSON.FIRST_NAME
                    .contains(word)
                    .or(PERSON.LAST_NAME.contains(word))
                    .or(PERSON.PREFERRED_NAME.contains(word))
                    .or(PERSON.EMPLOYEE_NUMBER.eq(word)));
        }
        return condition;
    }

    List<LineRow> having(Gap gap, Collection<PersonId> inCircles, int offset, int limit) {
        return rows(is(gap, inCircles), offset, limit);
    }

    Map<Gap, Integer> gaps(Collection<PersonId> inCircles) {
        var counts = new HashMap<Gap, Integer>();
        for (var gap : Gap.values()) {
            counts.put(
                    gap,
                    sql.selectCount()
                            .from(PERSON)
                            .leftJoin(MANAGER)
                            .on(MANAGER.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                            .where(is(gap, inCircles))
                            .fetchSingle()
                            .value1());
        }
        return counts;
    }

    private static Condition is(Gap gap, Collection<PersonId> inCircles) {
        var unmanaged = PERSON.LINE_MANAGER_ID.isNull();
        return WORKS_HERE.and(
                switch (gap) {
                    case NO_LINE_MANAGER -> unmanaged.and(PERSON.LINE_MANAGER_REFERENCE.isNull());
                    case UNKNOWN_LINE_MANAGER -> unmanaged.and(PERSON.LINE_MANAGER_REFERENCE.isNotNull());
                    case LINE_MANAGER_LEFT -> MANAGER.STATE.eq(PersonState.LEFT);
                    case CIRCLE -> PERSON.PERSON_ID.in(inCircles);
                    case NO_DEPARTMENT -> PERSON.DEPARTMENT_ID.isNull();
                    case NO_SITE -> PERSON.SITE_ID.isNull();
                });
    }

    private List<LineRow> rows(Condition which, int offset, int limit) {
        Field<Integer> reports = field(selectCount()
                .from(REPORT)
                .where(REPORT.LINE_MANAGER_ID.eq(PERSON.PERSON_ID), REPORT.STATE.ne(PersonState.LEFT)));
        return sql.select(
                        PERSON.PERSON_ID,
                        PersonQueries.name(PERSON),
                        PERSON.JOB_TITLE,
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        PERSON.LINE_MANAGER_ID,
                        PersonQueries.name(MANAGER),
                        PERSON.LINE_MANAGER_REFERENCE,
                        reports)
                .from(PERSON)
                .leftJoin(MANAGER)
                .on(MANAGER.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(which)
                .orderBy(
                        when(reports.gt(0), inline(0)).otherwise(inline(1)),
                        PERSON.LAST_NAME,
                        PERSON.FIRST_NAME,
                        PERSON.PERSON_ID)
                .limit(offset, limit)
                .fetch(mapping(LineRow::new));
    }

    /** Who reports to whom, of all. */
    Map<PersonId, PersonId> managers() {
        return sql.select(PERSON.PERSON_ID, PERSON.LINE_MANAGER_ID)
                .from(PERSON)
                .where(PERSON.LINE_MANAGER_ID.isNotNull())
                .fetchMap(PERSON.PERSON_ID, PERSON.LINE_MANAGER_ID);
    }

    LinePlace line(PersonId person) {
        var above = new ArrayList<Named>();
        var seen = new HashSet<PersonId>();
        for (var at = manager(person); at != null && seen.add(at.id()); at = manager(at.id())) {
            above.add(at);
        }
        var peers = above.isEmpty()
                ? falseCondition()
                : reportTo(above.getFirst().id()).and(PERSON.PERSON_ID.ne(person));
        return new LinePlace(above, group(peers), group(reportTo(person)));
    }

    private @Nullable Named manager(PersonId person) {
        return sql.select(MANAGER.PERSON_ID, PersonQueries.name(MANAGER))
                .from(PERSON)
                .join(MANAGER)
                .on(MANAGER.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .where(PERSON.PERSON_ID.eq(person))
                .fetchOne(mapping(Named::new));
    }

    private LinePlace.Group group(Condition which) {
        var named = sql.select(PERSON.PERSON_ID, PersonQueries.name(PERSON))
                .from(PERSON)
                .where(which)
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .limit(LinePlace.MOST_NAMED)
                .fetch(mapping(Named::new));
        return new LinePlace.Group(
                named, named.size() < LinePlace.MOST_NAMED ? named.size() : sql.fetchCount(PERSON, which));
    }

    Optional<Placement> placement(PersonId person) {
        return sql.select(
                        PERSON.PERSON_ID,
                        PERSON.VERSION,
                        PersonQueries.name(PERSON),
                        PERSON.DEPARTMENT_ID,
                        DEPARTMENT.NAME,
                        PERSON.SITE_ID,
                        SITE.NAME,
                        PERSON.LINE_MANAGER_ID,
                        PersonQueries.name(MANAGER),
                        PERSON.LINE_MANAGER_REFERENCE)
                .from(PERSON)
                .leftJoin(MANAGER)
                .on(MANAGER.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(PERSON.PERSON_ID.eq(person))
                .fetchOptional(mapping(Placement::new));
    }

    /** The manager of somebody who works here; locked, so that nobody closes a circle at the same moment. */
    @Nullable
    PersonId lockedManagerOf(PersonId person) {
        return sql.select(PERSON.LINE_MANAGER_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .forUpdate()
                .fetchOne(PERSON.LINE_MANAGER_ID);
    }

    boolean worksHere(PersonId person) {
        return sql.fetchExists(PERSON, PERSON.PERSON_ID.eq(person).and(WORKS_HERE));
    }

    boolean exists(DepartmentId department) {
        return sql.fetchExists(DEPARTMENT, DEPARTMENT.DEPARTMENT_ID.eq(department));
    }

    boolean exists(SiteId site) {
        return sql.fetchExists(SITE, SITE.SITE_ID.eq(site));
    }

    /** What the source said is kept at the first correction, so that its next file does not undo it. */
    int place(
            Placement before,
            @Nullable DepartmentId department,
            @Nullable SiteId site,
            @Nullable PersonId manager,
            Instant now) {
        var update = sql.update(PERSON).set(PERSON.CHANGED_AT, now).set(PERSON.VERSION, before.version() + 1);
        if (!Objects.equals(department, before.department())) {
            update = update.set(
                            PERSON.REPLACED_DEPARTMENT,
                            coalesce(PERSON.REPLACED_DEPARTMENT, text(before.departmentName())))
                    .set(PERSON.DEPARTMENT_ID, department);
        }
        if (!Objects.equals(site, before.site())) {
            update = update.set(PERSON.REPLACED_SITE, coalesce(PERSON.REPLACED_SITE, text(before.siteName())))
                    .set(PERSON.SITE_ID, site);
        }
        if (!Objects.equals(manager, before.lineManager())) {
            update = update.set(
                            PERSON.REPLACED_LINE_MANAGER,
                            coalesce(PERSON.REPLACED_LINE_MANAGER, text(reference(before))))
                    .set(PERSON.LINE_MANAGER_ID, manager)
                    .set(PERSON.LINE_MANAGER_REFERENCE, (String) null);
        }
        return update.where(PERSON.PERSON_ID.eq(before.person()), PERSON.VERSION.eq(before.version()))
                .execute();
    }

    /** As a file would name the manager. */
    private @Nullable String reference(Placement before) {
        return before.lineManager() == null
                ? before.unknownLineManager()
                : sql.select(coalesce(PERSON.EMPLOYEE_NUMBER, PERSON.EMAIL))
                        .from(PERSON)
                        .where(PERSON.PERSON_ID.eq(before.lineManager()))
                        .fetchSingle()
                        .value1();
    }

    private static Field<String> text(@Nullable String value) {
        return val(value == null ? "" : value);
    }
}
