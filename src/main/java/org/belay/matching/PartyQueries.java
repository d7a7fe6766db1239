package org.belay.matching;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.row;

import org.belay.db.tables.Department;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.db.tables.Site;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.database.FullName;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;

/** The tables that tell of one of the two of a pair. */
record PartyQueries(Enrollment enrollment, Person person, Department department, Site site) {

    static final PartyQueries MENTOR = new PartyQueries("mentor");
    static final PartyQueries MENTEE = new PartyQueries("mentee");
    static final PartyQueries CANDIDATE = new PartyQueries("candidate");

    private PartyQueries(String alias) {
        this(
                ENROLLMENT.as(alias),
                PERSON.as(alias + "_person"),
                DEPARTMENT.as(alias + "_department"),
                SITE.as(alias + "_site"));
    }

    SelectField<Party> party() {
        return row(enrollment.ENROLLMENT_ID, enrollment.PERSON_ID, name(), department.NAME, site.NAME)
                .mapping(Party::new);
    }

    Field<String> name() {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    Table<? extends Record> join(Table<? extends Record> pairs, TableField<?, EnrollmentId> key) {
        return pairs.join(enrollment)
                .on(enrollment.ENROLLMENT_ID.eq(key))
                .join(person)
                .on(person.PERSON_ID.eq(enrollment.PERSON_ID))
                .leftJoin(department)
                .on(department.DEPARTMENT_ID.eq(person.DEPARTMENT_ID))
                .leftJoin(site)
                .on(site.SITE_ID.eq(person.SITE_ID));
    }
}
