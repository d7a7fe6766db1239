package org.belay.demo;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.belay.care.DemoCare;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.organization.PersonState;
import org.belay.organization.RoomId;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class DemoQueries {

    private final DSLContext sql;

    DemoQueries(DSLContext sql) {
        this.sql = sql;
    }

    PersonId person(Email email) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email.value()))
                .fetchSingle()
                .value1();
    }

    ProgramId program(String name) {
        return sql.select(PROGRAM.PROGRAM_ID)
                .from(PROGRAM)
                .where(PROGRAM.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    CohortId cohort(String code) {
        return sql.select(COHORT.COHORT_ID)
                .from(COHORT)
                .where(COHORT.CODE.eq(code))
                .fetchSingle()
                .value1();
    }

    /** Of a cohort, in the order of the applications. */
    List<EnrollmentId> places(CohortId cohort) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .orderBy(ENROLLMENT.APPLIED_AT, ENROLLMENT.ENROLLMENT_ID)
                .fetch(ENROLLMENT.ENROLLMENT_ID);
    }

    /** Of a cohort, those of people who take part, in the order of the applications. */
    List<EnrollmentId> placesTaken(CohortId cohort) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.eq(EnrollmentState.ACTIVE))
                .orderBy(ENROLLMENT.APPLIED_AT, ENROLLMENT.ENROLLMENT_ID)
                .fetch(ENROLLMENT.ENROLLMENT_ID);
    }

    /** Those who take part in a cohort, in the order of their places. */
    List<PersonId> participants(CohortId cohort) {
        return sql.select(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.eq(EnrollmentState.ACTIVE))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(ENROLLMENT.PERSON_ID);
    }

    /** Who works here and might have applied to a cohort, but has no place in it; of those who cannot sign in. */
    List<PersonId> others(CohortId cohort) {
        return others(cohort, noCondition());
    }

    /** Those of them who work in a department at a site. */
    List<PersonId> others(CohortId cohort, DepartmentId department, SiteId site) {
        return others(cohort, PERSON.DEPARTMENT_ID.eq(department).and(PERSON.SITE_ID.eq(site)));
    }

    /** Those of them who have no place either in a cohort that goes on then. */
    List<PersonId> withoutPlace(CohortId cohort) {
        var during = COHORT.as("during");
        return others(
                cohort,
                PERSON.PERSON_ID.notIn(select(ENROLLMENT.PERSON_ID)
                        .from(ENROLLMENT)
                        .join(during)
                        .on(during.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                        .where(during.ENDS_ON.ge(
                                select(COHORT.STARTS_ON).from(COHORT).where(COHORT.COHORT_ID.eq(cohort))))));
    }

    /** The places of those who came to the end of a cohort. */
    List<EnrollmentId> completed(CohortId cohort) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.eq(EnrollmentState.COMPLETED))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(ENROLLMENT.ENROLLMENT_ID);
    }

    private List<PersonId> others(CohortId cohort, Condition which) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(which, PERSON.STATE.eq(PersonState.ACTIVE))
                .and(PERSON.PERSON_ID.notIn(
                        select(ENROLLMENT.PERSON_ID).from(ENROLLMENT).where(ENROLLMENT.COHORT_ID.eq(cohort))))
                .and(PERSON.PERSON_ID.notIn(select(ACCOUNT.PERSON_ID).from(ACCOUNT)))
                .and(PERSON.HIRE_DATE.le(
                        select(COHORT.ENROLLMENT_OPENS_ON).from(COHORT).where(COHORT.COHORT_ID.eq(cohort))))
                .orderBy(PERSON.PERSON_ID)
                .fetch(PERSON.PERSON_ID);
    }

    /** Two who are matched. */
    record Pair(MatchId match, PersonId mentor, PersonId mentee) {}

    /** Those of a cohort that go on, in their order. */
    List<Pair> pairs(CohortId cohort) {
        return pairs(cohort, MatchState.ACTIVE);
    }

    /** Those of a cohort that came to their end with it. */
    List<Pair> completedPairs(CohortId cohort) {
        return pairs(cohort, MatchState.COMPLETED);
    }

    private List<Pair> pairs(CohortId cohort, MatchState state) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        return sql.select(PUBLISHED_MATCH.MATCH_ID, mentor.PERSON_ID, mentee.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), PUBLISHED_MATCH.STATE.eq(state))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(Pair::new));
    }

    /** The mentors of a cohort who met somebody, the one who is shown first. */
    List<DemoCare.Supporter> supporters(CohortId cohort, PersonId first) {
        return sql.selectDistinct(ENROLLMENT.ENROLLMENT_ID, ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull())
                .orderBy(ENROLLMENT.PERSON_ID.ne(first), ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(DemoCare.Supporter::new));
    }

    /** The smallest room with a chair for so many, where most people are. */
    RoomId roomFor(int people) {
        return sql.select(ROOM.ROOM_ID)
                .from(ROOM)
                .join(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .where(ROOM.ACTIVE.isTrue(), ROOM.CAPACITY.ge(people), SITE.NAME.eq("Bothell"))
                .orderBy(ROOM.CAPACITY, ROOM.ROOM_ID)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** A site by its name. */
    SiteId site(String name) {
        return sql.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    /** The first department whose name begins so. */
    DepartmentId department(String name) {
        return sql.select(DEPARTMENT.DEPARTMENT_ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.NAME.startsWith(name))
                .orderBy(DEPARTMENT.NAME)
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
