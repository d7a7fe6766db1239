package org.belay.care;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.CONFIDENTIAL_ENCOUNTER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.LOAD_PULSE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SUPERVISION_ENTRY;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What those who support others keep for themselves. */
@Repository
class CareRepository {

    static final String LABEL = "confidential_encounter.label";
    static final String WORDS = "supervision_entry.words";
    static final String ANSWER = "load_pulse.answer";

    private final DSLContext sql;
    private final Vault vault;

    CareRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Where somebody supports others now. */
    List<SupportPlace> places(PersonId person) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID, COHORT.COHORT_ID, COHORT.NAME, PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person), supporting())
                .and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .orderBy(COHORT.NAME, ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(SupportPlace::new));
    }

    private static Condition supporting() {
        return ENROLLMENT
                .SIDE
                .in(Side.MENTOR, Side.BOTH, Side.PEER)
                .and(ENROLLMENT.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD));
    }

    /** Open ones first, then the latest. */
    List<Encounter> encounters(PersonId person) {
        return sql.select(
                        CONFIDENTIAL_ENCOUNTER.ENCOUNTER_ID,
                        CONFIDENTIAL_ENCOUNTER.ENROLLMENT_ID,
                        TOPIC.LABEL,
                        CONFIDENTIAL_ENCOUNTER.BEGUN_ON,
                        CONFIDENTIAL_ENCOUNTER.LABEL.convertFrom(label -> vault.openIfAny(LABEL, label)),
                        CONFIDENTIAL_ENCOUNTER.TALKS,
                        CONFIDENTIAL_ENCOUNTER.MINUTES,
                        CONFIDENTIAL_ENCOUNTER.CLOSED,
                        CONFIDENTIAL_ENCOUNTER.VERSION)
                .from(CONFIDENTIAL_ENCOUNTER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CONFIDENTIAL_ENCOUNTER.ENROLLMENT_ID))
                .leftJoin(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(CONFIDENTIAL_ENCOUNTER.TOPIC_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person))
                .orderBy(
                        CONFIDENTIAL_ENCOUNTER.CLOSED,
                        CONFIDENTIAL_ENCOUNTER.BEGUN_ON.desc(),
                        CONFIDENTIAL_ENCOUNTER.ENCOUNTER_ID.desc())
                .fetch(mapping(Encounter::new));
    }

    void begin(EnrollmentId place, @Nullable TopicId topic, @Nullable String label, int minutes, LocalDate today) {
        sql.insertInto(CONFIDENTIAL_ENCOUNTER)
                .set(CONFIDENTIAL_ENCOUNTER.ENROLLMENT_ID, place)
                .set(CONFIDENTIAL_ENCOUNTER.TOPIC_ID, topic)
                .set(CONFIDENTIAL_ENCOUNTER.LABEL, vault.sealIfAny(LABEL, label))
                .set(CONFIDENTIAL_ENCOUNTER.BEGUN_ON, today)
                .set(CONFIDENTIAL_ENCOUNTER.TALKS, 1)
                .set(CONFIDENTIAL_ENCOUNTER.MINUTES, minutes)
                .execute();
    }

    int talkAgain(EncounterId id, long version, int minutes) {
        return sql.update(CONFIDENTIAL_ENCOUNTER)
                .set(CONFIDENTIAL_ENCOUNTER.TALKS, CONFIDENTIAL_ENCOUNTER.TALKS.plus(1))
                .set(CONFIDENTIAL_ENCOUNTER.MINUTES, CONFIDENTIAL_ENCOUNTER.MINUTES.plus(minutes))
                .set(CONFIDENTIAL_ENCOUNTER.VERSION, version + 1)
                .where(open(id, version))
                .execute();
    }

    /** Nothing stays that could tell whom it was about: neither the label nor the day. */
    int close(EncounterId id, long version, LocalDate begunOn) {
        return sql.update(CONFIDENTIAL_ENCOUNTER)
                .set(CONFIDENTIAL_ENCOUNTER.CLOSED, true)
                .set(CONFIDENTIAL_ENCOUNTER.LABEL, (Sealed) null)
                .set(CONFIDENTIAL_ENCOUNTER.BEGUN_ON, begunOn.withDayOfMonth(1))
                .set(CONFIDENTIAL_ENCOUNTER.VERSION, version + 1)
                .where(open(id, version))
                .execute();
    }

    private static Condition open(EncounterId id, long version) {
        return CONFIDENTIAL_ENCOUNTER
                .ENCOUNTER_ID
                .eq(id)
                .and(CONFIDENTIAL_ENCOUNTER.VERSION.eq(version))
                .and(CONFIDENTIAL_ENCOUNTER.CLOSED.isFalse());
    }

    List<SupervisionEntry> supervisions(PersonId person) {
        return sql.select(
                        SUPERVISION_ENTRY.SUPERVISION_ENTRY_ID,
                        SUPERVISION_ENTRY.ENROLLMENT_ID,
                        SUPERVISION_ENTRY.HELD_ON,
                        SUPERVISION_ENTRY.MINUTES,
                        SUPERVISION_ENTRY.WORDS.convertFrom(words -> vault.openIfAny(WORDS, words)))
                .from(SUPERVISION_ENTRY)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(SUPERVISION_ENTRY.ENROLLMENT_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person))
                .orderBy(SUPERVISION_ENTRY.HELD_ON.desc(), SUPERVISION_ENTRY.SUPERVISION_ENTRY_ID.desc())
                .fetch(mapping(SupervisionEntry::new));
    }

    void addSupervision(EnrollmentId place, LocalDate heldOn, int minutes, @Nullable String words) {
        sql.insertInto(SUPERVISION_ENTRY)
                .set(SUPERVISION_ENTRY.ENROLLMENT_ID, place)
                .set(SUPERVISION_ENTRY.HELD_ON, heldOn)
                .set(SUPERVISION_ENTRY.MINUTES, minutes)
                .set(SUPERVISION_ENTRY.WORDS, vault.sealIfAny(WORDS, words))
                .execute();
    }

    void answer(EnrollmentId place, Load load, int confidence, Instant now) {
        var answer = vault.seal(ANSWER, load.name() + ":" + confidence);
        sql.insertInto(LOAD_PULSE)
                .set(LOAD_PULSE.ENROLLMENT_ID, place)
                .set(LOAD_PULSE.ANSWERED_AT, now)
                .set(LOAD_PULSE.ANSWER, answer)
                .onDuplicateKeyUpdate()
                .set(LOAD_PULSE.ANSWER, answer)
                .execute();
    }

    Optional<Pulse> lastPulse(EnrollmentId place) {
        return sql.select(LOAD_PULSE.ANSWER, LOAD_PULSE.ANSWERED_AT)
                .from(LOAD_PULSE)
                .where(LOAD_PULSE.ENROLLMENT_ID.eq(place))
                .orderBy(LOAD_PULSE.ANSWERED_AT.desc())
                .limit(1)
                .fetchOptional(mapping(this::pulse));
    }

    private Pulse pulse(Sealed answer, Instant at) {
        var parts = vault.open(ANSWER, answer).split(":", -1);
        return new Pulse(Load.valueOf(parts[0]), Integer.parseInt(parts[1]), at);
    }

    /** Those who support others in a cohort, but for the reader. */
    List<CareOverview.Mentor> mentors(CohortId cohort, PersonId reader) {
        var later = LOAD_PULSE.as("later");
        var entries = field(selectCount()
                .from(SUPERVISION_ENTRY)
                .where(SUPERVISION_ENTRY.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)));
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        var last = select(max(later.ANSWERED_AT)).from(later).where(later.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID));
        return sql.select(PERSON.PERSON_ID, name, LOAD_PULSE.ANSWER, LOAD_PULSE.ANSWERED_AT, entries)
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(LOAD_PULSE)
                .on(LOAD_PULSE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID).and(LOAD_PULSE.ANSWERED_AT.eq(last)))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), supporting(), ENROLLMENT.PERSON_ID.ne(reader))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(mapping((person, called, answer, at, supervisions) -> new CareOverview.Mentor(
                        person, called, answer == null ? null : pulse(answer, at), supervisions)));
    }

    List<CareOverview.TopicCount> topics(CohortId cohort) {
        return sql.select(
                        TOPIC.LABEL, count(), sum(CONFIDENTIAL_ENCOUNTER.TALKS).convertFrom(BigDecimal::intValue))
                .from(CONFIDENTIAL_ENCOUNTER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CONFIDENTIAL_ENCOUNTER.ENROLLMENT_ID))
                .leftJoin(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(CONFIDENTIAL_ENCOUNTER.TOPIC_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .groupBy(TOPIC.TOPIC_ID, TOPIC.LABEL)
                .orderBy(count().desc(), TOPIC.LABEL)
                .fetch(mapping(CareOverview.TopicCount::new));
    }

    /**
     * What one of those who support others said last, and how much they keep for themselves.
     *
     * @param pulse null when they have not said
     */
    record Kept(@Nullable Pulse pulse, int supervisions, int encounters, int talks) {}

    /** Of each who had a match as the supporting side, in one statement. */
    List<Kept> supporters(CohortId cohort) {
        var later = LOAD_PULSE.as("later");
        var last = select(max(later.ANSWERED_AT)).from(later).where(later.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID));
        var entries = field(selectCount()
                .from(SUPERVISION_ENTRY)
                .where(SUPERVISION_ENTRY.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)));
        var encounters = field(selectCount()
                .from(CONFIDENTIAL_ENCOUNTER)
                .where(CONFIDENTIAL_ENCOUNTER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)));
        var talks = field(select(coalesce(sum(CONFIDENTIAL_ENCOUNTER.TALKS), inline(BigDecimal.ZERO)))
                        .from(CONFIDENTIAL_ENCOUNTER)
                        .where(CONFIDENTIAL_ENCOUNTER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)))
                .convertFrom(BigDecimal::intValue);
        return sql.select(LOAD_PULSE.ANSWER, LOAD_PULSE.ANSWERED_AT, entries, encounters, talks)
                .from(ENROLLMENT)
                .leftJoin(LOAD_PULSE)
                .on(LOAD_PULSE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID).and(LOAD_PULSE.ANSWERED_AT.eq(last)))
                .where(
                        ENROLLMENT.COHORT_ID.eq(cohort),
                        ENROLLMENT.SIDE.ne(Side.PEER),
                        exists(select(inline(1))
                                .from(PUBLISHED_MATCH)
                                .where(
                                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                        PUBLISHED_MATCH.ACTIVATED_AT.isNotNull())))
                .fetch(mapping((answer, at, supervisions, people, times) ->
                        new Kept(answer == null ? null : pulse(answer, at), supervisions, people, times)));
    }
}
