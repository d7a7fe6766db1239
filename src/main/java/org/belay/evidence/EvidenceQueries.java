package org.belay.evidence;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.AGREEMENT;
import static org.belay.db.Tables.AGREEMENT_SIGNATURE;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.CLOSING_REFLECTION;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_REPORT;
import static org.belay.db.Tables.CONFIDENTIALITY_STATEMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.HELP_SOURCE;
import static org.belay.db.Tables.MATCH_RUN;
import static org.belay.db.Tables.PREPARATION_DONE;
import static org.belay.db.Tables.PREPARATION_STEP;
import static org.belay.db.Tables.PROGRAM_CRITERION;
import static org.belay.db.Tables.PROGRAM_GUIDE;
import static org.belay.db.Tables.PROGRAM_MILESTONE;
import static org.belay.db.Tables.PROGRAM_OUTCOME;
import static org.belay.db.Tables.PROGRAM_QUESTION;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.belay.db.Tables.PROGRAM_RULE;
import static org.belay.db.Tables.PROGRAM_SURVEY;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.RESOURCE;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.STATEMENT_CONSENT;
import static org.belay.db.Tables.SURVEY;
import static org.belay.db.Tables.WORKSHOP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchState;
import org.belay.matching.RunState;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.security.ProgramRole;
import org.belay.session.SessionState;
import org.belay.shared.ProgramId;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Reads what is so of a program: things in one statement, and people, pairs and sessions each in one. */
@Repository
class EvidenceQueries {

    private static final List<CohortState> BEGUN =
            List.of(CohortState.MATCHING, CohortState.RUNNING, CohortState.CLOSING, CohortState.CLOSED);

    private final DSLContext sql;

    EvidenceQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** How many things there are. */
    Map<Fact, Integer> numbers(ProgramId program, LocalDate today) {
        var fields = new EnumMap<Fact, Field<Integer>>(Fact.class);
        ofTheProgram(program, fields);
        ofItsCohorts(program, today, fields);
        fields.put(
                Fact.CONTACTS_NAMED, number(ACCOUNT, ACCOUNT.SAFEGUARDING_CONTACT.isTrue(), ACCOUNT.ENABLED.isTrue()));
        fields.put(Fact.SOURCES_OF_HELP, field(selectCount().from(HELP_SOURCE)));
        var row = sql.select(fields.values()).fetchSingle();
        var numbers = new EnumMap<Fact, Integer>(Fact.class);
        fields.forEach((fact, field) -> numbers.put(fact, Objects.requireNonNullElse(row.get(field), 0)));
        return numbers;
    }

