package org.belay.program;

import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_CRITERION;
import static org.belay.db.Tables.PROGRAM_QUESTION;
import static org.belay.db.Tables.PROGRAM_RULE;
import static org.jooq.Records.mapping;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How programs put people together. */
@Repository
class RulesRepository {

    private final DSLContext sql;

    RulesRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What a rule limits; nulls for a rule without an amount, or not in force. */
    private record Limits(
            @Nullable Integer lowest, @Nullable Integer highest) {

        static final Limits NONE = new Limits(null, null);
    }

    ProgramRules find(ProgramId id) {
        var limits = new EnumMap<MatchingRule, Limits>(MatchingRule.class);
        sql.selectFrom(PROGRAM_RULE)
                .where(PROGRAM_RULE.PROGRAM_ID.eq(id))
                .forEach(row -> limits.put(row.getRule(), new Limits(row.getAmount(), row.getHighest())));
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        var best = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        sql.selectFrom(PROGRAM_CRITERION)
                .where(PROGRAM_CRITERION.PROGRAM_ID.eq(id))
                .forEach(row -> {
                    weights.put(row.getCriterion(), row.getWeight());
                    if (row.getAmount() != null) {
                        best.put(row.getCriterion(), row.getAmount());
                    }
                });
        var grades = limits.getOrDefault(MatchingRule.GRADE_DISTANCE, Limits.NONE);
        var years = limits.getOrDefault(MatchingRule.YEARS_DISTANCE, Limits.NONE);
        var minimum = limits.getOrDefault(MatchingRule.MINIMUM_SHARED_HOURS, Limits.NONE)
                .lowest();
        return new ProgramRules(
                limits.keySet(),
                minimum == null ? ProgramRules.DEFAULT_MINIMUM : minimum,
                new AimedDistance(
                        grades.lowest(),
                        grades.highest(),
                        best.getOrDefault(MatchingCriterion.EXPERIENCE_DISTANCE, AimedDistance.GRADES.best())),
                new AimedDistance(
                        years.lowest(),
                        years.highest(),
                        best.getOrDefault(MatchingCriterion.YEARS_DISTANCE, AimedDistance.YEARS.best())),
                weights,
                questions(id),
                sql.fetchExists(PROGRAM, PROGRAM.PROGRAM_ID.eq(id), PROGRAM.DEPARTMENTS_WITH_PARTS.isTrue()));
    }

    /** Only those that the application form still asks, and in a way that answers can be compared. */
    private List<QuestionRule> questions(ProgramId id) {
        return sql.select(
                        PROGRAM_QUESTION.QUESTION_KEY,
                        PROGRAM_QUESTION.ANSWERS,
                        PROGRAM_QUESTION.REQUIRED,
                        PROGRAM_QUESTION.WEIGHT,
                        PROGRAM_QUESTION.NEAR_DAYS)
                .from(PROGRAM_QUESTION)
                .join(APPLICATION_QUESTION)
                .on(APPLICATION_QUESTION.PROGRAM_ID.eq(PROGRAM_QUESTION.PROGRAM_ID))
                .and(APPLICATION_QUESTION.QUESTION_KEY.eq(PROGRAM_QUESTION.QUESTION_KEY))
                .where(PROGRAM_QUESTION.PROGRAM_ID.eq(id), APPLICATION_QUESTION.RETIRED_AT.isNull())
                .and(APPLICATION_QUESTION.KIND.in(Arrays.stream(QuestionKind.values())
                        .filter(QuestionKind::comparable)
                        .toList()))
                .orderBy(PROGRAM_QUESTION.POSITION)
                .fetch(mapping((question, answers, required, weight, nearDays) ->
                        new QuestionRule(question, answers, required, weight, nearDays)));
    }

    void set(ProgramId id, ProgramRules rules) {
        sql.update(PROGRAM)
                .set(PROGRAM.DEPARTMENTS_WITH_PARTS, rules.departmentsWithParts())
                .where(PROGRAM.PROGRAM_ID.eq(id))
                .execute();
        sql.deleteFrom(PROGRAM_RULE).where(PROGRAM_RULE.PROGRAM_ID.eq(id)).execute();
        for (var rule : rules.rules()) {
            var limits = limits(rule, rules);
            sql.insertInto(PROGRAM_RULE)
                    .set(PROGRAM_RULE.PROGRAM_ID, id)
                    .set(PROGRAM_RULE.RULE, rule)
                    .set(PROGRAM_RULE.AMOUNT, limits.lowest())
                    .set(PROGRAM_RULE.HIGHEST, limits.highest())
                    .execute();
        }
        sql.deleteFrom(PROGRAM_CRITERION)
                .where(PROGRAM_CRITERION.PROGRAM_ID.eq(id))
                .execute();
        rules.weights()
                .forEach((criterion, weight) -> sql.insertInto(PROGRAM_CRITERION)
                        .set(PROGRAM_CRITERION.PROGRAM_ID, id)
                        .set(PROGRAM_CRITERION.CRITERION, criterion)
                        .set(PROGRAM_CRITERION.WEIGHT, weight)
                        .set(PROGRAM_CRITERION.AMOUNT, best(criterion, rules))
                        .execute());
        setQuestions(id, rules.questions());
    }

    private static Limits limits(MatchingRule rule, ProgramRules rules) {
        return switch (rule) {
            case MINIMUM_SHARED_HOURS -> new Limits(rules.minimumHalfHours(), null);
            case GRADE_DISTANCE ->
                new Limits(rules.grades().lowest(), rules.grades().highest());
            case YEARS_DISTANCE ->
                new Limits(rules.years().lowest(), rules.years().highest());
            default -> Limits.NONE;
        };
    }

    private static @Nullable Integer best(MatchingCriterion criterion, ProgramRules rules) {
        return switch (criterion) {
            case EXPERIENCE_DISTANCE -> rules.grades().best();
            case YEARS_DISTANCE -> rules.years().best();
            default -> null;
        };
    }

    private void setQuestions(ProgramId id, List<QuestionRule> questions) {
        sql.deleteFrom(PROGRAM_QUESTION)
                .where(PROGRAM_QUESTION.PROGRAM_ID.eq(id))
                .execute();
        for (var i = 0; i < questions.size(); i++) {
            sql.insertInto(PROGRAM_QUESTION)
                    .set(PROGRAM_QUESTION.PROGRAM_ID, id)
                    .set(PROGRAM_QUESTION.POSITION, i)
                    .set(PROGRAM_QUESTION.QUESTION_KEY, questions.get(i).question())
                    .set(PROGRAM_QUESTION.ANSWERS, questions.get(i).answers())
                    .set(PROGRAM_QUESTION.REQUIRED, questions.get(i).required())
                    .set(PROGRAM_QUESTION.WEIGHT, questions.get(i).weight())
                    .set(PROGRAM_QUESTION.NEAR_DAYS, questions.get(i).nearDays())
                    .execute();
        }
    }
}
