package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.json.JsonSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file holds a whole program, and nothing else is one. */
class ProgramFileTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final JsonNode SCHEMA = new JsonSchema(ProgramFile.SCHEMA).root();
    private static final Texts TEXTS = new Texts();

    /** Whose sides are called otherwise, or which has none. */
    @Test
    void aTemplateWithWordsOfItsOwnSaysThemThroughout() {
        for (var language : Texts.LANGUAGES) {
            var own = ProgramTemplates.in(language).stream()
                    .map(ProgramTemplate::content)
                    .filter(program -> program.draft().format().ofEquals()
                            || !program.draft().terms().byLanguage().isEmpty())
                    .toList();
            assertThat(own).hasSizeGreaterThanOrEqualTo(3);
            for (var program : own) {
                var file = JSON.readTree(ProgramFile.write(program));
                assertThat(file.properties().stream()
                                .filter(part -> !part.getKey().equals("terms"))
                                .flatMap(part -> said(part.getValue())))
                        .as(program.draft().name())
                        .noneMatch(text -> text.toLowerCase(language).contains("mentor")
                                || text.toLowerCase(language).contains("mentee"));
            }
        }
    }

    /** Without what stands for something, such as a side. */
    private static Stream<String> said(JsonNode node) {
        return node.isString()
                ? Stream.of(node.asString()).filter(text -> !text.matches("[a-z0-9-]+"))
                : node.values().stream().flatMap(ProgramFileTest::said);
    }

    @Test
    void everyGeneratedProgramComesBackEqual() {
        var random = new Random(20261123);
        for (var i = 0; i < 500; i++) {
            var program = new GeneratedPrograms(random).next();
            assertThat(read(ProgramFile.write(program))).isEqualTo(program);
        }
    }

    @Test
    void aProgramThatSaysAsLittleAsItCanIsOne() {
        var program = read(smallest());
        assertThat(program.draft().facts().outcomes()).isEmpty();
        assertThat(program.questions()).isEmpty();
        assertThat(program.draft().rules().weight(MatchingCriterion.TOPICS)).isOne();
        assertThat(read("\uFEFF" + smallest())).isEqualTo(program);
    }

    @Test
    void theSchemaKnowsTheWordsAndLimitsOfPrograms() {
        assertThat(texts("/properties/format/enum")).isEqualTo(words(Format.values()));
        assertThat(texts("/properties/rules/items/enum")).isEqualTo(words(MatchingRule.values()));
        assertThat(List.copyOf(SCHEMA.at("/properties/weights/properties").propertyNames()))
                .isEqualTo(words(MatchingCriterion.values()));
        assertThat(texts("/properties/questions/items/properties/type/enum")).isEqualTo(words(QuestionKind.values()));
        assertThat(number("/properties/questions/items/properties/label/maxLength"))
                .isEqualTo(QuestionContent.LONGEST_LABEL);
        assertThat(number("/properties/questions/items/properties/help/maxLength"))
                .isEqualTo(QuestionContent.LONGEST_HELP);
        assertThat(number("/properties/questions/items/properties/options/minItems"))
                .isEqualTo(QuestionContent.FEWEST_CHOICES);
        assertThat(number("/properties/questions/items/properties/options/maxItems"))
                .isEqualTo(QuestionContent.MOST_CHOICES);
        assertThat(number("/properties/questions/items/properties/options/items/maxLength"))
                .isEqualTo(QuestionContent.LONGEST_CHOICE);
        assertThat(number("/$defs/scale/properties/from/minimum")).isEqualTo(Scale.LEAST);
        assertThat(number("/$defs/scale/properties/to/maximum")).isEqualTo(Scale.MOST);
        assertThat(number("/$defs/scale/properties/toLabel/maxLength")).isEqualTo(Scale.LONGEST_LABEL);
        assertThat(number("/properties/name/maxLength")).isEqualTo(ProgramDraft.LONGEST_NAME);
        assertThat(number("/properties/purpose/maxLength")).isEqualTo(ProgramFacts.LONGEST_PURPOSE);
        assertThat(number("/properties/audience/maxLength")).isEqualTo(ProgramFacts.LONGEST);
        assertThat(number("/properties/whoMayJoin/maxLength")).isEqualTo(ProgramFacts.LONGEST);
        assertThat(number("/properties/outcomes/maxItems")).isEqualTo(ProgramFacts.MOST_OUTCOMES);
        assertThat(number("/properties/outcomes/items/properties/outcome/maxLength"))
                .isEqualTo(IntendedOutcome.LONGEST);
        assertThat(number("/properties/outcomes/items/properties/measure/maxLength"))
                .isEqualTo(IntendedOutcome.LONGEST);
        assertThat(number("/properties/minimumSharedHalfHours/maximum")).isEqualTo(ProgramRules.HALF_HOURS_A_WEEK);
        for (var amount : List.of("lowest", "highest", "best")) {
            assertThat(number("/$defs/distance/properties/" + amount + "/maximum"))
                    .isEqualTo(AimedDistance.LARGEST);
            assertThat(number("/$defs/distance/properties/" + amount + "/minimum"))
                    .isEqualTo(-AimedDistance.LARGEST);
        }
        assertThat(number("/properties/compared/maxItems")).isEqualTo(QuestionRule.MOST);
        assertThat(texts("/properties/compared/items/properties/answers/enum")).isEqualTo(words(Agreement.values()));
        assertThat(number("/$defs/terms/properties/mentor/maxLength")).isEqualTo(Terms.Words.LONGEST);
        assertThat(List.copyOf(SCHEMA.at("/properties/terms/properties").propertyNames()))
                .isEqualTo(Texts.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
        assertThat(texts("/$defs/milestone/properties/countedFrom/enum"))
                .isEqualTo(words(Milestone.CountedFrom.values()));
        assertThat(texts("/$defs/milestone/properties/side/enum")).isEqualTo(words(Milestone.PlanSide.values()));
        assertThat(number("/$defs/milestone/properties/title/maxLength")).isEqualTo(Milestone.LONGEST_TITLE);
        assertThat(number("/$defs/milestone/properties/text/maxLength")).isEqualTo(Milestone.LONGEST_TEXT);
        assertThat(number("/$defs/milestone/properties/day/minimum")).isEqualTo(Milestone.EARLIEST);
        assertThat(number("/$defs/milestone/properties/day/maximum")).isEqualTo(Milestone.LATEST);
        assertThat(number("/properties/plan/properties/milestones/maxItems")).isEqualTo(ProgramPlan.MOST_MILESTONES);
        assertThat(number("/properties/plan/properties/guides/maxItems")).isEqualTo(ProgramPlan.MOST_GUIDES);
        assertThat(number("/$defs/guide/properties/title/maxLength")).isEqualTo(SessionGuide.LONGEST_TITLE);
        assertThat(number("/$defs/guide/properties/agenda/maxItems")).isEqualTo(SessionGuide.MOST_ITEMS);
        assertThat(number("/$defs/guide/properties/prompts/maxItems")).isEqualTo(SessionGuide.MOST_PROMPTS);
        assertThat(number("/$defs/guide/properties/prompts/items/maxLength")).isEqualTo(SessionGuide.LONGEST_PROMPT);
        assertThat(number("/$defs/guide/properties/agenda/items/properties/what/maxLength"))
                .isEqualTo(SessionGuide.AgendaItem.LONGEST);
        assertThat(number("/$defs/guide/properties/agenda/items/properties/minutes/maximum"))
                .isEqualTo(SessionGuide.AgendaItem.MOST_MINUTES);
        assertThat(texts("/$defs/survey/properties/when/enum"))
                .isEqualTo(Stream.concat(words(SurveyMoment.values()).stream(), Stream.of(SurveyFile.AFTER_SESSION))
                        .toList());
        assertThat(texts("/$defs/survey/properties/side/enum")).isEqualTo(words(Milestone.PlanSide.values()));
        assertThat(number("/properties/surveys/maxItems")).isEqualTo(PlannedSurvey.MOST);
        assertThat(number("/$defs/survey/properties/instrument/maxLength")).isEqualTo(PlannedSurvey.LONGEST_KEY);
        assertThat(number("/properties/resources/maxItems")).isEqualTo(ProgramResource.MOST);
        assertThat(number("/$defs/resource/properties/title/maxLength")).isEqualTo(ProgramResource.LONGEST_TITLE);
        assertThat(number("/$defs/resource/properties/text/maxLength")).isEqualTo(ProgramResource.LONGEST_TEXT);
        assertThat(number("/$defs/resource/properties/link/maxLength")).isEqualTo(ProgramResource.LONGEST_LINK);
        assertThat(number("/$defs/resource/properties/topics/maxItems")).isEqualTo(ProgramResource.MOST_TOPICS);
        assertThat(number("/$defs/resource/properties/parts/maxItems"))
                .isEqualTo(ProgramPlan.MOST_MILESTONES + ProgramPlan.MOST_GUIDES);
        assertThat(number("/$defs/resource/properties/file/properties/name/maxLength"))
                .isEqualTo(ProgramResource.Enclosed.LONGEST_NAME);
        assertThat(number("/$defs/resource/properties/file/properties/content/maxLength"))
                .isEqualTo((ProgramResource.Enclosed.MOST_BYTES + 2) / 3 * 4);
        assertThat(texts("/$defs/resource/properties/side/enum")).isEqualTo(words(Milestone.PlanSide.values()));
        assertThat(number("/$defs/partKey/maxLength")).isEqualTo(PlanKeys.LONGEST);
        assertThat(number("/$defs/weight/maximum")).isEqualTo(ProgramRules.HIGHEST_WEIGHT);
    }

    /** As every file of an earlier build does. */
    @Test
    void whatIsAskedAnywayIsPassedOver() {
        var template = ProgramTemplates.in(Locale.ENGLISH).getFirst().content();
        var file = ProgramFile.write(template);
        var older = file.replace("\"surveys\" : [ ", """
                "surveys" : [ {"instrument": "pairing-fit", "when": "after-session"},
                  {"instrument": "session-rating", "when": "after-session", "anonymous": true},
                  {"instrument": "workshop-rating", "when": "after-workshop"},\s""");
        assertThat(older).isNotEqualTo(file);
        assertThat(read(older)).isEqualTo(template);
        var twice = older.replace("\"workshop-rating\"", "\"own\"")
                .replace("\"session-rating\", \"when\": \"after-session\"", "\"own\", \"when\": \"after-workshop\"");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(twice))
                .satisfies(refusal ->
                        assertThat(TEXTS.text(Locale.ENGLISH, refusal)).contains("/surveys/2"));
    }

    /** Whoever was at a workshop is asked, on whatever side. */
    @Test
    void whatWasPlannedAfterWorkshopsForEachSideIsAskedOnce() {
        var template = ProgramTemplates.in(Locale.ENGLISH).getFirst().content();
        var older = ProgramFile.write(template).replace("\"surveys\" : [ ", """
                "surveys" : [ {"instrument": "own", "when": "after-workshop", "side": "mentor", "anonymous": true},
                  {"instrument": "own", "when": "after-workshop", "side": "mentee"},\s""");
        var own = new PlannedSurvey("own", SurveyMoment.AFTER_WORKSHOP, Milestone.PlanSide.BOTH, true);
        assertThat(read(older).surveys())
                .containsExactlyElementsOf(Stream.concat(Stream.of(own), template.surveys().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsComplete(ProgramTemplate template) {
        var facts = template.content().draft().facts();
        assertThat(facts.audience()).isNotNull();
        assertThat(facts.whoMayJoin()).isNotNull();
        assertThat(facts.outcomes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(template.content().questions())
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(QuestionDraft::key)
                .contains(ApplicationQuestion.MOTIVATION);
        assertThat(template.content().plan().milestones()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(template.content().plan().guides()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(template.content().plan().problems()).isEmpty();
        assertThat(template.content().surveys()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(template.content().draft().rules().weights().values().stream()
                        .mapToInt(w -> w)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void aTemplateIsTheSameInBothLanguagesButForItsWords() {
        var german = ProgramTemplates.in(Locale.GERMAN);
        var english = ProgramTemplates.in(Locale.ENGLISH);
        assertThat(german).hasSize(5).hasSameSizeAs(english);
        for (var i = 0; i < german.size(); i++) {
            var one = german.get(i).content();
            var other = english.get(i).content();
            assertThat(one.draft().name()).isNotEqualTo(other.draft().name());
            assertThat(one.draft().rules()).isEqualTo(other.draft().rules());
            assertThat(one.draft().format()).isEqualTo(other.draft().format());
            assertThat(one.draft().facts().outcomes())
                    .hasSameSizeAs(other.draft().facts().outcomes());
            assertThat(shapes(one)).isEqualTo(shapes(other));
            assertThat(planShape(one.plan())).isEqualTo(planShape(other.plan()));
            assertThat(one.surveys()).isEqualTo(other.surveys());
        }
    }

    private static List<List<Object>> shapes(WholeProgram program) {
        return program.questions().stream()
                .map(q -> List.<Object>of(
                        q.key(),
                        q.content().kind(),
                        q.required(),
                        q.forMatch(),
                        q.content().help() != null,
                        q.content().choices().size(),
                        q.content().scale() == null
                                ? 0
                                : q.content().scale().to() - q.content().scale().from()))
                .toList();
    }

    private static List<Object> planShape(ProgramPlan plan) {
        return Stream.concat(
                        plan.milestones().stream()
                                .map(m -> List.<Object>of(m.countedFrom(), m.day(), m.side(), m.text() == null)),
                        plan.guides().stream()
                                .map(g -> List.<Object>of(
                                        g.agenda().size(),
                                        g.minutes(),
                                        g.prompts().size())))
                .map(Object.class::cast)
                .toList();
    }

    private static Stream<ProgramTemplate> templates() {
        return Texts.LANGUAGES.stream().flatMap(language -> ProgramTemplates.in(language).stream());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "name": "Peers"   | "name": " "                | /name: is empty
                    "name": "Peers"   | "name": 7                  | /name: must be text
                    "name": "Peers"   | "name": null               | /name: must be text
                    "name": "Peers"   | "name": "a\\u0000b"        | /name: is empty or holds
                    "name": "Peers"   | "name": "a\\ud800"         | /name: is empty or holds
                    "name": "Peers"   | "name": "a\\n"             | /name: is empty or holds
                    "name": "Peers"   | "id": 1                    | /name: is missing
                    "name": "Peers"   | "name": "P", "programId": 5 | /programId: is not known
                    "name": "Peers"   | "name": "P", "a/b~": 5     | /a~1b~0: is not known
                    "name": "Peers"   | "name": "P", "name": "Q"   | /name: this name stands twice
                    "version": 1      | "version": 2               | newer version
                    "version": 1      | "version": "1"             | /version: must be 1
                    "version": 1      | "version": 1.0             | /version: must be 1
                    "belay": "program" | "belay": "cohort"         | /belay: must be program
                    "one-to-one"      | "one-to-all"               | /format: must be one-to-one, peer-pair, circle
                    false             | "no"                       | /needsAcceptance: must be true or false
                    ["minimum-shared-hours"] | ["avoid-list", "avoid-list"] | /rules/1: stands there twice
                    ["minimum-shared-hours"] | ["AVOID_LIST"]      | /rules/0: must be
                    ["minimum-shared-hours"] | {}                  | /rules: must be a list
                    ["minimum-shared-hours"] | []                  | /minimumSharedHalfHours: goes with the rule
                    "minimumSharedHalfHours": 2, | `` | /minimumSharedHalfHours: goes with the rule
                    "en"              | "fr"                       | /terms/fr: is not known
                    "Buddy"           | ""                         | /terms/en/mentor: is empty
                    "mentors": "Buddies", | ``                     | /terms/en/mentors: is missing
                    HalfHours": 2     | HalfHours": 0              | /minimumSharedHalfHours: must be between 1 and 336
                    HalfHours": 2     | HalfHours": 2.5            | /minimumSharedHalfHours: must be a whole number
                    HalfHours": 2     | HalfHours": 99999999999999999999 | /minimumSharedHalfHours: must be between
                    HalfHours": 2     | HalfHours": 1e999999999    | /minimumSharedHalfHours: must be a whole number
                    "topics": 1       | "topics": 0                | /weights: at least one
                    "weights"         | "grades": {"lowest": 1}, "weights" | /grades: lowest or highest go with the rule grade-distance
                    "weights"         | "years": {"highest": 61}, "weights" | /years/highest: must be between -60 and 60
                    "weights"         | "years": {"most": 1}, "weights" | /years/most: is not known
                    "weights"         | "compared": [{"question": "a"}], "weights" | /compared/0/answers: is missing
                    "weights"         | "compared": [{"question": "a", "answers": "close"}], "weights" | /compared/0/answers: must be
                    "weights"         | "compared": [{"question": "a", "answers": "alike"}], "weights" | /compared/0/question: must be the key
                    ["minimum-shared-hours"] | ["minimum-shared-hours", "grade-distance"] | /grades: lowest or highest go with
                    ["minimum-shared-hours"] | ["minimum-shared-hours", "same-site", "other-site"] | /rules: same-site and other-site together
                    ["minimum-shared-hours"] | ["minimum-shared-hours", "years-distance"], "years": {"lowest": 3, "highest": 2} | /years: lowest must not be more
                    "topics": 1       | "topics": -1               | /weights/topics: must be between 0 and 100
                    "topics": 1       | "luck": 1                  | /weights/luck: is not known
                    "weights"         | "outcomes": [{"outcome": "a"}], "weights" | /outcomes/0/measure: is missing
                    "weights"         | "questions": [7], "weights" | /questions/0: must be an object
                    "weights"         | "plan": {"guides": [{"title": "A"}]}, "weights" | /plan/guides/0/agenda: is missing
                    "weights"         | "plan": {"guides": [{"title": "A", "agenda": [{"what": "B", "minutes": 0}]}]}, "weights" | /plan/guides/0/agenda/0/minutes: must be between 1 and 240
                    "weights"         | "plan": {"milestones": [{"title": "A", "countedFrom": "match", "day": 2000, "side": "both"}]}, "weights" | /plan/milestones/0/day: must be between -90 and 1,095
                    "weights"         | "plan": {"tips": []}, "weights" | /plan/tips: is not known
                    "weights"         | "plan": {"milestones": [{"key": "A b", "title": "A", "countedFrom": "match", "day": 2, "side": "both"}]}, "weights" | /plan/milestones/0/key: is empty or holds
                    "weights"         | "plan": {"milestones": [{"key": "a", "title": "A", "countedFrom": "match", "day": 2, "side": "both"}], "guides": [{"key": "a", "title": "A", "prompts": ["B"]}]}, "weights" | /plan/guides/0/key: stands there twice
                    "weights"         | "resources": [{"title": "A", "link": "https://a.org", "parts": []}], "weights" | /resources/0/parts: must have between 1 and 70
                    "weights"         | "resources": [{"title": "A", "link": "https://a.org", "parts": ["a"]}], "weights" | /resources/0/parts/0: must be the key of a milestone
                    "weights"         | "resources": [{"title": "A", "parts": ["a"]}], "weights" | /resources/0: has either a link or a file
                    "weights"         | "resources": [{"title": "A", "link": "https://a.org", "file": {"name": "a.txt"}, "parts": ["a"]}], "weights" | /resources/0: has either a link or a file
                    "weights"         | "resources": [{"title": "A", "file": {"content": "YQ=="}, "parts": ["a"]}], "weights" | /resources/0/file/name: is missing
                    }                 | } trailing                 | not valid JSON
                    }                 | }}                         | not valid JSON
                    {                 | {{                         | not valid JSON
                    """)
    void aWrongFileIsRefusedWithThePlace(String right, String wrong, String said) {
        assertThat(smallest()).contains(right);
        assertThat(refusal(smallest().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "type": "choice"                       | /questions/1/options: is missing
                    "type": "choice", "options": ["One"]   | /questions/1/options: must have between 2 and 50
                    "type": "choice", "options": ["A","A"] | /questions/1/options/1: stands there twice
                    "type": "choice", "options": ["A",""]  | /questions/1/options/1: is empty
                    "type": "choice", "options": "A"       | /questions/1/options: must be a list
                    "type": "text", "options": ["A","B"]   | /questions/1/options: only a choice
                    "type": "many-choices"                 | /questions/1/options: is missing
                    "type": "scale"                        | /questions/1/scale: is missing
                    "type": "scale", "scale": {"from": 1, "to": 5, "fromLabel": "no"} | /questions/1/scale/toLabel: is missing
                    "type": "scale", "scale": {"from": 1, "to": 11, "fromLabel": "no", "toLabel": "yes"} | /questions/1/scale/to: must be between 0 and 10
                    "type": "scale", "scale": {"from": 3, "to": 3, "fromLabel": "no", "toLabel": "yes"} | /questions/1/scale: must begin with less
                    "type": "date", "scale": {"from": 1, "to": 3, "fromLabel": "no", "toLabel": "yes"} | /questions/1/scale: only a scale has one
                    "type": "date", "options": ["A", "B"]  | /questions/1/options: only a choice
                    "type": "text", "help": ""             | /questions/1/help: is empty
                    "type": "dropdown"                     | /questions/1/type: must be text, long-text, choice, many-choices, scale, date, topics
                    "type": "text", "visibleTo": "all"     | /questions/1/visibleTo: must be coordinators, match
                    "type": "text", "questionId": 4        | /questions/1/questionId: is not known
                    """)
    void aWrongQuestionIsRefusedWithThePlace(String fields, String said) {
        var first = "{\"key\": \"a\", \"type\": \"text\", \"label\": \"A?\"}";
        var second = "{\"key\": \"b\", \"label\": \"B?\", " + fields + "}";
        assertThat(refusal(withQuestions(first + ", " + second))).contains(said);
        var long50 = IntStream.range(0, 50)
                .mapToObj(i -> "\"" + "o".repeat(100) + i + "\"")
                .collect(Collectors.joining(","));
        assertThat(refusal(withQuestions(first.replace("\"text\"", "\"many-choices\", \"options\": [" + long50 + "]"))))
                .contains("/questions/0/options: longer than 4,000 characters together");
        assertThat(refusal(withQuestions(first + ", " + first))).contains("/questions/1/key: stands there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "\"program\"", "{", "{}", "<html></html>"})
    void whatIsNoProgramAtAllIsRefused(String file) {
        assertThat(refusal(file)).isNotEmpty();
    }

    @Test
    void largeDeepAndLongFilesAreRefusedWithoutReadingThem() {
        assertThat(refusal(" ".repeat(ProgramFile.MOST_BYTES + 1))).contains("larger than 6 MB");
        assertThat(refusal("[".repeat(500_000))).contains("longer or deeper");
        assertThat(refusal("{\"a\":".repeat(100_000))).contains("longer or deeper");
        assertThat(refusal(smallest().replace("Peers", "P".repeat(900_000)))).contains("/name: longer or deeper");
        assertThat(refusal(smallest().replace("Peers", "P".repeat(161)))).contains("/name: longer than 160");
        assertThat(refusal(smallest().replace("\"name\"", "\"" + "n".repeat(100_000) + "\"")))
                .contains("longer or deeper");
        assertThat(refusal(smallest().replace(": 2", ": " + "9".repeat(100_000))))
                .contains("longer or deeper");
        assertThat(refusal(withQuestions(
                        IntStream.range(0, 5000).mapToObj(i -> "7").collect(Collectors.joining(",")))))
                .contains("/questions: must have at most 100");
        assertThat(read(smallest().replace("Peers", "𝒫".repeat(160))).draft().name())
                .hasSize(320);
    }

    @Test
    void onlyAFewOfManyMistakesAreTold() {
        var many = IntStream.range(0, 3000).mapToObj(i -> "\"x" + i + "\": 1, ").collect(Collectors.joining());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(smallest().replaceFirst("\\{", "{" + many)))
                .satisfies(refused -> assertThat(refused.problems()).hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "UTF-32"})
    void otherEncodingsAreRefused(String charset) {
        var file = smallest().replace("Peers", "Prüfung").getBytes(Charset.forName(charset));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ProgramFile.read(file));
    }

    /** Whatever happens to a file on its way, it is a program or refused: never half of one, never another failure. */
    @Test
    void aDamagedFileIsAProgramOrRefused() {
        var random = new Random(7);
        var whole = ProgramFile.write(new GeneratedPrograms(random).next()).getBytes(StandardCharsets.UTF_8);
        var refused = 0;
        for (var i = 0; i < 3000; i++) {
            var damaged = whole.clone();
            for (var hits = random.nextInt(1, 4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ProgramFile.read(Arrays.copyOf(damaged, random.nextInt(damaged.length + 1))))
                        .isNotNull();
            } catch (Refused e) {
                refused++;
                assertThat(TEXTS.text(Locale.GERMAN, e)).isNotBlank().doesNotContain("!program");
            }
        }
        assertThat(refused).isGreaterThan(2000);
    }

    private static String refusal(String file) {
        try {
            read(file);
        } catch (Refused refused) {
            return TEXTS.text(Locale.ENGLISH, refused);
        }
        return "";
    }

    private static WholeProgram read(String file) {
        return ProgramFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String withQuestions(String questions) {
        return smallest().replace("\"weights\"", "\"questions\": [" + questions + "], \"weights\"");
    }

    private static String smallest() {
        return """
                {"belay": "program", "version": 1, "name": "Peers", "purpose": "To help", "format": "one-to-one",
                 "needsAcceptance": false, "rules": ["minimum-shared-hours"], "minimumSharedHalfHours": 2, "terms": {"en": {"mentor": "Buddy", "mentors": "Buddies", "mentee": "peer", "mentees": "peers"}},
                 "weights": {"topics": 1}}""";
    }

    private static int number(String place) {
        return SCHEMA.at(place).intValue();
    }

    private static List<String> texts(String place) {
        return SCHEMA.at(place).values().stream().map(JsonNode::asString).toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(ProgramFile::word).toList();
    }
}
