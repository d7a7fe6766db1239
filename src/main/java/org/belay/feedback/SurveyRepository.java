package org.belay.feedback;

import static org.belay.db.Tables.ANONYMOUS_ANSWER;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.SURVEY;
import static org.belay.db.Tables.SURVEY_ANSWER;
import static org.belay.db.Tables.SURVEY_PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Surveys, who is asked, and what they answered. */
@Repository
class SurveyRepository {

    static final String CONFIDENTIAL = "survey_answer.answers";
    static final String ANONYMOUS = "anonymous_answer.answers";

    /** Those who take part; whoever has left is asked no more. */
    static final Set<EnrollmentState> ASKED =
            Set.of(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD, EnrollmentState.COMPLETED);

    private static final int ROWS = 500;

    private final DSLContext sql;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    SurveyRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Begins it unless it has begun; the same one comes once, whoever is faster. */
    SurveyId open(CohortId cohort, InstrumentId instrument, SurveyDraft draft) {
        sql.insertInto(SURVEY)
                .set(SURVEY.COHORT_ID, cohort)
                .set(SURVEY.INSTRUMENT_ID, instrument)
                .set(SURVEY.INSTRUMENT_KEY, draft.instrument())
                .set(SURVEY.MOMENT, draft.when())
                .set(SURVEY.SIDE, draft.side())
                .set(SURVEY.OCCASION, draft.occasion())
                .set(SURVEY.ANONYMOUS, draft.anonymous())
                .set(SURVEY.OPENS_ON, draft.opensOn())
                .set(SURVEY.CLOSES_ON, draft.closesOn())
                .set(SURVEY.TOKEN, drawn(12))
                .onDuplicateKeyIgnore()
                .execute();
        return find(cohort, draft).orElseThrow().id();
    }

    /** A survey with its last day. */
    record Begun(SurveyId id, LocalDate closesOn) {}

    /**
     * The survey on the days of a draft: where the dates of a cohort moved, one of the same moment may have ended before
     * them, and its end stays; the next one is asked on these days.
     */
    SurveyDraft onItsDays(CohortId cohort, SurveyDraft draft) {
        var next = draft;
        while (find(cohort, next)
                .filter(begun -> begun.closesOn().isBefore(draft.opensOn()))
                .isPresent()) {
            next = next.next();
        }
        return next;
    }

    Optional<Begun> find(CohortId cohort, SurveyDraft draft) {
        return sql.select(SURVEY.SURVEY_ID, SURVEY.CLOSES_ON)
                .from(SURVEY)
                .where(
                        SURVEY.COHORT_ID.eq(cohort),
                        SURVEY.INSTRUMENT_KEY.eq(draft.instrument()),
                        SURVEY.MOMENT.eq(draft.when()),
                        SURVEY.SIDE.eq(draft.side()),
                        SURVEY.OCCASION.eq(draft.occasion()))
                .fetchOptional(mapping(Begun::new));
    }

    /** Those who take part on the side that is asked; whoever is asked already stays. */
    void askParticipants(SurveyId survey, CohortId cohort, PlanSide side) {
        var sides = switch (side) {
            case BOTH -> Set.of(Side.values());
            case MENTOR -> Set.of(Side.MENTOR, Side.BOTH);
            case MENTEE -> Set.of(Side.MENTEE, Side.BOTH);
        };
        sql.insertInto(SURVEY_PERSON, SURVEY_PERSON.SURVEY_ID, SURVEY_PERSON.PERSON_ID)
                .select(selectDistinct(inline(survey, SURVEY.SURVEY_ID), ENROLLMENT.PERSON_ID)
                        .from(ENROLLMENT)
                        .where(
                                ENROLLMENT.COHORT_ID.eq(cohort),
                                ENROLLMENT.SIDE.in(sides),
                                ENROLLMENT.STATE.in(ASKED),
                                ENROLLMENT.PERSON_ID.notIn(select(SURVEY_PERSON.PERSON_ID)
                                        .from(SURVEY_PERSON)
                                        .where(SURVEY_PERSON.SURVEY_ID.eq(survey)))))
                .execute();
    }

