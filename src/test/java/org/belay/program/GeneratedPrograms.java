package org.belay.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Programs as different as programs can be, the same ones for the same seed. */
final class GeneratedPrograms {

    private static final List<String> WORDS = List.of(
            "Führung",
            "learn",
            "\"quoted\"",
            "back\\slash",
            "</script>",
            "عربي",
            "日本語",
            "👩‍🚀",
            "{0}",
            "'",
            "a/b~c",
            "&amp;",
            "=1+1",
            "\u2028",
            "é",
            "Ω");

    private final Random random;

    GeneratedPrograms(Random random) {
        this.random = random;
    }

    WholeProgram next() {
        var questions = questions();
        var draft = new ProgramDraft(
                line(160),
                facts(),
                one(Format.values()),
                random.nextBoolean(),
                rules(questions),
                terms(),
                offers(),
                one(Browsing.values()),
                random.nextInt(1, ProgramDraft.MOST_GOALS + 1));
        var plan = plan();
        return new WholeProgram(draft, questions, plan, preparation(), surveys(), mails(), resources(plan), today());
    }

    /** Those that are not as usual, in the order of a file. */
    private List<ProgramThreshold> today() {
        return Stream.of(
                        new ProgramThreshold("leaver", random.nextInt(31, 366)),
                        new ProgramThreshold("ends-near", random.nextInt(8, 30)),
                        new ProgramThreshold("silent", random.nextInt(1, 30)),
                        new ProgramThreshold("circle-small", random.nextInt(4, 21)),
                        new ProgramThreshold("workshop-seats", random.nextInt(8, 366)),
                        new ProgramThreshold("ends-soon", random.nextInt(31, 366)))
                .filter(threshold -> random.nextBoolean())
                .toList();
    }

    private List<ProgramMail> mails() {
        return Stream.of(
                        new ProgramMail(
                                "application-accepted",
                                Locale.GERMAN,
                                plain(line(200)),
                                "{reason}\n" + plain(text(3000))),
                        new ProgramMail("match-ended-early", Locale.ENGLISH, plain(line(200)), plain(text(3000))))
                .filter(mail -> random.nextBoolean())
                .toList();
    }

    /** Without what stands for something in a mail. */
    private static String plain(String text) {
        return text.replaceAll("[{}]", "");
    }

    private List<PlannedSurvey> surveys() {
        return Stream.of(SurveyMoment.values())
                .filter(moment -> random.nextBoolean())
                .map(moment -> new PlannedSurvey(
                        "some-" + random.nextInt(5), moment, one(PlanSide.values()), random.nextBoolean()))
                .toList();
    }

    private OfferRules offers() {
        return new OfferRules(random.nextInt(1, OfferRules.MOST_DAYS + 1), random.nextBoolean());
    }

    private Terms terms() {
        var terms = new HashMap<Locale, Words>();
        for (var language : Texts.LANGUAGES) {
            if (random.nextBoolean()) {
                terms.put(language, new Words(line(60), line(60), line(60), line(60)));
            }
        }
        return new Terms(terms);
    }

    private ProgramFacts facts() {
        return new ProgramFacts(
                text(2000),
                maybe(() -> text(1000)),
                maybe(() -> text(1000)),
                many(20, () -> new IntendedOutcome(line(300), line(300))));
    }

    private ProgramRules rules(List<QuestionDraft> asked) {
        var rules = EnumSet.noneOf(MatchingRule.class);
        for (var rule : MatchingRule.values()) {
            if (random.nextBoolean()) {
                rules.add(rule);
            }
        }
        // Together they leave nobody, and are refused.
        rules.remove(random.nextBoolean() ? MatchingRule.SAME_DEPARTMENT : MatchingRule.OTHER_DEPARTMENT);
        rules.remove(random.nextBoolean() ? MatchingRule.SAME_SITE : MatchingRule.OTHER_SITE);
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        for (var criterion : MatchingCriterion.values()) {
            weights.put(criterion, random.nextInt(101));
        }
        weights.put(one(MatchingCriterion.values()), random.nextInt(1, 101));
        var minimum = rules.contains(MatchingRule.MINIMUM_SHARED_HOURS)
                ? random.nextInt(1, 337)
                : ProgramRules.DEFAULT_MINIMUM;
        return new ProgramRules(rules, minimum, distance(), distance(), weights, compared(asked), random.nextBoolean());
    }

