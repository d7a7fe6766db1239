package org.belay.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.shared.Problem;

/** What stands against the rules and weights of a program. */
final class RulesCheck {

    private final ProgramRules rules;
    private final List<Problem> problems = new ArrayList<>();

    private RulesCheck(ProgramRules rules) {
        this.rules = rules;
    }

    /** @param asked by the application form of the program */
    static List<Problem> problems(ProgramRules rules, List<QuestionDraft> asked) {
        var check = new RulesCheck(rules);
        check.amounts();
        check.opposites(MatchingRule.SAME_DEPARTMENT, MatchingRule.OTHER_DEPARTMENT, "program.problem.departments");
        check.opposites(MatchingRule.SAME_SITE, MatchingRule.OTHER_SITE, "program.problem.sites");
        check.weights();
        check.questions(asked);
        return check.problems;
    }

    private void amounts() {
        if (rules.minimumHalfHours() < 1 || rules.minimumHalfHours() > ProgramRules.HALF_HOURS_A_WEEK) {
            problems.add(Problem.of("program.problem.minimum", ProgramRules.HALF_HOURS_A_WEEK / 2));
        }
        if (rules.has(MatchingRule.GRADE_DISTANCE) && !rules.grades().limits()) {
            problems.add(Problem.of("program.problem.grades", AimedDistance.LARGEST));
        }
        if (rules.has(MatchingRule.YEARS_DISTANCE) && !rules.years().limits()) {
            problems.add(Problem.of("program.problem.years", AimedDistance.LARGEST));
        }
        if (!rules.grades().bestInRange() || !rules.years().bestInRange()) {
            problems.add(Problem.of("program.problem.distance", AimedDistance.LARGEST));
        }
    }

    /** Together they would exclude everybody. */
    private void opposites(MatchingRule one, MatchingRule other, String problem) {
        if (rules.has(one) && rules.has(other)) {
            problems.add(Problem.of(problem));
        }
    }

    private void weights() {
        if (rules.weights().values().stream().anyMatch(RulesCheck::outOfRange)
                || rules.questions().stream().map(QuestionRule::weight).anyMatch(RulesCheck::outOfRange)) {
            problems.add(Problem.of("program.problem.weight", ProgramRules.HIGHEST_WEIGHT));
        }
        if (!rules.allWeights().weighsAnything()) {
            problems.add(Problem.of("program.problem.no-weight"));
        }
    }

    private static boolean outOfRange(int weight) {
        return weight < 0 || weight > ProgramRules.HIGHEST_WEIGHT;
    }

    private void questions(List<QuestionDraft> asked) {
        if (rules.questions().size() > QuestionRule.MOST) {
            problems.add(Problem.of("program.problem.questions", QuestionRule.MOST));
        }
        var comparable = asked.stream()
                .filter(question -> question.content().kind().comparable())
                .map(QuestionDraft::key)
                .collect(Collectors.toSet());
        var compared = new HashSet<String>();
        for (var rule : rules.questions()) {
            if (rule.nearDays() < 0 || rule.nearDays() > QuestionRule.MOST_DAYS) {
                problems.add(Problem.of("program.problem.near-days", QuestionRule.MOST_DAYS));
            }
            if (!compared.add(rule.question())) {
                problems.add(Problem.of("program.problem.question-twice", rule.question()));
            }
            if (!comparable.contains(rule.question())) {
                problems.add(Problem.of("program.problem.question", rule.question()));
            }
        }
    }
}
