package org.belay.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.feedback.SurveyQueries.Given;
import org.belay.feedback.SurveyResult.Group;
import org.belay.feedback.SurveyResult.Groups;
import org.belay.feedback.SurveyResult.ItemResult;
import org.belay.feedback.SurveyResult.OwnWords;
import org.belay.feedback.SurveyResult.Recommendation;
import org.belay.feedback.SurveyResult.ScoreResult;
import org.belay.shared.PersonId;
import org.belay.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Figures out of many answers, so that no fewer than five people stand behind any of them and behind what lies between two
 * of them. Pure.
 */
final class Results {

    private static final int HIGH = 9;
    private static final int LOW = 6;
    private static final String UNKNOWN = "";

    private Results() {}

    /**
     * The answers that figures are made of, of a survey that is over. Where one to four people left something out, theirs do
     * not count: what lies between the figures of items and those of scores would tell of them.
     */
    static List<Given> counted(Instrument instrument, List<Given> given) {
        var complete = given.stream().filter(one -> complete(instrument, one)).toList();
        return SmallNumbers.small(given.size() - complete.size()) ? complete : given;
    }

    private static boolean complete(Instrument instrument, Given given) {
        return instrument.scaled().stream()
                .allMatch(item -> given.answers().numbers().containsKey(item.key()));
    }

    static List<ItemResult> items(Instrument instrument, List<Given> counted) {
        return instrument.scaled().stream()
                .map(item -> item(instrument, item, counted))
                .toList();
    }

    private static ItemResult item(Instrument instrument, Item item, List<Given> counted) {
        var values = values(item, counted);
        if (values.size() < SmallNumbers.MINIMUM) {
            return new ItemResult(item, values.size(), null, List.of());
        }
        var scale = instrument.scaleOf(item);
        var recommends = recommends(instrument, item);
        var counts = IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(choice ->
                        (int) values.stream().filter(value -> value == choice).count())
                .toList();
        return new ItemResult(
                item,
                values.size(),
                recommends ? null : mean(values),
                recommends ? List.of() : Distribution.of(counts));
    }

    /** Its group figure is the recommendation score, of three classes. */
    private static boolean recommends(Instrument instrument, Item item) {
        return instrument.scores().stream()
                .anyMatch(score -> score.rule() == Score.Rule.RECOMMENDATION
                        && score.items().contains(item.key()));
    }

    private static List<Integer> values(Item item, List<Given> counted) {
        return counted.stream()
                .flatMap(one -> Stream.ofNullable(one.answers().numbers().get(item.key())))
                .toList();
    }

    private static double mean(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
    }

    static List<ScoreResult> scores(Instrument instrument, List<Given> counted) {
        return instrument.scores().stream()
                .map(score -> score(instrument, score, counted))
                .toList();
    }

    static ScoreResult score(Instrument instrument, Score score, List<Given> counted) {
        var values = counted.stream()
                .map(one -> Scoring.score(instrument, score, one.answers()))
                .filter(java.util.OptionalDouble::isPresent)
                .map(java.util.OptionalDouble::getAsDouble)
                .toList();
        if (values.size() < SmallNumbers.MINIMUM || SmallNumbers.small(counted.size() - values.size())) {
            return new ScoreResult(score, values.size(), null, null, null);
        }
        if (score.rule() == Score.Rule.RECOMMENDATION) {
            return new ScoreResult(score, values.size(), null, null, recommendation(values));
        }
        return new ScoreResult(
                score,
                values.size(),
                values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                PrePost.meanInterval(values),
                null);
    }

    /** Null where one of the three classes has one to four people. */
    private static @Nullable Recommendation recommendation(List<Double> values) {
        var high = (int) values.stream().filter(value -> value >= HIGH).count();
        var low = (int) values.stream().filter(value -> value <= LOW).count();
        var middle = values.size() - high - low;
        return Stream.of(high, middle, low).anyMatch(SmallNumbers::small)
                ? null
                : new Recommendation(high, middle, low);
    }

    /** Only where nobody left anything out: each row rests on the same people in all of its cells, as the totals do. */
    static @Nullable Groups groups(Instrument instrument, List<Given> counted) {
        if (instrument.scaled().isEmpty()
                || counted.stream().anyMatch(one -> one.person() == null || !complete(instrument, one))) {
            return null;
        }
        var named = new TreeMap<String, List<Given>>();
        counted.forEach(one -> named.computeIfAbsent(
                        Objects.requireNonNullElse(one.group(), UNKNOWN), name -> new ArrayList<>())
                .add(one));
        var parts = named.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue()))
                .toList();
        var grouping = SmallNumbers.joinGroups(parts, part -> part.people().size(), Part::with);
        var rest = grouping.rest();
        if (grouping.shown().isEmpty()) {
            return null;
        }
        var rows = Stream.concat(
                        grouping.shown().stream().map(part -> part.group(instrument, part.name())),
                        Stream.ofNullable(rest).map(part -> part.group(instrument, null)))
                .toList();
        return new Groups(
                rows,
                grouping.joined().stream()
                        .map(Part::name)
                        .filter(name -> !name.equals(UNKNOWN))
                        .sorted()
                        .toList());
    }

    private record Part(String name, List<Given> people) {

        Part with(Part other) {
            return new Part(
                    name,
                    Stream.concat(people.stream(), other.people().stream()).toList());
        }

        Group group(Instrument instrument, @Nullable String called) {
            var means = new LinkedHashMap<String, Double>();
            instrument.scaled().forEach(item -> means.put(item.key(), mean(values(item, people))));
            return new Group(called, people.size(), means);
        }
    }

    /** Those to a question that at least five answered. */
    static List<OwnWords> words(Instrument instrument, List<Given> counted) {
        return instrument.inWords().stream()
                .map(item -> {
                    var texts = counted.stream()
                            .flatMap(one ->
                                    Stream.ofNullable(one.answers().words().get(item.key())))
                            .sorted()
                            .toList();
                    return new OwnWords(item, texts.size(), texts.size() < SmallNumbers.MINIMUM ? List.of() : texts);
                })
                .toList();
    }

    /** The values of a score by person. */
    static Map<PersonId, Double> byPerson(Instrument instrument, Score score, List<Given> counted) {
        var values = new HashMap<PersonId, Double>();
        counted.forEach(one -> {
            var person = one.person();
            if (person != null) {
                Scoring.score(instrument, score, one.answers()).ifPresent(value -> values.put(person, value));
            }
        });
        return values;
    }
}