    /** With limits, which are kept where the rule is in force. */
    private AimedDistance distance() {
        var lowest = random.nextInt(-AimedDistance.LARGEST, AimedDistance.LARGEST);
        var highest = random.nextInt(lowest, AimedDistance.LARGEST + 1);
        var best = random.nextInt(-AimedDistance.LARGEST, AimedDistance.LARGEST + 1);
        return random.nextBoolean()
                ? new AimedDistance(lowest, random.nextBoolean() ? highest : null, best)
                : new AimedDistance(null, highest, best);
    }

    private List<QuestionRule> compared(List<QuestionDraft> asked) {
        return asked.stream()
                .filter(question -> question.content().kind().comparable() && random.nextBoolean())
                .limit(QuestionRule.MOST)
                .map(question -> new QuestionRule(
                        question.key(),
                        one(Agreement.values()),
                        random.nextBoolean(),
                        random.nextInt(101),
                        random.nextBoolean() ? QuestionRule.USUAL_DAYS : random.nextInt(QuestionRule.MOST_DAYS + 1)))
                .toList();
    }

    private List<QuestionDraft> questions() {
        var questions = new ArrayList<QuestionDraft>();
        for (var i = random.nextInt(8); i > 0; i--) {
            questions.add(new QuestionDraft("question-" + i, content(), random.nextBoolean(), random.nextBoolean()));
        }
        return questions;
    }

    private QuestionContent content() {
        var kind = one(QuestionKind.values());
        var choices = kind.hasChoices()
                ? IntStream.range(0, random.nextInt(2, 8))
                        .mapToObj(n -> line(190) + n)
                        .toList()
                : List.<String>of();
        var from = random.nextInt(10);
        var scale =
                kind == QuestionKind.SCALE ? new Scale(from, random.nextInt(from + 1, 11), line(100), line(100)) : null;
        return new QuestionContent(kind, line(300), maybe(() -> line(500)), choices, scale);
    }

    private ProgramPlan plan() {
        return new ProgramPlan(
                many(
                        6,
                        () -> new Milestone(
                                line(160),
                                one(CountedFrom.values()),
                                random.nextInt(Milestone.EARLIEST, Milestone.LATEST + 1),
                                one(PlanSide.values()),
                                maybe(() -> text(1000)))),
                many(
                        4,
                        () -> new SessionGuide(
                                line(160),
                                many(5, () -> new AgendaItem(line(300), random.nextInt(1, 241))),
                                List.of(line(500), line(500)))));
    }

    private List<ProgramResource> resources(ProgramPlan plan) {
        var keys = plan.keys();
        return keys.isEmpty()
                ? List.of()
                : many(
                        5,
                        () -> new ProgramResource(
                                line(160),
                                maybe(() -> text(1000)),
                                null,
                                new ProgramResource.Enclosed("a.txt", maybe(() -> "YWJj")),
                                List.of(),
                                one(PlanSide.values()),
                                keys.subList(0, random.nextInt(1, keys.size() + 1))));
    }

    private ProgramPreparation preparation() {
        return new ProgramPreparation(
                many(
                        4,
                        () -> new PreparationStep(
                                one(PreparationStep.Kind.values()),
                                one(PlanSide.values()),
                                line(160),
                                maybe(() -> "https://example.org/" + random.nextInt(1000)),
                                text(2000),
                                random.nextBoolean())),
                maybe(() -> text(4000)));
    }

    private String line(int longest) {
        return words(longest, " ");
    }

    private String text(int longest) {
        return words(longest, random.nextBoolean() ? "\n" : " \t");
    }

    /** Begins and ends with a word, since what stands around a text is not kept. */
    private String words(int longest, String between) {
        var text = new StringBuilder("x");
        for (var i = random.nextInt(30); i > 0; i--) {
            var word = WORDS.get(random.nextInt(WORDS.size()));
            if (text.length() + word.length() + between.length() + 1 < longest) {
                text.append(between).append(word);
            }
        }
        return text.append('x').toString();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> many(int most, Supplier<T> each) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> each.get())
                .toList();
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
