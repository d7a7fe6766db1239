package org.belay.matching.ui;

import static org.belay.matching.ui.Words.rule;
import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.UI;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.matching.Change;
import org.belay.matching.ChangeNames;
import org.belay.shared.ui.Formats;

/** Puts into words what would be otherwise in a scenario. */
final class ChangeWords {

    private ChangeWords() {}

    /** "One more place with Anna Smith and without the rule on departments". */
    static String of(Change change, ChangeNames names) {
        return change.parts().stream()
                .map(part -> single(part, names))
                .collect(Collectors.joining(" " + text("matching.change.and") + " "));
    }

    private static String single(Change change, ChangeNames names) {
        return switch (change) {
            case Change.OneMorePlace(var mentor, var mentee) ->
                text("matching.change.place", name(names, mentor), name(names, mentee));
            case Change.OneMoreMentor(var mentee, var mentor) ->
                text("matching.change.mentor", name(names, mentee), name(names, mentor));
            case Change.WithoutRule(var rule, var question) -> text("matching.change.rule", rule(rule, question));
            case Change.OneMoreHour hour -> hour(hour, names);
            case Change.OtherWeights weights -> text("matching.change.weights", weights(weights, names));
            case Change.OtherSizes(var smallest, var largest) -> text("matching.change.sizes", smallest, largest);
            case Change.Both both -> of(both, names);
        };
    }

    /** "Topics 40, shared hours 20", the heaviest first. */
    private static String weights(Change.OtherWeights weights, ChangeNames names) {
        var named = new HashMap<String, Integer>();
        weights.weights()
                .forEach((criterion, weight) -> named.put(text("state.MatchingCriterion." + criterion), weight));
        weights.questions().forEach((key, weight) -> named.put(names.questions().getOrDefault(key, key), weight));
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String hour(Change.OneMoreHour hour, ChangeNames names) {
        var local = names.hours().get(hour);
        return local == null
                ? text("matching.change.some-hour", name(names, hour.person()))
                : text(
                        "matching.change.hour",
                        name(names, hour.person()),
                        local.day()
                                .getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale()),
                        Formats.time(local.from()),
                        Formats.time(local.from().plusHours(1)),
                        local.zone().getId());
    }

    static String name(ChangeNames names, long person) {
        return names.people().getOrDefault(person, "–");
    }
}
