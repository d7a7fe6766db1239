package org.belay.reporting;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.belay.db.tables.Enrollment;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.MatchId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What figures count, one by one: by the conditions by which {@link PeopleQueries} and {@link MeetingQueries} count it. */
@Repository
class FigureListQueries {

    private static final Enrollment MENTOR = ENROLLMENT.as("mentor");
    private static final Enrollment MENTEE = ENROLLMENT.as("mentee");

    private final DSLContext sql;

    FigureListQueries(DSLContext sql) {
        this.sql = sql;
    }

    record Place(PersonId person, EnrollmentId place) {}

    record Meeting(MatchId match, PersonId mentor, PersonId mentee, Instant at) {}

    /** A row of the table of departments or sites. */
    record InRow(GroupRows rows, int place) {}

    /**
     * By name.
     *
     * @param row null for the whole cohort
     */
    List<Place> people(
            CohortId cohort, Figure figure, @Nullable InRow row, Set<PersonId> without, int offset, int limit) {
        Field<String> name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        return sql.select(ENROLLMENT.PERSON_ID, ENROLLMENT.ENROLLMENT_ID)
                .from(places(cohort))
                .where(counts(cohort, figure, row, without))
                .orderBy(name, ENROLLMENT.ENROLLMENT_ID)
                .limit(offset, limit)
                .fetch(mapping(Place::new));
    }

    int countPeople(CohortId cohort, Figure figure, @Nullable InRow row, Set<PersonId> without) {
        return sql.fetchCount(
                select(ENROLLMENT.ENROLLMENT_ID).from(places(cohort)).where(counts(cohort, figure, row, without)));
    }

    private static Table<?> places(CohortId cohort) {
        return PeopleQueries.places(List.of(cohort))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID));
    }

    private static Condition counts(CohortId cohort, Figure figure, @Nullable InRow row, Set<PersonId> without) {
        Condition all = ENROLLMENT
                .COHORT_ID
                .eq(cohort)
                .and(PeopleQueries.counts(figure))
                .and(ENROLLMENT.PERSON_ID.notIn(without));
        return row == null ? all : all.and(GroupQueries.there(row.rows(), row.place()));
    }

    /** The last first. */
    List<Meeting> sessions(Slice slice, Figure figure, int offset, int limit) {
        return sql.select(SESSION.MATCH_ID, MENTOR.PERSON_ID, MENTEE.PERSON_ID, SESSION.STARTS_AT)
                .from(pairs().join(MENTOR)
                        .on(MENTOR.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                        .join(MENTEE)
                        .on(MENTEE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()),
                        MeetingQueries.inTime(slice),
                        MeetingQueries.counts(figure))
                .orderBy(SESSION.STARTS_AT.desc(), SESSION.SESSION_ID)
                .limit(offset, limit)
                .fetch(mapping(Meeting::new));
    }

    int countSessions(Slice slice, Figure figure) {
        return sql.fetchCount(select(SESSION.SESSION_ID)
                .from(pairs())
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()),
                        MeetingQueries.inTime(slice),
                        MeetingQueries.counts(figure)));
    }

    private static Table<?> pairs() {
        return SESSION.join(PUBLISHED_MATCH).on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID));
    }
}
