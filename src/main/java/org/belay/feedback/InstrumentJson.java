package org.belay.feedback;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How an instrument is written down; {@link InstrumentFile} reads it. */
final class InstrumentJson {

    private InstrumentJson() {}

    static ObjectNode write(Instrument instrument, String schema, int version) {
        var file = JsonNodeFactory.instance.objectNode();
        file.put("$schema", schema);
        file.put("belay", "instrument");
        file.put("version", version);
        file.put("key", instrument.key());
        var languages = file.putArray("languages");
        instrument.languages().forEach(languages::add);
        write(file, "title", instrument, instrument.title());
        write(file, "measures", instrument, instrument.measures());
        if (instrument.introduction() != null) {
            write(file, "introduction", instrument, instrument.introduction());
        }
        file.put("use", word(instrument.use()));
        file.put("validated", instrument.validated());
        file.put("aggregateOnly", instrument.aggregateOnly());
        if (instrument.citation() != null) {
            file.put("citation", instrument.citation());
        }
        file.putObject("license")
                .put("text", instrument.license().text())
                .put("source", instrument.license().source());
        write(file, instrument, instrument.scale());
        var items = file.putArray("items");
        instrument.items().forEach(item -> write(items.addObject(), instrument, item));
        var scores = file.putArray("scores");
        instrument.scores().forEach(score -> write(scores.addObject(), instrument, score));
        return file;
    }

    private static void write(ObjectNode object, Instrument instrument, Item item) {
        object.put("key", item.key());
        object.put("type", item.words() ? "text" : "scale");
        if (item.text() != null) {
            write(object, "text", instrument, item.text());
        }
        object.put("reversed", item.reversed());
        if (item.scale() != null) {
            write(object, instrument, item.scale());
        }
    }

    private static void write(ObjectNode object, Instrument instrument, Score score) {
        object.put("key", score.key());
        write(object, "title", instrument, score.title());
        object.put("rule", word(score.rule()));
        var items = object.putArray("items");
        score.items().forEach(items::add);
        object.put("factor", score.factor());
        object.put("minimumAnswered", score.minimumAnswered());
        object.putObject("range").put("from", score.from()).put("to", score.to());
        if (score.reliability() != null) {
            object.put("reliability", score.reliability());
        }
        if (score.reliabilitySource() != null) {
            object.put("reliabilitySource", score.reliabilitySource());
        }
        var cutOffs = object.putArray("cutOffs");
        for (var cutOff : score.cutOffs()) {
            var one = cutOffs.addObject();
            one.put("below", cutOff.below());
            write(one, "words", instrument, cutOff.words());
            one.put("help", cutOff.help());
        }
    }

    private static void write(ObjectNode object, Instrument instrument, AnswerScale scale) {
        var written = object.putObject("scale");
        written.put("from", scale.from());
        written.put("to", scale.to());
        var labels = written.putArray("labels");
        for (var value = scale.from(); value <= scale.to(); value++) {
            var words = scale.labels().get(value);
            if (words != null) {
                var label = labels.addObject();
                label.put("value", value);
                write(label, "words", instrument, words);
            }
        }
    }

    private static void write(ObjectNode object, String field, Instrument instrument, Wording words) {
        var texts = object.putObject(field);
        instrument.languages().forEach(language -> texts.put(language, words.in(Locale.forLanguageTag(language))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
