package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.belay.db.tables.Person;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.belay.shared.database.FullName;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The parts of an enrollment as fields of a query. */
final class PartQueries {

    private PartQueries() {}

    static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    /** A row of the list; the query joins the person, the department and the site. */
    static SelectField<EnrollmentRow> row() {
        return DSL.row(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        name(PERSON),
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        ENROLLMENT.SIDE,
                        ENROLLMENT.STATE,
                        ENROLLMENT.APPLIED_AT,
                        ENROLLMENT.MENTOR_CAPACITY,
                        ENROLLMENT.MENTEE_DEMAND,
                        field(ENROLLMENT.AVAILABILITY.isNotNull()),
                        ENROLLMENT.VERSION)
                .mapping(EnrollmentRow::new);
    }

    /** @param as in which form; a converted field cannot be converted again */
    static <T> Field<T> languages(Function<List<String>, T> as) {
        return multiset(select(PERSON_LANGUAGE.LANGUAGE)
                        .from(PERSON_LANGUAGE)
                        .where(PERSON_LANGUAGE.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                        .orderBy(PERSON_LANGUAGE.LANGUAGE))
                .convertFrom(rows -> as.apply(rows.map(Record1::value1)));
    }

    static Field<Set<TopicId>> topics(TopicDirection direction) {
        return multiset(select(ENROLLMENT_TOPIC.TOPIC_ID)
                        .from(ENROLLMENT_TOPIC)
                        .where(
                                ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                ENROLLMENT_TOPIC.DIRECTION.eq(direction)))
                .convertFrom(rows -> Set.copyOf(rows.map(Record1::value1)));
    }

    /** Wished-for people, first choice first. */
    static Field<List<PersonId>> preferences() {
        Select<Record1<PersonId>> ranked = select(PREFERENCE.PERSON_ID)
                .from(PREFERENCE)
                .where(PREFERENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .orderBy(PREFERENCE.WISH_RANK);
        return multiset(ranked).convertFrom(rows -> rows.map(Record1::value1));
    }

    static Field<@Nullable WeekGrid> availability() {
        return ENROLLMENT.AVAILABILITY.convertFrom(week -> week == null ? null : WeekGrid.of(week));
    }

    static Field<@Nullable ZoneId> zone(Field<String> id) {
        return id.convertFrom(zone -> zone == null ? null : ZoneId.of(zone));
    }

    /** For a nested query: what the database writes of bytes in there has line breaks, on which the reading fails. */
    static Field<Sealed> answer() {
        return field("hex({0})", String.class, APPLICATION_ANSWER.ANSWER)
                .convertFrom(Sealed.class, hex -> new Sealed(HexFormat.of().parseHex(hex)));
    }
}
