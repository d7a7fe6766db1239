package org.belay.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.json.JsonSchema;
import org.belay.shared.json.Places;
import org.belay.shared.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An instrument as a file, and back: {@code instrument/instrument.schema.json} says what stands in it. What the schema
 * cannot say is checked here.
 */
final class InstrumentFile {

    static final String SCHEMA = "instrument/instrument.schema.json";
    static final String SCHEMA_NAME = "instrument.schema.json";

    private static final int VERSION = 1;
    private static final JsonSchema CHECK = new JsonSchema(SCHEMA);
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private InstrumentFile() {}

    static String schema() {
        return PRETTY.writeValueAsString(CHECK.root()) + "\n";
    }

    static String write(Instrument instrument) {
        return PRETTY.writeValueAsString(InstrumentJson.write(instrument, SCHEMA_NAME, VERSION)) + "\n";
    }

    /** @throws Refused with the place of each mistake */
    static Instrument read(byte[] bytes) {
        var instrument = stored(bytes);
        refuse(InstrumentNumbers.problems(instrument));
        return instrument;
    }

    /** One that was taken in before: whether its numbers go together was not always asked, and answers rest on it. */
    static Instrument stored(byte[] bytes) {
        var file = StrictJson.read(bytes);
        if (file.path("version").isInt() && file.path("version").intValue() > VERSION) {
            throw new Refused(Problem.of("program-file.problem.newer"));
        }
        refuse(CHECK.problems(file));
        refuse(beyondTheSchema(file));
        var instrument = instrument(file);
        refuse(scoring(instrument));
        return instrument;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** Every text in all of the languages, no key twice, scales that have a direction. */
    private static List<Problem> beyondTheSchema(JsonNode file) {
        var problems = new ArrayList<Problem>();
        var languages = texts(file.path("languages"));
        words(file, "", languages, problems);
        scales(file, "", problems);
        Stream.of("items", "scores").forEach(list -> {
            var seen = new HashSet<String>();
            for (var i = 0; i < file.path(list).size(); i++) {
                if (!seen.add(file.path(list).get(i).path("key").asString())) {
                    problems.add(
                            Problem.of("program-file.problem.repeated", Places.in(Places.in("/" + list, i), "key")));
                }
            }
        });
        return problems;
    }

    private static void words(JsonNode node, String place, List<String> languages, List<Problem> problems) {
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                words(node.get(i), Places.in(place, i), languages, problems);
            }
        }
        for (var field : node.isObject() ? node.properties() : new HashMap<String, JsonNode>().entrySet()) {
            var inner = Places.in(place, field.getKey());
            var text = List.of("title", "measures", "introduction", "text", "words")
                    .contains(field.getKey());
            if (text && field.getValue().isObject()) {
                languages.stream()
                        .filter(language -> !field.getValue().has(language))
                        .forEach(language ->
                                problems.add(Problem.of("program-file.problem.missing", Places.in(inner, language))));
                field.getValue().propertyNames().stream()
                        .filter(language -> !languages.contains(language))
                        .forEach(language ->
                                problems.add(Problem.of("program-file.problem.unknown", Places.in(inner, language))));
            } else {
                words(field.getValue(), inner, languages, problems);
            }
        }
    }

    private static void scales(JsonNode file, String place, List<Problem> problems) {
        scale(file.path("scale"), place + "/scale", problems);
        for (var i = 0; i < file.path("items").size(); i++) {
            var item = file.path("items").get(i);
            if (item.has("scale")) {
                scale(item.path("scale"), Places.in(place + "/items", i) + "/scale", problems);
            }
        }
    }

    private static void scale(JsonNode scale, String place, List<Problem> problems) {
        if (scale.path("from").intValue() >= scale.path("to").intValue()) {
            problems.add(Problem.of("program-file.problem.scale-order", place));
        }
    }

    /** Scores are of items there are, answered with numbers. */
    private static List<Problem> scoring(Instrument instrument) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < instrument.scores().size(); i++) {
            var score = instrument.scores().get(i);
            var place = Places.in("/scores", i);
            for (var j = 0; j < score.items().size(); j++) {
                if (instrument
                        .item(score.items().get(j))
                        .filter(item -> !item.words())
                        .isEmpty()) {
                    problems.add(
                            Problem.of("instrument-file.problem.no-item", Places.in(Places.in(place, "items"), j)));
                }
            }
            if (score.minimumAnswered() > score.items().size()) {
                problems.add(Problem.of(
                        "program-file.problem.out-of-range",
                        Places.in(place, "minimumAnswered"),
                        1,
                        score.items().size()));
            }
            if (!score.suitsRule()) {
                problems.add(Problem.of("instrument-file.problem.recommendation", place));
            }
            if (instrument.aggregateOnly() && !score.cutOffs().isEmpty()) {
                problems.add(Problem.of("instrument-file.problem.aggregate-only", Places.in(place, "cutOffs")));
            }
            if (score.from() >= score.to()) {
                problems.add(Problem.of("program-file.problem.scale-order", Places.in(place, "range")));
            }
        }
        return problems;
    }

    private static Instrument instrument(JsonNode file) {
        var first = file.path("languages").get(0).asString();
        return new Instrument(
                file.path("key").asString(),
                texts(file.path("languages")),
                words(file.path("title"), first),
                words(file.path("measures"), first),
                file.has("introduction") ? words(file.path("introduction"), first) : null,
                file.has("use") ? constant(Instrument.Use.class, file.path("use")) : Instrument.Use.SURVEY,
                file.path("validated").booleanValue(),
                file.path("aggregateOnly").booleanValue(false),
                given(file, "citation"),
                new Instrument.License(
                        file.path("license").path("text").asString(),
                        file.path("license").path("source").asString()),
                scale(file.path("scale"), first),
                file.path("items").values().stream()
                        .map(item -> item(item, first))
                        .toList(),
                file.path("scores").values().stream()
                        .map(score -> score(score, first))
                        .toList());
    }

    private static Item item(JsonNode item, String first) {
        return new Item(
                item.path("key").asString(),
                item.path("type").asString("scale").equals("text"),
                item.has("text") ? words(item.path("text"), first) : null,
                item.path("reversed").booleanValue(false),
                item.has("scale") ? scale(item.path("scale"), first) : null);
    }

    private static Score score(JsonNode score, String first) {
        return new Score(
                score.path("key").asString(),
                words(score.path("title"), first),
                constant(Score.Rule.class, score.path("rule")),
                texts(score.path("items")),
                score.path("minimumAnswered").intValue(),
                score.path("factor").asDouble(1),
                score.path("range").path("from").asDouble(),
                score.path("range").path("to").asDouble(),
                score.has("reliability") ? score.path("reliability").asDouble() : null,
                given(score, "reliabilitySource"),
                score.path("cutOffs").values().stream()
                        .map(cutOff -> new Score.CutOff(
                                cutOff.path("below").asDouble(),
                                words(cutOff.path("words"), first),
                                cutOff.path("help").booleanValue(false)))
                        .toList());
    }

    private static AnswerScale scale(JsonNode scale, String first) {
        var labels = new HashMap<Integer, Wording>();
        scale.path("labels")
                .values()
                .forEach(label -> labels.put(label.path("value").intValue(), words(label.path("words"), first)));
        return new AnswerScale(scale.path("from").intValue(), scale.path("to").intValue(), labels);
    }

    private static Wording words(JsonNode words, String first) {
        var texts = new HashMap<String, String>();
        words.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
        return new Wording(texts, first);
    }

    private static @Nullable String given(JsonNode object, String field) {
        return object.has(field) ? object.path(field).asString() : null;
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
