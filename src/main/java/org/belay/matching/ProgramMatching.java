package org.belay.matching;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.program.Agreement;
import org.belay.program.AimedDistance;
import org.belay.program.ApplicationQuestion;
import org.belay.program.MatchingRule;
import org.belay.program.MatchingWeights;
import org.belay.program.ProgramRules;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;

/** Says to the matcher what a program has set. */
final class ProgramMatching {

    /** Weights are taken four times, so that the wishes of both sides can share theirs three to one. */
    private static final int SCALE = 4;

    private ProgramMatching() {}

    /**
     * {@link Rule#PAST_MATCH} is always in force: a pair that is matched now is not proposed again. Whether matches that
     * are over count as well is a matter of the profiles.
     */
    static MatchingSettings settings(ProgramRules program, List<ApplicationQuestion> form) {
        var rules = rules(program);
        rules.add(Rule.PAST_MATCH);
        var standard = MatchingSettings.standard();
        var questions = questions(program, form);
        return new MatchingSettings(
                rules,
                weights(program.allWeights(), questions),
                program.minimumHalfHours(),
                Math.max(standard.plentyHalfHours(), program.minimumHalfHours()),
                standard.plentyTopics(),
                distance(program.grades(), standard.grades()),
                distance(program.years(), standard.years()),
                standard.preferenceRanks(),
                false,
                questions,
                Map.of());
    }

    private static Distance distance(AimedDistance aimed, Distance standard) {
        return new Distance(aimed.best(), standard.tolerance(), aimed.lowest(), aimed.highest());
    }

    private static List<ComparedQuestion> questions(ProgramRules program, List<ApplicationQuestion> form) {
        var byKey = form.stream().collect(toMap(ApplicationQuestion::key, question -> question));
        return program.questions().stream()
                .map(rule -> {
                    var question = Objects.requireNonNull(byKey.get(rule.question()), "rules are about what is asked");
                    return new ComparedQuestion(
                            question.key(),
                            question.label(),
                            question.forMatch(),
                            rule.answers() == Agreement.ALIKE,
                            measure(question.kind()),
                            rule.nearDays(),
                            steps(question));
                })
                .toList();
    }

    private static ComparedQuestion.Measure measure(QuestionKind kind) {
        return switch (kind) {
            case MANY_CHOICES, TOPICS -> ComparedQuestion.Measure.OVERLAP;
            case DATE -> ComparedQuestion.Measure.NEARNESS;
            case SCALE -> ComparedQuestion.Measure.SCALE;
            case CHOICE, TEXT, LONG_TEXT -> ComparedQuestion.Measure.SAME;
        };
    }

    private static int steps(ApplicationQuestion question) {
        if (question.kind() != QuestionKind.SCALE) {
            return 0;
        }
        var scale = Objects.requireNonNullElse(question.scale(), Scale.USUAL);
        return scale.to() - scale.from();
    }

    static Set<Rule> rules(ProgramRules program) {
        var rules = EnumSet.noneOf(Rule.class);
        program.rules().forEach(rule -> rules.add(rule(rule)));
        for (var place = 0; place < program.questions().size(); place++) {
            if (program.questions().get(place).required()) {
                rules.add(Rule.question(place));
            }
        }
        return rules;
    }

    /** What the matcher weighs, from what a program does. */
    static Map<Criterion, Integer> weights(MatchingWeights program, List<ComparedQuestion> questions) {
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var place = 0; place < questions.size(); place++) {
            weights.put(
                    Criterion.question(place),
                    SCALE
                            * program.questions()
                                    .getOrDefault(questions.get(place).key(), 0));
        }
        program.criteria().forEach((criterion, weight) -> {
            switch (criterion) {
                case TOPICS -> weights.put(Criterion.TOPICS, SCALE * weight);
                case LANGUAGES -> weights.put(Criterion.LANGUAGES, SCALE * weight);
                case SHARED_HOURS -> weights.put(Criterion.SHARED_TIME, SCALE * weight);
                case SAME_SITE -> weights.put(Criterion.SAME_SITE, SCALE * weight);
                case OTHER_SITE -> weights.put(Criterion.OTHER_SITE, SCALE * weight);
                case OTHER_DEPARTMENT -> weights.put(Criterion.OTHER_DEPARTMENT, SCALE * weight);
                case YEARS_DISTANCE -> weights.put(Criterion.YEARS_DISTANCE, SCALE * weight);
                case EXPERIENCE_DISTANCE -> weights.put(Criterion.EXPERIENCE_DISTANCE, SCALE * weight);
                case WISHES -> {
                    weights.put(Criterion.MENTEE_PREFERENCE, (SCALE - 1) * weight);
                    weights.put(Criterion.MENTOR_PREFERENCE, weight);
                }
            }
        });
        return weights;
    }

    private static Rule rule(MatchingRule rule) {
        return switch (rule) {
            case SAME_LINE_MANAGEMENT -> Rule.LINE_MANAGEMENT;
            case SAME_DEPARTMENT -> Rule.SAME_DEPARTMENT;
            case AVOID_LIST -> Rule.AVOID_LIST;
            case NO_COMMON_LANGUAGE -> Rule.COMMON_LANGUAGE;
            case MINIMUM_SHARED_HOURS -> Rule.MINIMUM_SHARED_TIME;
            case PAST_MATCH -> Rule.PAST_MATCH;
            case OTHER_DEPARTMENT -> Rule.OTHER_DEPARTMENT;
            case SAME_SITE -> Rule.SAME_SITE;
            case OTHER_SITE -> Rule.OTHER_SITE;
            case GRADE_DISTANCE -> Rule.GRADE_DISTANCE;
            case YEARS_DISTANCE -> Rule.YEARS_DISTANCE;
        };
    }
}
