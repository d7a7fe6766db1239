package org.belay.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.belay.program.ProgramResource.Enclosed;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.belay.shared.json.JsonSchema;
import org.belay.shared.json.Places;
import org.belay.shared.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole program as a file, and back: {@code program/program.schema.json} says what stands in it. What the schema cannot
 * say is checked here.
 */
final class ProgramFile {

    static final String SCHEMA = "program/program.schema.json";

    /** With the files that go along. */
    static final int MOST_BYTES = 6 << 20;

    /** Of one of these files, in Base64. */
    private static final int LONGEST_TEXT = (Enclosed.MOST_BYTES + 2) / 3 * 4;

    private static final int VERSION = 1;
    private static final JsonSchema CHECK = new JsonSchema(SCHEMA);
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProgramFile() {}

    static String write(WholeProgram program) {
        var draft = program.draft();
        var file = JsonNodeFactory.instance.objectNode();
        file.put("$schema", "program.schema.json");
        file.put("belay", "program");
        file.put("version", VERSION);
        file.put("name", draft.name());
        writeFacts(file, draft.facts());
        file.put("format", word(draft.format()));
        file.put("needsAcceptance", draft.needsAcceptance());
        writeOffers(file.putObject("offers"), draft.offers());
        file.put("browsing", word(draft.browsing()));
        file.put("goalLimit", draft.goalLimit());
        RulesFile.write(file, draft.rules());
        writeTerms(file.putObject("terms"), draft.terms());
        var questions = file.putArray("questions");
        program.questions().forEach(question -> QuestionFile.write(questions.addObject(), question));
        PlanFile.write(file.putObject("plan"), program.plan());
        PreparationFile.write(file.putObject("preparation"), program.preparation());
        SurveyFile.write(file.putArray("surveys"), program.surveys());
        MailsFile.write(file.putArray("mails"), program.mails());
        ResourceFile.write(file.putArray("resources"), program.resources());
        TodayFile.write(file.putArray("today"), program.today());
        return PRETTY.writeValueAsString(file) + "\n";
    }

    /** @throws Refused with the place of each mistake */
    static WholeProgram read(byte[] bytes) {
        var file = StrictJson.read(bytes, MOST_BYTES, LONGEST_TEXT);
        if (file.path("version").isInt() && file.path("version").intValue() > VERSION) {
            throw new Refused(Problem.of("program-file.problem.newer"));
        }
        var problems = CHECK.problems(file);
        refuse(problems);
        var questions = QuestionFile.read(file.path("questions"));
        var draft = new ProgramDraft(
                file.path("name").asString(),
                readFacts(file),
                constant(Format.class, file.path("format")),
                file.path("needsAcceptance").booleanValue(),
                RulesFile.read(file),
                readTerms(file.path("terms")),
                readOffers(file.path("offers")),
                file.has("browsing") ? constant(Browsing.class, file.path("browsing")) : Browsing.NOBODY,
                file.path("goalLimit").intValue(ProgramDraft.USUAL_GOALS));
        var program = new WholeProgram(
                draft,
                questions,
                PlanFile.read(file.path("plan")),
                PreparationFile.read(file.path("preparation")),
                SurveyFile.read(file.path("surveys")),
                MailsFile.read(file.path("mails")),
                ResourceFile.read(file.path("resources")),
                TodayFile.read(file.path("today")));
        refuse(beyondTheSchema(file, program));
        return program;
    }

    static String schema() {
        return PRETTY.writeValueAsString(CHECK.root()) + "\n";
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static List<Problem> beyondTheSchema(JsonNode file, WholeProgram program) {
        var problems = new ArrayList<Problem>();
        problems.addAll(RulesFile.beyondTheSchema(file, program));
        var keys = new HashSet<String>();
        for (var i = 0; i < program.questions().size(); i++) {
            var question = program.questions().get(i);
            var place = Places.in("/questions", i);
            if (!keys.add(question.key())) {
                problems.add(Problem.of("program-file.problem.repeated", Places.in(place, "key")));
            }
            QuestionFile.beyondTheSchema(question.content(), place, problems);
        }
        problems.addAll(PlanFile.beyondTheSchema(program.plan()));
        problems.addAll(PreparationFile.problems(program.preparation()));
        problems.addAll(SurveyFile.beyondTheSchema(file.path("surveys")));
        MailsFile.beyondTheSchema(program.mails(), problems);
        TodayFile.beyondTheSchema(program.today(), problems);
        problems.addAll(ResourceFile.beyondTheSchema(program.resources(), program.plan()));
        return problems;
    }

    private static void writeFacts(ObjectNode file, ProgramFacts facts) {
        file.put("purpose", facts.purpose());
        putGiven(file, "audience", facts.audience());
        putGiven(file, "whoMayJoin", facts.whoMayJoin());
        var outcomes = file.putArray("outcomes");
        for (var outcome : facts.outcomes()) {
            outcomes.addObject().put("outcome", outcome.outcome()).put("measure", outcome.measure());
        }
    }

    static void putGiven(ObjectNode object, String field, @Nullable String text) {
        if (text != null) {
            object.put(field, text);
        }
    }

    private static ProgramFacts readFacts(JsonNode file) {
        return new ProgramFacts(
                file.path("purpose").asString(),
                given(file, "audience"),
                given(file, "whoMayJoin"),
                file.path("outcomes").values().stream()
                        .map(outcome -> new IntendedOutcome(
                                outcome.path("outcome").asString(),
                                outcome.path("measure").asString()))
                        .toList());
    }

    static @Nullable String given(JsonNode object, String field) {
        return object.has(field) ? object.path(field).asString() : null;
    }

    private static void writeOffers(ObjectNode object, OfferRules offers) {
        object.put("answerDays", offers.answerDays()).put("nextAtOnce", offers.nextAtOnce());
    }

    private static OfferRules readOffers(JsonNode object) {
        return new OfferRules(
                object.path("answerDays").intValue(OfferRules.USUAL.answerDays()),
                object.path("nextAtOnce").booleanValue(OfferRules.USUAL.nextAtOnce()));
    }

    private static void writeTerms(ObjectNode object, Terms terms) {
        terms.byLanguage()
                .forEach((language, words) -> object.putObject(language.toLanguageTag())
                        .put("mentor", words.mentor())
                        .put("mentors", words.mentors())
                        .put("mentee", words.mentee())
                        .put("mentees", words.mentees()));
    }

    private static Terms readTerms(JsonNode object) {
        var terms = new HashMap<Locale, Words>();
        for (var language : object.properties()) {
            var words = language.getValue();
            terms.put(
                    Locale.forLanguageTag(language.getKey()),
                    new Words(
                            words.path("mentor").asString(),
                            words.path("mentors").asString(),
                            words.path("mentee").asString(),
                            words.path("mentees").asString()));
        }
        return new Terms(terms);
    }

    static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    /** As a constant is called in a file. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