    private static void ofTheProgram(ProgramId program, Map<Fact, Field<Integer>> fields) {
        var outcomes = PROGRAM_OUTCOME.PROGRAM_ID.eq(program);
        fields.put(Fact.OUTCOMES_INTENDED, number(PROGRAM_OUTCOME, outcomes));
        fields.put(Fact.OUTCOMES_MEASURED, number(PROGRAM_OUTCOME, outcomes.and(PROGRAM_OUTCOME.MEASURE.ne(""))));
        fields.put(Fact.QUESTIONS_ASKED, number(APPLICATION_QUESTION, APPLICATION_QUESTION.PROGRAM_ID.eq(program)));
        fields.put(Fact.PREPARATION_ASKED, number(PREPARATION_STEP, required(program)));
        fields.put(
                Fact.STATEMENT_WRITTEN,
                number(
                        CONFIDENTIALITY_STATEMENT,
                        CONFIDENTIALITY_STATEMENT.PROGRAM_ID.eq(program),
                        CONFIDENTIALITY_STATEMENT.TEXT.isNotNull()));
        fields.put(Fact.GUIDES, number(PROGRAM_GUIDE, PROGRAM_GUIDE.PROGRAM_ID.eq(program)));
        fields.put(Fact.MILESTONES, number(PROGRAM_MILESTONE, PROGRAM_MILESTONE.PROGRAM_ID.eq(program)));
        fields.put(
                Fact.RESOURCES, number(RESOURCE, RESOURCE.PROGRAM_ID.eq(program).and(RESOURCE.REMOVED_AT.isNull())));
        fields.put(
                Fact.WORKSHOPS_HELD,
                number(WORKSHOP, WORKSHOP.PROGRAM_ID.eq(program).and(WORKSHOP.STATE.eq(WorkshopState.HELD))));
        fields.put(Fact.RULES_ON, number(PROGRAM_RULE, PROGRAM_RULE.PROGRAM_ID.eq(program)));
        fields.put(
                Fact.CRITERIA_WEIGHED,
                number(PROGRAM_CRITERION, PROGRAM_CRITERION.PROGRAM_ID.eq(program), PROGRAM_CRITERION.WEIGHT.gt(0))
                        .plus(number(
                                PROGRAM_QUESTION,
                                PROGRAM_QUESTION.PROGRAM_ID.eq(program),
                                PROGRAM_QUESTION.WEIGHT.gt(0))));
        var surveys = PROGRAM_SURVEY.PROGRAM_ID.eq(program);
        fields.put(Fact.SURVEYS_PLANNED, number(PROGRAM_SURVEY, surveys));
        fields.put(Fact.SURVEY_AT_END, number(PROGRAM_SURVEY, surveys, PROGRAM_SURVEY.MOMENT.eq(SurveyMoment.END)));
        var atEnd = PROGRAM_SURVEY.as("at_end");
        fields.put(
                Fact.BEFORE_AND_AFTER,
                field(select(countDistinct(PROGRAM_SURVEY.INSTRUMENT_KEY))
                        .from(PROGRAM_SURVEY)
                        .where(surveys, PROGRAM_SURVEY.MOMENT.eq(SurveyMoment.START))
                        .and(exists(selectOne()
                                .from(atEnd)
                                .where(atEnd.PROGRAM_ID.eq(program), atEnd.MOMENT.eq(SurveyMoment.END))
                                .and(atEnd.INSTRUMENT_KEY.eq(PROGRAM_SURVEY.INSTRUMENT_KEY))))));
        fields.put(
                Fact.COORDINATORS,
                number(
                        PROGRAM_ROLE,
                        PROGRAM_ROLE.PROGRAM_ID.eq(program),
                        PROGRAM_ROLE.ROLE.in(ProgramRole.COORDINATOR, ProgramRole.BACKUP)));
        fields.put(Fact.AUDITED, number(AUDIT_ENTRY, AUDIT_ENTRY.PROGRAM_ID.eq(program)));
    }

    private static void ofItsCohorts(ProgramId program, LocalDate today, Map<Fact, Field<Integer>> fields) {
        var cohorts = select(COHORT.COHORT_ID).from(COHORT).where(COHORT.PROGRAM_ID.eq(program));
        fields.put(Fact.COHORTS_BEGUN, number(COHORT, COHORT.PROGRAM_ID.eq(program), COHORT.STATE.in(BEGUN)));
        fields.put(
                Fact.COHORTS_CLOSED,
                number(COHORT, COHORT.PROGRAM_ID.eq(program), COHORT.STATE.eq(CohortState.CLOSED)));
        fields.put(
                Fact.RUNS_KEPT,
                number(
                        MATCH_RUN,
                        MATCH_RUN.COHORT_ID.in(cohorts),
                        MATCH_RUN.STATE.eq(RunState.FINISHED),
                        MATCH_RUN.SCENARIO.isNull()));
        fields.put(Fact.SURVEYS_OPENED, number(SURVEY, SURVEY.COHORT_ID.in(cohorts), SURVEY.OPENS_ON.le(today)));
        fields.put(
                Fact.REPORTS_KEPT,
                field(select(countDistinct(COHORT_REPORT.COHORT_ID))
                        .from(COHORT_REPORT)
                        .where(COHORT_REPORT.COHORT_ID.in(cohorts))));
    }

    /** How many of all. */
    record Part(int part, int all) {}

