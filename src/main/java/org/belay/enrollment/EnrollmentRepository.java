package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PREFERENCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.belay.db.tables.records.EnrollmentRecord;
import org.belay.organization.PersonState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** Writes enrollments; each write names the version that was read. */
@Repository
class EnrollmentRepository {

    private final DSLContext sql;
    private final AvoidList avoidList;
    private final AnswerText answers;

    EnrollmentRepository(DSLContext sql, AvoidList avoidList, AnswerText answers) {
        this.sql = sql;
        this.avoidList = avoidList;
        this.answers = answers;
    }

    /** When a draft was handed in, and the number that the form gave it. */
    record HandedIn(
            EnrollmentState state,
            Instant appliedAt,
            @Nullable String key) {}

    EnrollmentId add(CohortId cohort, PersonId person, ApplicationDraft draft, HandedIn handedIn) {
        var id = sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(content(draft, handedIn))
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
        addParts(id, draft);
        return id;
    }

    /**
     * The first application of somebody for a cohort, or a new one after they withdrew.
     *
     * @throws Refused when there is one already
     */
    EnrollmentId handIn(CohortId cohort, PersonId person, ApplicationDraft draft, Instant now) {
        var handedIn = new HandedIn(EnrollmentState.APPLIED, now, null);
        var earlier = lock(cohort, person);
        if (earlier.isEmpty()) {
            return add(cohort, person, draft, handedIn);
        }
        var place = earlier.get();
        if (!place.state().mayBecome(EnrollmentState.APPLIED) || place.state().awaitsDecision()) {
            throw new Refused(Problem.of("enrollment.problem.applied-already"));
        }
        ChangedMeanwhile.unlessOne(change(place.id(), place.version(), draft, handedIn), place.id());
        return place.id();
    }

    int change(EnrollmentId id, long version, ApplicationDraft draft, HandedIn handedIn) {
        int rows = sql.update(ENROLLMENT)
                .set(content(draft, handedIn))
                .set(ENROLLMENT.VERSION, version + 1)
                .where(read(id, version))
                .execute();
        if (rows == 1) {
            removeParts(id);
            addParts(id, draft);
        }
        return rows;
    }

    private Map<Field<?>, @Nullable Object> content(ApplicationDraft draft, HandedIn handedIn) {
        var grid = draft.availability();
        var content = new HashMap<Field<?>, @Nullable Object>();
        content.put(ENROLLMENT.SIDE, draft.side());
        content.put(ENROLLMENT.STATE, handedIn.state());
        content.put(ENROLLMENT.MENTOR_CAPACITY, draft.mentorCapacity());
        content.put(ENROLLMENT.MENTEE_DEMAND, draft.menteeDemand());
        content.put(ENROLLMENT.TIME_ZONE, draft.timeZone().getId());
        content.put(ENROLLMENT.AVAILABILITY, grid == null ? null : grid.bytes());
        content.put(ENROLLMENT.AVOID_LIST, avoidList.seal(draft.avoid()));
        content.put(ENROLLMENT.CONSENT_GIVEN_AT, draft.consent() ? handedIn.appliedAt() : null);
        content.put(ENROLLMENT.APPLIED_AT, handedIn.appliedAt());
        content.put(ENROLLMENT.APPLICATION_KEY, handedIn.key());
        return content;
    }

    /** Answers to what is asked no more are kept: nobody was shown them to change. */
    private void removeParts(EnrollmentId id) {
        sql.deleteFrom(ENROLLMENT_TOPIC)
                .where(ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(id))
                .execute();
        sql.deleteFrom(PREFERENCE).where(PREFERENCE.ENROLLMENT_ID.eq(id)).execute();
        sql.deleteFrom(APPLICATION_ANSWER)
                .where(
                        APPLICATION_ANSWER.ENROLLMENT_ID.eq(id),
                        APPLICATION_ANSWER.QUESTION_ID.in(DSL.select(APPLICATION_QUESTION.QUESTION_ID)
                                .from(APPLICATION_QUESTION)
                                .where(APPLICATION_QUESTION.RETIRED_AT.isNull())))
                .execute();
    }

