package org.belay.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a program puts people together, in its file. */
final class RulesFile {

    private static final String MINIMUM = "minimumSharedHalfHours";
    private static final String GRADES = "grades";
    private static final String YEARS = "years";
    private static final String COMPARED = "compared";
    private static final String NEAR_DAYS = "nearDays";
    private static final String WITH_PARTS = "departmentsWithParts";

    private RulesFile() {}

    static void write(ObjectNode file, ProgramRules rules) {
        var inForce = file.putArray("rules");
        rules.rules().forEach(rule -> inForce.add(ProgramFile.word(rule)));
        if (rules.has(MatchingRule.MINIMUM_SHARED_HOURS)) {
            file.put(MINIMUM, rules.minimumHalfHours());
        }
        if (rules.departmentsWithParts()) {
            file.put(WITH_PARTS, true);
        }
        writeDistance(file, GRADES, rules.grades(), AimedDistance.GRADES);
        writeDistance(file, YEARS, rules.years(), AimedDistance.YEARS);
        var weights = file.putObject("weights");
        rules.weights().forEach((criterion, weight) -> weights.put(ProgramFile.word(criterion), weight));
        if (rules.questions().isEmpty()) {
            return;
        }
        var compared = file.putArray(COMPARED);
        rules.questions().forEach(rule -> {
            var object = compared.addObject()
                    .put("question", rule.question())
                    .put("answers", ProgramFile.word(rule.answers()))
                    .put("required", rule.required())
                    .put("weight", rule.weight());
            if (rule.nearDays() != QuestionRule.USUAL_DAYS) {
                object.put(NEAR_DAYS, rule.nearDays());
            }
        });
    }

    private static void writeDistance(ObjectNode file, String field, AimedDistance distance, AimedDistance usual) {
        if (distance.equals(usual)) {
            return;
        }
        var object = file.putObject(field);
        if (distance.lowest() != null) {
            object.put("lowest", distance.lowest());
        }
        if (distance.highest() != null) {
            object.put("highest", distance.highest());
        }
        object.put("best", distance.best());
    }

    static ProgramRules read(JsonNode file) {
        var rules = EnumSet.noneOf(MatchingRule.class);
        file.path("rules").values().forEach(rule -> rules.add(ProgramFile.constant(MatchingRule.class, rule)));
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        for (var criterion : MatchingCriterion.values()) {
            weights.put(
                    criterion,
                    file.path("weights").path(ProgramFile.word(criterion)).intValue(0));
        }
        return new ProgramRules(
                rules,
                file.path(MINIMUM).intValue(ProgramRules.DEFAULT_MINIMUM),
                readDistance(file.path(GRADES), AimedDistance.GRADES),
                readDistance(file.path(YEARS), AimedDistance.YEARS),
                weights,
                file.path(COMPARED).values().stream()
                        .map(rule -> new QuestionRule(
                                rule.path("question").asString(),
                                ProgramFile.constant(Agreement.class, rule.path("answers")),
                                rule.path("required").booleanValue(false),
                                rule.path("weight").intValue(0),
                                rule.path(NEAR_DAYS).intValue(QuestionRule.USUAL_DAYS)))
                        .toList(),
                file.path(WITH_PARTS).booleanValue(false));
    }

    private static AimedDistance readDistance(JsonNode object, AimedDistance usual) {
        return new AimedDistance(
                limit(object, "lowest"),
                limit(object, "highest"),
                object.path("best").intValue(usual.best()));
    }

    private static @Nullable Integer limit(JsonNode object, String field) {
        return object.has(field) ? object.path(field).intValue() : null;
    }

    static List<Problem> beyondTheSchema(JsonNode file, WholeProgram program) {
        var problems = new ArrayList<Problem>();
        var rules = program.draft().rules();
        if (rules.has(MatchingRule.MINIMUM_SHARED_HOURS) != file.has(MINIMUM)) {
            problems.add(Problem.of("program-file.problem.minimum", "/" + MINIMUM));
        }
        limits(file, GRADES, MatchingRule.GRADE_DISTANCE, rules, problems);
        limits(file, YEARS, MatchingRule.YEARS_DISTANCE, rules, problems);
        opposites(rules, MatchingRule.SAME_DEPARTMENT, MatchingRule.OTHER_DEPARTMENT, problems);
        opposites(rules, MatchingRule.SAME_SITE, MatchingRule.OTHER_SITE, problems);
        if (!rules.allWeights().weighsAnything()) {
            problems.add(Problem.of("program-file.problem.no-weight", "/weights"));
        }
        compared(program, problems);
        return problems;
    }

    /** Limits without their rule would be lost, and a rule without limits would do nothing. */
    private static void limits(
            JsonNode file, String field, MatchingRule rule, ProgramRules rules, List<Problem> problems) {
        var distance = readDistance(file.path(field), AimedDistance.GRADES);
        var given = distance.lowest() != null || distance.highest() != null;
        if (given != rules.has(rule)) {
            problems.add(Problem.of("program-file.problem.limits", "/" + field, ProgramFile.word(rule)));
        } else if (given && !distance.limits()) {
            problems.add(Problem.of("program-file.problem.crossed", "/" + field));
        }
    }

    private static void opposites(ProgramRules rules, MatchingRule one, MatchingRule other, List<Problem> problems) {
        if (rules.has(one) && rules.has(other)) {
            problems.add(Problem.of(
                    "program-file.problem.opposites", "/rules", ProgramFile.word(one), ProgramFile.word(other)));
        }
    }

    private static void compared(WholeProgram program, List<Problem> problems) {
        var comparable = program.questions().stream()
                .filter(question -> question.content().kind().comparable())
                .map(QuestionDraft::key)
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        var compared = program.draft().rules().questions();
        for (var i = 0; i < compared.size(); i++) {
            var place = Places.in(Places.in("/" + COMPARED, i), "question");
            if (!seen.add(compared.get(i).question())) {
                problems.add(Problem.of("program-file.problem.repeated", place));
            } else if (!comparable.contains(compared.get(i).question())) {
                problems.add(Problem.of("program-file.problem.not-comparable", place));
            }
        }
    }
}