    /** Of people and pairs that were ever matched, and of sessions whose time is over. */
    Map<Fact, Part> parts(ProgramId program, Instant now) {
        var parts = new EnumMap<Fact, Part>(Fact.class);
        var people = matchedPeople(program).asTable("matched");
        var place = ENROLLMENT.ENROLLMENT_ID.in(
                select(people.field(ENROLLMENT.ENROLLMENT_ID)).from(people));
        sql.select(count(), count(when(prepared(program), 1)), count(when(consented(), 1)))
                .from(ENROLLMENT)
                .where(place)
                .forEach(row -> {
                    parts.put(Fact.PREPARED, new Part(row.value2(), row.value1()));
                    parts.put(Fact.CONSENTED, new Part(row.value3(), row.value1()));
                });
        var completed = PUBLISHED_MATCH.STATE.eq(MatchState.COMPLETED);
        sql.select(
                        count(),
                        count(when(agreed(), 1)),
                        count(when(met(), 1)),
                        count(when(completed, 1)),
                        count(when(completed.and(lookedBack()), 1)))
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull())
                .forEach(row -> {
                    parts.put(Fact.AGREED, new Part(row.value2(), row.value1()));
                    parts.put(Fact.MET, new Part(row.value3(), row.value1()));
                    parts.put(Fact.LOOKED_BACK, new Part(row.value5(), row.value4()));
                });
        sql.select(count(), count(when(SESSION.STATE.ne(SessionState.SCHEDULED), 1)))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), SESSION.STARTS_AT.lt(now))
                .and(SESSION.STATE.in(SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED))
                .forEach(row -> parts.put(Fact.SESSIONS_LOGGED, new Part(row.value2(), row.value1())));
        return parts;
    }

    /** A person with two partners counts once. */
    private static Select<? extends Record> matchedPeople(ProgramId program) {
        return selectDistinct(ENROLLMENT.ENROLLMENT_ID)
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull());
    }

    /** Done with everything that is asked of their side now. */
    private static Condition prepared(ProgramId program) {
        var ofTheirSide = PREPARATION_STEP
                .SIDE
                .eq(PlanSide.BOTH)
                .or(PREPARATION_STEP.SIDE.eq(PlanSide.MENTOR).and(ENROLLMENT.SIDE.ne(Side.MENTEE)))
                .or(PREPARATION_STEP.SIDE.eq(PlanSide.MENTEE).and(ENROLLMENT.SIDE.ne(Side.MENTOR)));
        return notExists(selectOne()
                .from(PREPARATION_STEP)
                .where(required(program), ofTheirSide)
                .and(notExists(selectOne()
                        .from(PREPARATION_DONE)
                        .where(PREPARATION_DONE.PREPARATION_STEP_ID.eq(PREPARATION_STEP.PREPARATION_STEP_ID))
                        .and(PREPARATION_DONE.PERSON_ID.eq(ENROLLMENT.PERSON_ID)))));
    }

    private static Condition required(ProgramId program) {
        return PREPARATION_STEP.PROGRAM_ID.eq(program).and(PREPARATION_STEP.REQUIRED);
    }

    private static Condition consented() {
        return exists(selectOne()
                .from(STATEMENT_CONSENT)
                .where(STATEMENT_CONSENT.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)));
    }

    /** Signed by both. */
    private static Condition agreed() {
        return exists(selectOne()
                .from(AGREEMENT)
                .join(AGREEMENT_SIGNATURE)
                .on(AGREEMENT_SIGNATURE.AGREEMENT_ID.eq(AGREEMENT.AGREEMENT_ID))
                .where(AGREEMENT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .groupBy(AGREEMENT.AGREEMENT_ID)
                .having(count().ge(2)));
    }

    private static Condition met() {
        return exists(selectOne()
                .from(SESSION)
                .where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), SESSION.STATE.eq(SessionState.HELD)));
    }

    private static Condition lookedBack() {
        return exists(
                selectOne().from(CLOSING_REFLECTION).where(CLOSING_REFLECTION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)));
    }

    private static Field<Integer> number(Table<?> things, Condition... which) {
        return field(selectCount().from(things).where(which));
    }
}
