package org.belay.workshop;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.organization.PersonState;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** To whom workshops are open. */
@Repository
class AudienceQueries {

    /** Of people who take part and have not come to the end. */
    private static final List<EnrollmentState> GOING_ON = Arrays.stream(EnrollmentState.values())
            .filter(state -> state.takesPart() && state.isOpen())
            .toList();

    private static final List<CohortState> OPEN =
            Arrays.stream(CohortState.values()).filter(CohortState::open).toList();

    private final DSLContext sql;

    AudienceQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** For a query of workshops: those that are open to somebody. */
    static Condition openTo(PersonId person) {
        Condition any = WORKSHOP.AUDIENCE.eq(Audience.EVERYBODY);
        for (var audience : Audience.values()) {
            if (audience != Audience.EVERYBODY) {
                any = any.or(WORKSHOP.AUDIENCE
                        .eq(audience)
                        .and(exists(selectOne()
                                .from(ENROLLMENT)
                                .join(COHORT)
                                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                                .where(ENROLLMENT.PERSON_ID.eq(person), ENROLLMENT.STATE.in(GOING_ON))
                                .and(ENROLLMENT.SIDE.in(audience.sides()))
                                .and(COHORT.STATE.in(OPEN))
                                .and(COHORT.PROGRAM_ID.eq(WORKSHOP.PROGRAM_ID))
                                .and(WORKSHOP.COHORT_ID.isNull().or(COHORT.COHORT_ID.eq(WORKSHOP.COHORT_ID))))));
            }
        }
        return any;
    }

    boolean isOpenTo(WorkshopId workshop, PersonId person) {
        return sql.fetchExists(selectOne().from(WORKSHOP).where(WORKSHOP.WORKSHOP_ID.eq(workshop), openTo(person)));
    }

    boolean hasHadSeat(WorkshopId workshop, PersonId person) {
        return sql.fetchExists(selectOne()
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.PERSON_ID.eq(person)));
    }

    /** Whether somebody can sign in, so that they could come to lead it. */
    Set<PersonId> withAccount(Collection<PersonId> people) {
        return sql.select(PERSON.PERSON_ID)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(PERSON.PERSON_ID.in(people), ACCOUNT.ENABLED.isTrue(), PERSON.STATE.ne(PersonState.LEFT))
                .fetchSet(PERSON.PERSON_ID);
    }

    /**
     * Who may walk in: those who take part in the program (in the cohort, if it is of one) and have no seat, the
     * waitlist first. Of a workshop for everybody too: whoever leads it does not leaf through all people.
     */
    List<Guest> withoutSeat(Workshop workshop, String search, int offset, int limit) {
        var waits = exists(seat().and(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop.id()))
                .and(WORKSHOP_SEAT.STATE.in(SeatState.WAITLISTED, SeatState.OFFERED)));
        var seated = exists(
                seat().and(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop.id())).and(WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN)));
        Field<String> name = WorkshopRepository.personName();
        return sql.select(PERSON.PERSON_ID, name, coalesce(DEPARTMENT.NAME, inline("")))
                .from(PERSON)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .where(PERSON.STATE.ne(PersonState.LEFT), seated.not())
                .and(PERSON.PERSON_ID.in(inProgram(workshop)).or(waits))
                .and(PERSON.PERSON_ID.notIn(workshop.leaders()))
                .and(search.isBlank() ? noCondition() : name.containsIgnoreCase(search.strip()))
                .orderBy(field(waits).desc(), PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Guest::new));
    }

    boolean isGuest(Workshop workshop, PersonId person) {
        return sql.fetchExists(inProgram(workshop).and(ENROLLMENT.PERSON_ID.eq(person)));
    }

    String nameOf(PersonId person) {
        return sql.select(WorkshopRepository.personName())
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }

    private static SelectConditionStep<Record1<PersonId>> inProgram(Workshop workshop) {
        var cohort = workshop.cohort();
        return select(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(ENROLLMENT.STATE.in(GOING_ON), COHORT.PROGRAM_ID.eq(workshop.program()))
                .and(cohort == null ? noCondition() : COHORT.COHORT_ID.eq(cohort));
    }

    private static SelectConditionStep<Record1<Integer>> seat() {
        return selectOne().from(WORKSHOP_SEAT).where(WORKSHOP_SEAT.PERSON_ID.eq(PERSON.PERSON_ID));
    }
}