    void ask(SurveyId survey, Collection<PersonId> people) {
        if (!people.isEmpty()) {
            sql.insertInto(SURVEY_PERSON, SURVEY_PERSON.SURVEY_ID, SURVEY_PERSON.PERSON_ID)
                    .valuesOfRows(
                            people.stream().map(person -> row(survey, person)).toList())
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    /** Whether this person has answered, and nobody else says so until the transaction ends; empty when not asked. */
    Optional<Boolean> lockPerson(SurveyId survey, PersonId person) {
        return sql.select(SURVEY_PERSON.ANSWERED)
                .from(SURVEY_PERSON)
                .where(SURVEY_PERSON.SURVEY_ID.eq(survey), SURVEY_PERSON.PERSON_ID.eq(person))
                .forUpdate()
                .fetchOptional(SURVEY_PERSON.ANSWERED);
    }

    void addConfidential(SurveyId survey, Map<PersonId, Answers> answers, Instant now) {
        var rows = answers.entrySet().stream()
                .map(one -> row(
                        survey,
                        one.getKey(),
                        vault.seal(CONFIDENTIAL, one.getValue().write()),
                        now))
                .toList();
        for (var from = 0; from < rows.size(); from += ROWS) {
            sql.insertInto(
                            SURVEY_ANSWER,
                            SURVEY_ANSWER.SURVEY_ID,
                            SURVEY_ANSWER.PERSON_ID,
                            SURVEY_ANSWER.ANSWERS,
                            SURVEY_ANSWER.ANSWERED_AT)
                    .valuesOfRows(rows.subList(from, Math.min(rows.size(), from + ROWS)))
                    .execute();
        }
        keepGroups(survey, answers.keySet());
        mark(survey, answers.keySet());
    }

    /** Where whoever answers works and how they take part now: groups of results rest on that for ever. */
    private void keepGroups(SurveyId survey, Set<PersonId> people) {
        sql.update(SURVEY_ANSWER)
                .set(
                        SURVEY_ANSWER.IN_DEPARTMENT,
                        field(select(DEPARTMENT.NAME)
                                .from(PERSON)
                                .join(DEPARTMENT)
                                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                                .where(PERSON.PERSON_ID.eq(SURVEY_ANSWER.PERSON_ID))))
                .set(
                        SURVEY_ANSWER.IN_SITE,
                        field(select(SITE.NAME)
                                .from(PERSON)
                                .join(SITE)
                                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                                .where(PERSON.PERSON_ID.eq(SURVEY_ANSWER.PERSON_ID))))
                .set(
                        SURVEY_ANSWER.IN_ROLE,
                        field(select(min(ENROLLMENT.SIDE.cast(SQLDataType.VARCHAR(20))))
                                .from(ENROLLMENT)
                                .join(SURVEY)
                                .on(SURVEY.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                                .where(
                                        SURVEY.SURVEY_ID.eq(SURVEY_ANSWER.SURVEY_ID),
                                        ENROLLMENT.PERSON_ID.eq(SURVEY_ANSWER.PERSON_ID))))
                .where(SURVEY_ANSWER.SURVEY_ID.eq(survey), SURVEY_ANSWER.PERSON_ID.in(people))
                .execute();
    }

    /** Under keys drawn at random: rows lie in their order, so that none of them says when it came. */
    void addAnonymous(SurveyId survey, Set<PersonId> people, List<Answers> answers) {
        sql.insertInto(
                        ANONYMOUS_ANSWER,
                        ANONYMOUS_ANSWER.ANSWER_KEY,
                        ANONYMOUS_ANSWER.SURVEY_ID,
                        ANONYMOUS_ANSWER.ANSWERS)
                .valuesOfRows(answers.stream()
                        .map(one -> row(drawn(16), survey, vault.seal(ANONYMOUS, one.write())))
                        .toList())
                .execute();
        mark(survey, people);
    }

    void removeAnonymous(SurveyId of) {
        sql.deleteFrom(ANONYMOUS_ANSWER)
                .where(ANONYMOUS_ANSWER.SURVEY_ID.eq(of))
                .execute();
    }

    private void mark(SurveyId survey, Set<PersonId> people) {
        sql.update(SURVEY_PERSON)
                .set(SURVEY_PERSON.ANSWERED, true)
                .where(SURVEY_PERSON.SURVEY_ID.eq(survey), SURVEY_PERSON.PERSON_ID.in(people))
                .execute();
    }

    void remind(SurveyId survey, Instant now) {
        sql.update(SURVEY)
                .set(SURVEY.REMINDED_AT, now)
                .where(SURVEY.SURVEY_ID.eq(survey))
                .execute();
    }

    void group(SurveyId survey, GroupedBy by) {
        sql.update(SURVEY)
                .set(SURVEY.GROUPED_BY, by)
                .where(SURVEY.SURVEY_ID.eq(survey))
                .execute();
    }

    private String drawn(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