    private void addParts(EnrollmentId id, ApplicationDraft draft) {
        var parts = new java.util.ArrayList<Query>();
        draft.offered().forEach(topic -> parts.add(topic(id, topic, TopicDirection.OFFERED)));
        draft.wanted().forEach(topic -> parts.add(topic(id, topic, TopicDirection.WANTED)));
        parts.addAll(preferences(id, draft.preferences()));
        draft.answers().forEach((question, answer) -> {
            if (!answer.isBlank()) {
                parts.add(sql.insertInto(APPLICATION_ANSWER)
                        .set(APPLICATION_ANSWER.ENROLLMENT_ID, id)
                        .set(APPLICATION_ANSWER.QUESTION_ID, question)
                        .set(APPLICATION_ANSWER.ANSWER, answers.seal(answer)));
            }
        });
        if (!parts.isEmpty()) {
            write(parts);
        }
    }

    /** A question that was replaced since the form was read cannot take its answer. */
    private void write(List<Query> parts) {
        try {
            sql.batch(parts).execute();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Problem.of("enrollment.problem.question-closed"));
        }
    }

    /** @return 0 when somebody else has written meanwhile; then nothing is changed */
    int rank(EnrollmentId id, long version, List<PersonId> ranked) {
        int rows = sql.update(ENROLLMENT)
                .set(ENROLLMENT.VERSION, version + 1)
                .where(read(id, version))
                .execute();
        if (rows == 1) {
            sql.deleteFrom(PREFERENCE).where(PREFERENCE.ENROLLMENT_ID.eq(id)).execute();
            sql.batch(preferences(id, ranked)).execute();
        }
        return rows;
    }

    private List<Query> preferences(EnrollmentId id, List<PersonId> ranked) {
        return IntStream.range(0, ranked.size())
                .<Query>mapToObj(i -> sql.insertInto(PREFERENCE)
                        .set(PREFERENCE.ENROLLMENT_ID, id)
                        .set(PREFERENCE.WISH_RANK, i + 1)
                        .set(PREFERENCE.PERSON_ID, ranked.get(i)))
                .toList();
    }

    private Query topic(EnrollmentId id, org.belay.program.TopicId topic, TopicDirection direction) {
        return sql.insertInto(ENROLLMENT_TOPIC)
                .set(ENROLLMENT_TOPIC.ENROLLMENT_ID, id)
                .set(ENROLLMENT_TOPIC.TOPIC_ID, topic)
                .set(ENROLLMENT_TOPIC.DIRECTION, direction);
    }

    /** A place that waits for an application. */
    EnrollmentId invite(CohortId cohort, PersonId person, Side side, Instant now) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.INVITED)
                .set(ENROLLMENT.MENTOR_CAPACITY, side.mentors() ? 1 : 0)
                .set(ENROLLMENT.MENTEE_DEMAND, side.learns() ? 1 : 0)
                .set(ENROLLMENT.INVITED_AT, now)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }

    EnrollmentId inviteAgain(Place place, Instant now) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.INVITED_AT, now)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place.id()))
                .execute();
        return place.id();
    }

    Optional<Instant> invitedAt(EnrollmentId id) {
        return sql.select(ENROLLMENT.INVITED_AT)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id), ENROLLMENT.INVITED_AT.isNotNull())
                .fetchOptional(ENROLLMENT.INVITED_AT);
    }

    /** A completed or ended place of a cohort that took place before Belay kept its records. */
    EnrollmentId addPast(PastEnrollment past) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, past.cohort())
                .set(ENROLLMENT.PERSON_ID, past.person())
                .set(ENROLLMENT.SIDE, past.side())
                .set(ENROLLMENT.STATE, past.state())
                .set(ENROLLMENT.MENTOR_CAPACITY, past.side().mentors() ? past.partners() : 0)
                .set(ENROLLMENT.MENTEE_DEMAND, past.side().learns() ? 1 : 0)
                .set(ENROLLMENT.ACTIVATED_AT, past.activatedAt())
                .set(ENROLLMENT.ENDED_AT, past.endedAt())
                .onDuplicateKeyUpdate()
                .set(ENROLLMENT.SIDE, past.side())
                .set(ENROLLMENT.STATE, past.state())
                .set(ENROLLMENT.VERSION, ENROLLMENT.VERSION.plus(1))
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }

    void remove(Collection<EnrollmentId> ids) {
        sql.deleteFrom(ENROLLMENT).where(ENROLLMENT.ENROLLMENT_ID.in(ids)).execute();
    }

    /** Locked until the transaction ends, in the order of the keys so that two never wait for each other. */
    List<Place> lock(Collection<EnrollmentId> ids) {
        return lock(ENROLLMENT.ENROLLMENT_ID.in(ids));
    }

    Optional<Place> lock(CohortId cohort, PersonId person) {
        return lock(ENROLLMENT.COHORT_ID.eq(cohort).and(ENROLLMENT.PERSON_ID.eq(person))).stream()
                .findFirst();
    }

    Optional<EnrollmentId> find(CohortId cohort, PersonId person) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.PERSON_ID.eq(person))
                .fetchOptional(ENROLLMENT.ENROLLMENT_ID);
    }

    /** Those who have not come to the end of their part. */
    List<Place> lockParticipants(CohortId cohort) {
        return lock(ENROLLMENT.COHORT_ID.eq(cohort).and(ENROLLMENT.STATE.in(EnrollmentState.goingOn())));
    }

    List<EnrollmentId> open(Collection<PersonId> people) {
        return select(openOf(people)).fetch(place -> place.value1().id());
    }

    List<Place> lockOpen(Collection<PersonId> people) {
        return lock(openOf(people));
    }

    private static Condition openOf(Collection<PersonId> people) {
        return ENROLLMENT.PERSON_ID.in(people).and(ENROLLMENT.STATE.in(EnrollmentState.open()));
    }

    List<Place> lockUndecided(CohortId cohort) {
        return lock(ENROLLMENT.COHORT_ID.eq(cohort).and(ENROLLMENT.STATE.in(EnrollmentState.awaitingDecision())));
    }

    /**
     * Locks the enrollments alone: the join would lock the cohort and the people too, out of order. Whoever calls reads
     * what is committed, and so sees what happened while it waited.
     */
    private List<Place> lock(Condition which) {
        sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(which)
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .forUpdate()
                .fetch();
        return select(which).fetch(Record1::value1);
    }

    List<Place> places(Collection<EnrollmentId> ids) {
        return select(ENROLLMENT.ENROLLMENT_ID.in(ids)).fetch(Record1::value1);
    }

    private ResultQuery<Record1<Place>> select(Condition which) {
        return sql.select(row(
                                ENROLLMENT.ENROLLMENT_ID,
                                ENROLLMENT.COHORT_ID,
                                COHORT.PROGRAM_ID,
                                ENROLLMENT.PERSON_ID,
                                PartQueries.name(PERSON),
                                ENROLLMENT.SIDE,
                                ENROLLMENT.STATE,
                                ENROLLMENT.APPLIED_AT,
                                ENROLLMENT.DECIDED_AT,
                                field(PERSON.STATE.eq(PersonState.LEFT)),
                                ENROLLMENT.VERSION)
                        .mapping(Place::new))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(which)
                .orderBy(ENROLLMENT.ENROLLMENT_ID);
    }

    /** What is asked is confided, and stands among the messages; who waited before waits since then. */
    int decide(Place place, EnrollmentState state, PersonId by, @Nullable String reason, Instant now) {
        var said = state == EnrollmentState.INFORMATION_ASKED ? null : reason;
        var waits = state == EnrollmentState.WAITLISTED;
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .set(
                        ENROLLMENT.WAITLISTED_AT,
                        waits
                                ? coalesce(ENROLLMENT.WAITLISTED_AT, val(now, ENROLLMENT.WAITLISTED_AT))
                                : ENROLLMENT.WAITLISTED_AT)
                .set(ENROLLMENT.DECIDED_AT, now)
                .set(ENROLLMENT.DECIDED_BY_ID, by)
                .set(ENROLLMENT.DECISION_REASON, said)
                .set(ENROLLMENT.VERSION, place.version() + 1)
                .where(read(place.id(), place.version()))
                .execute();
    }

    int undecide(Place place, EnrollmentState state) {
        var neverWaited = state == EnrollmentState.APPLIED;
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .set(
                        ENROLLMENT.WAITLISTED_AT,
                        neverWaited ? val((Instant) null, ENROLLMENT.WAITLISTED_AT) : ENROLLMENT.WAITLISTED_AT)
                .set(ENROLLMENT.DECIDED_AT, val((Instant) null, ENROLLMENT.DECIDED_AT))
                .set(ENROLLMENT.DECIDED_BY_ID, val((PersonId) null, ENROLLMENT.DECIDED_BY_ID))
                .set(ENROLLMENT.DECISION_REASON, (String) null)
                .set(ENROLLMENT.VERSION, place.version() + 1)
                .where(read(place.id(), place.version()))
                .execute();
    }

    /** The applicant has answered, and stands where they stood before. */
    int answered(Place place, EnrollmentState state) {
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .set(ENROLLMENT.VERSION, place.version() + 1)
                .where(read(place.id(), place.version()))
                .execute();
    }

    int activate(Place place, Instant now) {
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .set(ENROLLMENT.ACTIVATED_AT, now)
                .set(ENROLLMENT.VERSION, place.version() + 1)
                .where(read(place.id(), place.version()))
                .execute();
    }

    /** Of somebody on a break: they are active once it is over. */
    int activatePaused(Place place, Instant now) {
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.ACTIVATED_AT, coalesce(ENROLLMENT.ACTIVATED_AT, val(now, ENROLLMENT.ACTIVATED_AT)))
                .set(ENROLLMENT.VERSION, place.version() + 1)
                .where(read(place.id(), place.version()))
                .execute();
    }

    int end(Place place, EnrollmentState state, Instant now) {
        return ending(place, state, now)
                .where(read(place.id(), place.version()))
                .execute();
    }

    /** Of somebody who took part until their cohort was over, without a match in the end. */
    int endWithCohort(Place place, Instant now) {
        return ending(place, EnrollmentState.LEFT, now)
                .set(ENROLLMENT.ENDED_WITH_COHORT, true)
                .where(read(place.id(), place.version()))
                .execute();
    }

    /** Many, each unless it was changed since it was read. */
    void endAll(List<Place> read, EnrollmentState state, Instant now) {
        eachOnce(read, place -> ending(place, state, now).where(read(place.id(), place.version())));
    }

    private void eachOnce(List<Place> read, Function<Place, Query> write) {
        ChangedMeanwhile.unlessOneEach(
                sql.batch(read.stream().map(write).toList()).execute(),
                read.stream().map(Place::id).toList());
    }

    private UpdateSetMoreStep<EnrollmentRecord> ending(Place place, EnrollmentState state, Instant now) {
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .set(ENROLLMENT.ENDED_AT, now)
                .setNull(ENROLLMENT.PAUSED_AT)
                .setNull(ENROLLMENT.BACK_ON)
                .setNull(ENROLLMENT.WAITLISTED_AT)
                .setNull(ENROLLMENT.DECISION_REASON)
                .set(ENROLLMENT.VERSION, place.version() + 1);
    }

    void takeCompletionBack(List<Place> read) {
        eachOnce(
                read,
                place -> sql.update(ENROLLMENT)
                        .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                        .setNull(ENROLLMENT.ENDED_AT)
                        .set(ENROLLMENT.VERSION, place.version() + 1)
                        .where(read(place.id(), place.version())));
    }

    private static Condition read(EnrollmentId id, long version) {
        return ENROLLMENT.ENROLLMENT_ID.eq(id).and(ENROLLMENT.VERSION.eq(version));
    }
}
