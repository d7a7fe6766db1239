package org.belay.feedback;

import java.util.Map;
import java.util.TreeMap;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What one person answered. What was left out is missing.
 *
 * @param numbers by the key of the item
 * @param words by the key of the item
 */
public record Answers(Map<String, Integer> numbers, Map<String, String> words) {

    public static final Answers NONE = new Answers(Map.of(), Map.of());

    private static final int LONGEST_IN_ALL = 12_000;

    public Answers {
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }

    public boolean isEmpty() {
        return numbers.isEmpty() && words.isEmpty();
    }

    /** Refuses what the instrument does not ask or its scale does not have, and nothing at all. */
    void check(Instrument instrument) {
        if (isEmpty()) {
            throw new Refused(Problem.of("survey.problem.nothing"));
        }
        numbers.forEach((key, value) -> {
            var fits = instrument
                    .item(key)
                    .filter(item -> !item.words())
                    .filter(item -> instrument.scaleOf(item).has(value));
            if (fits.isEmpty()) {
                throw new Refused(Problem.of("survey.problem.answer"));
            }
        });
        words.forEach((key, text) -> {
            if (instrument.item(key).filter(Item::words).isEmpty()) {
                throw new Refused(Problem.of("survey.problem.answer"));
            }
            if (text.length() > Item.LONGEST_ANSWER) {
                throw new Refused(Problem.of("survey.problem.long", Item.LONGEST_ANSWER));
            }
        });
        if (words.values().stream().mapToInt(String::length).sum() > LONGEST_IN_ALL) {
            throw new Refused(Problem.of("survey.problem.long", LONGEST_IN_ALL));
        }
    }

    /** In the order of the keys, which says nothing of the order in which they were given. */
    String write() {
        var all = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(numbers).forEach(all::put);
        new TreeMap<>(words).forEach(all::put);
        return all.toString();
    }

    static Answers read(String text) {
        var numbers = new TreeMap<String, Integer>();
        var words = new TreeMap<String, String>();
        for (var field : JsonMapper.shared().readTree(text).properties()) {
            JsonNode value = field.getValue();
            if (value.isInt()) {
                numbers.put(field.getKey(), value.intValue());
            } else {
                words.put(field.getKey(), value.asString());
            }
        }
        return new Answers(numbers, words);
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "Answers[" + numbers.size() + " + " + words.size() + "]";
    }
}
