package org.belay.feedback;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.TWO_WAY_FEEDBACK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.db.tables.Person;
import org.belay.matching.Space;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people of a pair or a circle tell each other. */
@Repository
class TwoWayRepository {

    static final String QUESTION = "two_way_feedback.question";
    static final String DID_WELL = "two_way_feedback.did_well";
    static final String TRY_NEXT = "two_way_feedback.try_next";

    private static final Person GIVER = PERSON.as("giver");
    private static final Person RECEIVER = PERSON.as("receiver");

    private final DSLContext sql;
    private final Vault vault;

    TwoWayRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What one person of a space gave, was given, asked for or is asked for: open ones first, then the latest. */
    List<TwoWayFeedback> of(Space space, PersonId person) {
        return read(in(space)
                .and(TWO_WAY_FEEDBACK.GIVER_PERSON_ID.eq(person).or(TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID.eq(person))));
    }

    /** What was said between one person and others in circles that they neither lead nor are in now: the latest first. */
    List<TwoWayFeedback> ofLeftCircles(PersonId person) {
        var theirs = select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.FACILITATOR_ID
                        .eq(person)
                        .or(exists(selectOne()
                                .from(CIRCLE_MEMBER)
                                .join(ENROLLMENT)
                                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), ENROLLMENT.PERSON_ID.eq(person))
                                .and(CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT))))));
        return read(TWO_WAY_FEEDBACK
                .GIVER_PERSON_ID
                .eq(person)
                .or(TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID.eq(person))
                .and(TWO_WAY_FEEDBACK.GIVEN_AT.isNotNull())
                .and(TWO_WAY_FEEDBACK.CIRCLE_ID.isNotNull())
                .and(TWO_WAY_FEEDBACK.CIRCLE_ID.notIn(theirs)));
    }

    Optional<TwoWayFeedback> find(Space space, TwoWayFeedbackId id) {
        return read(in(space).and(TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID.eq(id))).stream()
                .findFirst();
    }

    /** Whether somebody waits already for feedback of this person. */
    boolean waits(Space space, PersonId giver, PersonId receiver) {
        return sql.fetchExists(
                TWO_WAY_FEEDBACK,
                in(space)
                        .and(TWO_WAY_FEEDBACK.GIVER_PERSON_ID.eq(giver))
                        .and(TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID.eq(receiver))
                        .and(TWO_WAY_FEEDBACK.GIVEN_AT.isNull()));
    }

    private List<TwoWayFeedback> read(Condition condition) {
        return sql.select(
                        TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID,
                        TWO_WAY_FEEDBACK.GIVER_PERSON_ID,
                        name(GIVER),
                        TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID,
                        name(RECEIVER),
                        TWO_WAY_FEEDBACK.QUESTION.convertFrom(text -> vault.openIfAny(QUESTION, text)),
                        TWO_WAY_FEEDBACK.DID_WELL.convertFrom(text -> vault.openIfAny(DID_WELL, text)),
                        TWO_WAY_FEEDBACK.TRY_NEXT.convertFrom(text -> vault.openIfAny(TRY_NEXT, text)),
                        TWO_WAY_FEEDBACK.ASKED_AT,
                        TWO_WAY_FEEDBACK.GIVEN_AT)
                .from(TWO_WAY_FEEDBACK)
                .join(GIVER)
                .on(GIVER.PERSON_ID.eq(TWO_WAY_FEEDBACK.GIVER_PERSON_ID))
                .join(RECEIVER)
                .on(RECEIVER.PERSON_ID.eq(TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID))
                .where(condition)
                .orderBy(
                        TWO_WAY_FEEDBACK.GIVEN_AT.isNotNull(),
                        coalesce(TWO_WAY_FEEDBACK.GIVEN_AT, TWO_WAY_FEEDBACK.ASKED_AT)
                                .desc(),
                        TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID.desc())
                .fetch(mapping(TwoWayFeedback::new));
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    private static Condition in(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> TWO_WAY_FEEDBACK.MATCH_ID.eq(match);
            case Space.OfCircle(var circle) -> TWO_WAY_FEEDBACK.CIRCLE_ID.eq(circle);
        };
    }

    TwoWayFeedbackId ask(Space space, PersonId giver, PersonId receiver, @Nullable String question, Instant now) {
        return sql.insertInto(TWO_WAY_FEEDBACK)
                .set(TWO_WAY_FEEDBACK.MATCH_ID, space instanceof Space.OfMatch(var match) ? match : null)
                .set(TWO_WAY_FEEDBACK.CIRCLE_ID, space instanceof Space.OfCircle(var circle) ? circle : null)
                .set(TWO_WAY_FEEDBACK.GIVER_PERSON_ID, giver)
                .set(TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID, receiver)
                .set(TWO_WAY_FEEDBACK.QUESTION, vault.sealIfAny(QUESTION, question))
                .set(TWO_WAY_FEEDBACK.ASKED_AT, now)
                .returningResult(TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID)
                .fetchSingle()
                .value1();
    }

    TwoWayFeedbackId give(
            Space space,
            PersonId giver,
            PersonId receiver,
            @Nullable String didWell,
            @Nullable String tryNext,
            Instant now) {
        return sql.insertInto(TWO_WAY_FEEDBACK)
                .set(TWO_WAY_FEEDBACK.MATCH_ID, space instanceof Space.OfMatch(var match) ? match : null)
                .set(TWO_WAY_FEEDBACK.CIRCLE_ID, space instanceof Space.OfCircle(var circle) ? circle : null)
                .set(TWO_WAY_FEEDBACK.GIVER_PERSON_ID, giver)
                .set(TWO_WAY_FEEDBACK.RECEIVER_PERSON_ID, receiver)
                .set(TWO_WAY_FEEDBACK.DID_WELL, vault.sealIfAny(DID_WELL, didWell))
                .set(TWO_WAY_FEEDBACK.TRY_NEXT, vault.sealIfAny(TRY_NEXT, tryNext))
                .set(TWO_WAY_FEEDBACK.GIVEN_AT, now)
                .returningResult(TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID)
                .fetchSingle()
                .value1();
    }

    /** Once: what was given stays as it was given. */
    int answer(TwoWayFeedbackId id, @Nullable String didWell, @Nullable String tryNext, Instant now) {
        return sql.update(TWO_WAY_FEEDBACK)
                .set(TWO_WAY_FEEDBACK.DID_WELL, vault.sealIfAny(DID_WELL, didWell))
                .set(TWO_WAY_FEEDBACK.TRY_NEXT, vault.sealIfAny(TRY_NEXT, tryNext))
                .set(TWO_WAY_FEEDBACK.GIVEN_AT, now)
                .where(TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID.eq(id), TWO_WAY_FEEDBACK.GIVEN_AT.isNull())
                .execute();
    }

    int withdraw(TwoWayFeedbackId id) {
        return sql.deleteFrom(TWO_WAY_FEEDBACK)
                .where(TWO_WAY_FEEDBACK.TWO_WAY_FEEDBACK_ID.eq(id), TWO_WAY_FEEDBACK.GIVEN_AT.isNull())
                .execute();
    }
}
