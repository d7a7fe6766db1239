package org.belay.session;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.db.tables.Site;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.KnownZone;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;

/** The tables that tell of one of those who meet. */
record MemberQueries(Enrollment enrollment, Person person, Site site) {

    MemberQueries(String alias) {
        this(ENROLLMENT.as(alias), PERSON.as(alias + "_person"), SITE.as(alias + "_site"));
    }

    Table<? extends Record> join(Table<? extends Record> gatherings, TableField<?, EnrollmentId> key) {
        return withSite(gatherings
                .join(enrollment)
                .on(enrollment.ENROLLMENT_ID.eq(key))
                .join(person)
                .on(person.PERSON_ID.eq(enrollment.PERSON_ID)));
    }

    /** For what may be of others than a match. */
    Table<? extends Record> leftJoin(Table<? extends Record> gatherings, TableField<?, EnrollmentId> key) {
        return withSite(gatherings
                .leftJoin(enrollment)
                .on(enrollment.ENROLLMENT_ID.eq(key))
                .leftJoin(person)
                .on(person.PERSON_ID.eq(enrollment.PERSON_ID)));
    }

    private Table<? extends Record> withSite(Table<? extends Record> members) {
        return members.leftJoin(site).on(site.SITE_ID.eq(person.SITE_ID));
    }

    SelectField<Member> member() {
        return member(person, coalesce(enrollment.TIME_ZONE, zone(person, site)));
    }

    /** Somebody without a place, who leads a circle. */
    static SelectField<Member> member(Person person, Field<String> zone) {
        return row(person.PERSON_ID, coalesce(person.PREFERRED_NAME, person.FIRST_NAME), person.LAST_NAME, zone)
                .mapping((id, first, last, name) -> new Member(id, first, last, KnownZone.of(name)));
    }

    static Field<String> zone(Person person, Site site) {
        var organizations = field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION));
        return coalesce(person.TIME_ZONE, site.TIME_ZONE, organizations, inline("UTC"));
    }
}
