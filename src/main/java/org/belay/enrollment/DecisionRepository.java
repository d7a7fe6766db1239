package org.belay.enrollment;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.REVIEW_DECISION;
import static org.belay.db.Tables.REVIEW_DECISION_PLACE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what was decided, by whom and when. */
@Repository
class DecisionRepository {

    private final DSLContext sql;

    DecisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    DecisionId add(CohortId cohort, Decision decision, PersonId by, Instant now, Collection<DecisionResult.Done> done) {
        var id = sql.insertInto(REVIEW_DECISION)
                .set(REVIEW_DECISION.COHORT_ID, cohort)
                .set(REVIEW_DECISION.DECISION, decision)
                .set(REVIEW_DECISION.MADE_BY_PERSON_ID, by)
                .set(REVIEW_DECISION.MADE_AT, now)
                .returningResult(REVIEW_DECISION.REVIEW_DECISION_ID)
                .fetchSingle()
                .value1();
        sql.batch(done.stream()
                        .map(one -> sql.insertInto(REVIEW_DECISION_PLACE)
                                .set(REVIEW_DECISION_PLACE.REVIEW_DECISION_ID, id)
                                .set(REVIEW_DECISION_PLACE.ENROLLMENT_ID, one.id())
                                .set(REVIEW_DECISION_PLACE.STATE_BEFORE, one.before())
                                .set(REVIEW_DECISION_PLACE.VERSION_AFTER, one.version()))
                        .toList())
                .execute();
        return id;
    }

