package org.belay.goal;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.LIVED_EXPERIENCE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.TALK_REQUEST;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who has been through what, and wishes for talks. */
@Repository
class ExperienceRepository {

    static final String WORDS = "talk_request.words";

    private static final Person ASKER = PERSON.as("asker");

    private final DSLContext sql;
    private final Vault vault;

    ExperienceRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A place of somebody who takes part now. */
    record Part(EnrollmentId place, PersonId person, ProgramId program) {}

    private static Condition takesPart() {
        return ENROLLMENT
                .STATE
                .eq(EnrollmentState.ACTIVE)
                .and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING));
    }

    List<Part> parts(PersonId person) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID, ENROLLMENT.PERSON_ID, COHORT.PROGRAM_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person), takesPart())
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(Part::new));
    }

    List<OwnExperience> of(PersonId person) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        multiset(select(LIVED_EXPERIENCE.TOPIC_ID)
                                        .from(LIVED_EXPERIENCE)
                                        .where(LIVED_EXPERIENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)))
                                .convertFrom(topics -> (Set<TopicId>) new HashSet<>(topics.map(one -> one.value1()))))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person), takesPart())
                .orderBy(PROGRAM.NAME, COHORT.NAME, ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(OwnExperience::new));
    }

    void set(EnrollmentId place, Collection<TopicId> topics) {
        sql.deleteFrom(LIVED_EXPERIENCE)
                .where(LIVED_EXPERIENCE.ENROLLMENT_ID.eq(place))
                .execute();
        topics.forEach(topic -> sql.insertInto(LIVED_EXPERIENCE)
                .set(LIVED_EXPERIENCE.ENROLLMENT_ID, place)
                .set(LIVED_EXPERIENCE.TOPIC_ID, topic)
                .execute());
    }

    /** Somebody who was found. */
    record Found(EnrollmentId place, PersonId person, ProgramId program, String programName, List<String> topics) {}

    /**
     * In these programs, one after another by key, which tells nothing.
     *
     * @param topic null for any
     */
    List<Found> find(@Nullable TopicId topic, Collection<ProgramId> programs, PersonId reader) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        multiset(select(TOPIC.LABEL)
                                        .from(LIVED_EXPERIENCE)
                                        .join(TOPIC)
                                        .on(TOPIC.TOPIC_ID.eq(LIVED_EXPERIENCE.TOPIC_ID))
                                        .where(LIVED_EXPERIENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                                        .orderBy(TOPIC.LABEL, TOPIC.TOPIC_ID))
                                .convertFrom(labels -> labels.map(one -> one.value1())))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(PROGRAM.PROGRAM_ID.in(programs))
                .and(ENROLLMENT.ENROLLMENT_ID.in(select(LIVED_EXPERIENCE.ENROLLMENT_ID)
                        .from(LIVED_EXPERIENCE)
                        .where(topic == null ? noCondition() : LIVED_EXPERIENCE.TOPIC_ID.eq(topic))))
                .and(takesPart())
                .and(ENROLLMENT.PERSON_ID.ne(reader))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(Found::new));
    }

    /** Topics by which somebody in one of these places lets themselves be found. */
    List<TopicId> topics(Collection<EnrollmentId> places) {
        return sql.selectDistinct(LIVED_EXPERIENCE.TOPIC_ID, TOPIC.LABEL)
                .from(LIVED_EXPERIENCE)
                .join(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(LIVED_EXPERIENCE.TOPIC_ID))
                .where(LIVED_EXPERIENCE.ENROLLMENT_ID.in(places))
                .orderBy(TOPIC.LABEL, LIVED_EXPERIENCE.TOPIC_ID)
                .fetch(LIVED_EXPERIENCE.TOPIC_ID);
    }

    Set<EnrollmentId> asked(PersonId asker) {
        return sql.select(TALK_REQUEST.ENROLLMENT_ID)
                .from(TALK_REQUEST)
                .where(TALK_REQUEST.ASKER_PERSON_ID.eq(asker))
                .and(TALK_REQUEST.STATE.in(TalkState.ASKED, TalkState.ACCEPTED, TalkState.DECLINED))
                .fetchSet(TALK_REQUEST.ENROLLMENT_ID);
    }

    int open(PersonId asker) {
        return sql.fetchCount(
                TALK_REQUEST, TALK_REQUEST.ASKER_PERSON_ID.eq(asker).and(TALK_REQUEST.STATE.eq(TalkState.ASKED)));
    }

    TalkRequestId ask(EnrollmentId place, PersonId asker, TopicId topic, @Nullable String words, Instant now) {
        return sql.insertInto(TALK_REQUEST)
                .set(TALK_REQUEST.ENROLLMENT_ID, place)
                .set(TALK_REQUEST.ASKER_PERSON_ID, asker)
                .set(TALK_REQUEST.TOPIC_ID, topic)
                .set(TALK_REQUEST.WORDS, vault.sealIfAny(WORDS, words))
                .set(TALK_REQUEST.STATE, TalkState.ASKED)
                .set(TALK_REQUEST.ASKED_AT, now)
                .returningResult(TALK_REQUEST.TALK_REQUEST_ID)
                .fetchSingle()
                .value1();
    }

    /** A wish with the two whom it is between. */
    record Between(TalkRequest request, PersonId asker, PersonId asked, ProgramId program) {}

    /** Those that somebody made or got, the latest first; names only where it was accepted. */
    List<Between> requests(PersonId person) {
        return requests(person, noCondition());
    }

    private List<Between> requests(PersonId person, Condition which) {
        return sql.select(
                        TALK_REQUEST.asterisk(),
                        TOPIC.LABEL,
                        PROGRAM.NAME,
                        PROGRAM.PROGRAM_ID,
                        ENROLLMENT.PERSON_ID,
                        GoalQueries.name(PERSON).as("asked_name"),
                        PERSON.EMAIL.as("asked_email"),
                        GoalQueries.name(ASKER).as("asker_name"),
                        ASKER.EMAIL.as("asker_email"))
                .from(TALK_REQUEST)
                .join(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(TALK_REQUEST.TOPIC_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(TALK_REQUEST.ENROLLMENT_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(ASKER)
                .on(ASKER.PERSON_ID.eq(TALK_REQUEST.ASKER_PERSON_ID))
                .where(TALK_REQUEST.ASKER_PERSON_ID.eq(person).or(ENROLLMENT.PERSON_ID.eq(person)))
                .and(TALK_REQUEST.STATE.ne(TalkState.TAKEN_BACK))
                .and(which)
                .orderBy(TALK_REQUEST.ASKED_AT.desc(), TALK_REQUEST.TALK_REQUEST_ID.desc())
                .fetch(row -> {
                    var mine = row.get(TALK_REQUEST.ASKER_PERSON_ID).equals(person);
                    var other = mine ? "asked" : "asker";
                    var known = row.get(TALK_REQUEST.STATE) == TalkState.ACCEPTED;
                    return new Between(
                            new TalkRequest(
                                    row.get(TALK_REQUEST.TALK_REQUEST_ID),
                                    mine,
                                    row.get(TOPIC.LABEL),
                                    row.get(PROGRAM.NAME),
                                    vault.openIfAny(WORDS, row.get(TALK_REQUEST.WORDS)),
                                    row.get(TALK_REQUEST.STATE),
                                    row.get(TALK_REQUEST.ASKED_AT),
                                    known ? row.get(other + "_name", String.class) : null,
                                    known ? row.get(other + "_email", String.class) : null,
                                    row.get(TALK_REQUEST.VERSION)),
                            row.get(TALK_REQUEST.ASKER_PERSON_ID),
                            row.get(ENROLLMENT.PERSON_ID),
                            row.get(PROGRAM.PROGRAM_ID));
                });
    }

    Optional<Between> find(TalkRequestId id, PersonId person) {
        return requests(person, TALK_REQUEST.TALK_REQUEST_ID.eq(id)).stream().findFirst();
    }

    int answer(TalkRequestId id, long version, TalkState state, Instant now) {
        return sql.update(TALK_REQUEST)
                .set(TALK_REQUEST.STATE, state)
                .set(TALK_REQUEST.ANSWERED_AT, now)
                .set(TALK_REQUEST.VERSION, version + 1)
                .where(TALK_REQUEST.TALK_REQUEST_ID.eq(id), TALK_REQUEST.VERSION.eq(version))
                .and(TALK_REQUEST.STATE.eq(TalkState.ASKED))
                .execute();
    }
}