    /** A decision as its result; nothing for one of another cohort. */
    Optional<DecisionResult> find(CohortId cohort, DecisionId id, Instant since) {
        var places = sql.select(
                        REVIEW_DECISION.DECISION,
                        REVIEW_DECISION_PLACE.ENROLLMENT_ID,
                        PartQueries.name(PERSON),
                        REVIEW_DECISION_PLACE.STATE_BEFORE,
                        REVIEW_DECISION_PLACE.VERSION_AFTER)
                .from(REVIEW_DECISION)
                .join(REVIEW_DECISION_PLACE)
                .on(REVIEW_DECISION_PLACE.REVIEW_DECISION_ID.eq(REVIEW_DECISION.REVIEW_DECISION_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(REVIEW_DECISION_PLACE.ENROLLMENT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(
                        REVIEW_DECISION.REVIEW_DECISION_ID.eq(id),
                        REVIEW_DECISION.COHORT_ID.eq(cohort),
                        REVIEW_DECISION.MADE_AT.gt(since),
                        REVIEW_DECISION_PLACE.TAKEN_BACK.isFalse())
                .orderBy(REVIEW_DECISION_PLACE.ENROLLMENT_ID)
                .fetch();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionResult(
                        places.getFirst().value1(),
                        places.map(
                                row -> new DecisionResult.Done(row.value2(), row.value3(), row.value4(), row.value5())),
                        List.of(),
                        id));
    }

    void takeBack(DecisionId id, Collection<EnrollmentId> places, PersonId by, Instant now) {
        sql.update(REVIEW_DECISION_PLACE)
                .set(REVIEW_DECISION_PLACE.TAKEN_BACK, true)
                .where(REVIEW_DECISION_PLACE.REVIEW_DECISION_ID.eq(id), REVIEW_DECISION_PLACE.ENROLLMENT_ID.in(places))
                .execute();
        sql.update(REVIEW_DECISION)
                .set(REVIEW_DECISION.UNDONE_BY_PERSON_ID, by)
                .set(REVIEW_DECISION.UNDONE_AT, now)
                .where(REVIEW_DECISION.REVIEW_DECISION_ID.eq(id))
                .execute();
    }

    /** Those made since and not taken back, the newest first. */
    List<MadeDecision> since(CohortId cohort, Instant since, Duration untilFinal) {
        var maker = PERSON.as("maker");
        return sql.select(
                        REVIEW_DECISION.REVIEW_DECISION_ID,
                        REVIEW_DECISION.DECISION,
                        count(),
                        when(count().eq(1), min(PartQueries.name(PERSON))),
                        min(PartQueries.name(maker)),
                        REVIEW_DECISION.MADE_AT)
                .from(REVIEW_DECISION)
                .join(REVIEW_DECISION_PLACE)
                .on(REVIEW_DECISION_PLACE.REVIEW_DECISION_ID.eq(REVIEW_DECISION.REVIEW_DECISION_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(REVIEW_DECISION_PLACE.ENROLLMENT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(maker)
                .on(maker.PERSON_ID.eq(REVIEW_DECISION.MADE_BY_PERSON_ID))
                .where(
                        REVIEW_DECISION.COHORT_ID.eq(cohort),
                        REVIEW_DECISION.MADE_AT.gt(since),
                        REVIEW_DECISION_PLACE.TAKEN_BACK.isFalse(),
                        ENROLLMENT.VERSION.eq(REVIEW_DECISION_PLACE.VERSION_AFTER))
                .groupBy(REVIEW_DECISION.REVIEW_DECISION_ID, REVIEW_DECISION.DECISION, REVIEW_DECISION.MADE_AT)
                .orderBy(REVIEW_DECISION.MADE_AT.desc(), REVIEW_DECISION.REVIEW_DECISION_ID.desc())
                .fetch(mapping((id, decision, places, name, by, at) ->
                        new MadeDecision(id, decision, places, name, by, at, at.plus(untilFinal))));
    }

    /** All that was decided on one application, the newest first. */
    List<PastDecision> of(EnrollmentId id) {
        var maker = PERSON.as("maker");
        var undoer = PERSON.as("undoer");
        return sql.select(
                        REVIEW_DECISION.DECISION,
                        PartQueries.name(maker),
                        REVIEW_DECISION.MADE_AT,
                        when(REVIEW_DECISION_PLACE.TAKEN_BACK.isTrue(), PartQueries.name(undoer)),
                        when(REVIEW_DECISION_PLACE.TAKEN_BACK.isTrue(), REVIEW_DECISION.UNDONE_AT))
                .from(REVIEW_DECISION_PLACE)
                .join(REVIEW_DECISION)
                .on(REVIEW_DECISION.REVIEW_DECISION_ID.eq(REVIEW_DECISION_PLACE.REVIEW_DECISION_ID))
                .join(maker)
                .on(maker.PERSON_ID.eq(REVIEW_DECISION.MADE_BY_PERSON_ID))
                .leftJoin(undoer)
                .on(undoer.PERSON_ID.eq(REVIEW_DECISION.UNDONE_BY_PERSON_ID))
                .where(REVIEW_DECISION_PLACE.ENROLLMENT_ID.eq(id))
                .orderBy(REVIEW_DECISION.MADE_AT.desc(), REVIEW_DECISION.REVIEW_DECISION_ID.desc())
                .fetch(mapping(PastDecision::new));
    }

    /** Who asked somebody for something last, and where they stood then. */
    Optional<Asked> asked(EnrollmentId id) {
        return sql.select(REVIEW_DECISION.MADE_BY_PERSON_ID, REVIEW_DECISION_PLACE.STATE_BEFORE)
                .from(REVIEW_DECISION_PLACE)
                .join(REVIEW_DECISION)
                .on(REVIEW_DECISION.REVIEW_DECISION_ID.eq(REVIEW_DECISION_PLACE.REVIEW_DECISION_ID))
                .where(
                        REVIEW_DECISION_PLACE.ENROLLMENT_ID.eq(id),
                        REVIEW_DECISION.DECISION.eq(Decision.ASK),
                        REVIEW_DECISION_PLACE.TAKEN_BACK.isFalse())
                .orderBy(REVIEW_DECISION.REVIEW_DECISION_ID.desc())
                .limit(1)
                .fetchOptional(mapping(Asked::new));
    }

    record Asked(PersonId by, EnrollmentState before) {

        /** Where an answer puts the application back to. */
        EnrollmentState after() {
            return before == EnrollmentState.WAITLISTED ? before : EnrollmentState.APPLIED;
        }
    }
}
