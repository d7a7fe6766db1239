package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.matching.Circle;
import org.belay.matching.CircleAssessment;
import org.belay.matching.CircleAssessment.CircleFinding;
import org.belay.matching.CircleAssessment.NoTheme;
import org.belay.matching.CircleAssessment.OfPairs;
import org.belay.matching.CircleAssessment.Places;
import org.belay.matching.CircleAssessment.SpokenByAll;
import org.belay.matching.CircleAssessment.Theme;
import org.belay.matching.CircleAssessment.Together;
import org.belay.matching.CircleOverview.Departure;
import org.belay.matching.CircleOverview.Opening;
import org.belay.matching.CircleState;
import org.belay.matching.CircleTrial.LockEffect;
import org.belay.matching.Criterion;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.shared.Problem;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Puts what there is to say about circles into words. */
final class CircleWords {

    private CircleWords() {}

    static Badge badge(CircleState state) {
        return Blocks.badge(
                text("state.CircleState." + state),
                switch (state) {
                    case ACTIVE -> Tone.OK;
                    case FORMING -> Tone.INFO;
                    case ON_HOLD -> Tone.WARNING;
                    case COMPLETED, ENDED_EARLY -> Tone.NEUTRAL;
                });
    }

    /** "7 people · led by Ruth Ellerbrock". */
    static String facts(Circle circle) {
        var facilitator = circle.facilitator();
        return text("matching.circle.people", circle.members().size())
                + " · "
                + (facilitator == null
                        ? text("matching.circle.nobody-leads")
                        : text("matching.circle.led-by", facilitator.name()));
    }

    static String theme(TopicService topics, @Nullable TopicId theme) {
        var topic = theme == null ? null : topics.byId().get(theme);
        return topic == null ? text("matching.circle.no-theme") : topic.label();
    }

    /** What a criterion found, without its points. */
    static String finding(CircleFinding finding, TopicService topics) {
        return switch (finding.fact()) {
            case Theme(var topic, var members) ->
                text("matching.circle.fact.theme", theme(topics, new TopicId(topic)), members);
            case NoTheme _ -> text("matching.circle.fact.no-theme");
            case Together(var halfHours, var given) ->
                given == 0
                        ? text("matching.circle.fact.no-hours")
                        : text("matching.circle.fact.hours", halfHours / 2.0, given);
            case Places(var different, var known) ->
                known == 0
                        ? text("matching.reason.not-known")
                        : text("matching.circle.fact." + places(finding.criterion()), different, known);
            case SpokenByAll(var languages, var given) ->
                given == 0
                        ? text("matching.reason.not-known")
                        : languages.isEmpty()
                                ? text("matching.circle.fact.no-language")
                                : languages.stream()
                                        .map(Formats::language)
                                        .sorted()
                                        .collect(Collectors.joining(", "));
            case OfPairs(var reaching, var known, var pairs) ->
                known == 0 ? text("matching.reason.not-known") : text("matching.circle.fact.pairs", reaching, pairs);
        };
    }

    /** Of a criterion; the wishes of all are one. */
    static String criterion(Criterion criterion) {
        return criterion == Criterion.MENTEE_PREFERENCE
                ? text("matching.circle.criterion.wishes")
                : text("matching.criterion." + criterion.word());
    }

    private static String places(Criterion criterion) {
        return criterion == Criterion.OTHER_DEPARTMENT ? "departments" : "sites";
    }

    /** "72 of 100 points". */
    static String score(CircleAssessment assessment) {
        return text("matching.circle.score", Words.points(assessment.score()));
    }

    /** What it would be to put somebody there: what stands against it, or what it does to the circle. */
    static String opening(Opening opening) {
        if (!opening.broken().isEmpty()) {
            return opening.broken().stream()
                    .sorted()
                    .map(rule -> Words.broken(rule, rule.word().equals("QUESTION") ? "" : null))
                    .collect(Collectors.joining(", "));
        }
        var change = opening.scoreChange();
        var how = change == 0 ? "same" : change < 0 ? "falls" : "rises";
        var words = text("matching.circle.change." + how, Words.points(Math.abs(change)));
        return opening.full() ? text("matching.circle.full-now") + " " + words : words;
    }

    /** What a move comes to for everybody; the circle that is left is told of before, for all moves. */
    static String total(Opening opening, @Nullable Departure from) {
        var change = opening.totalChange() + (from == null ? 0 : from.totalChange());
        var how = change == 0 ? "same" : change < 0 ? "falls" : "rises";
        return text("matching.circle.total." + how, Words.exactPoints(Math.abs(change)));
    }

    /** What becomes of the circle that somebody leaves. */
    static String departure(Departure from) {
        var change = from.scoreChange();
        var how = change == 0 ? "same" : change < 0 ? "falls" : "rises";
        var words = text("matching.circle.leaving." + how, from.circle().name(), Words.points(Math.abs(change)));
        return from.tooFew() ? words + " " + text("matching.circle.leaving.too-few", from.left()) : words;
    }

    /** What locking a circle comes to: who has a place, the sum over everybody, and how many are with others. */
    static String lock(LockEffect effect) {
        var words = new ArrayList<String>();
        words.add(text("matching.circle.lock.effect"));
        var placed = effect.morePlaced();
        if (placed != 0) {
            words.add(text("matching.circle.lock." + (placed < 0 ? "fewer" : "more"), Math.abs(placed)));
        }
        var total = effect.moreTotal();
        var how = total == 0 ? "same" : total < 0 ? "falls" : "rises";
        words.add(text("matching.circle.total." + how, Words.exactPoints(Math.abs(total))));
        words.add(text("matching.circle.lock.changed", effect.changed()));
        if (effect.searched()) {
            words.add(text("matching.circle.searched"));
        }
        return String.join(" ", words);
    }

    static Div problems(Tone tone, List<Problem> problems) {
        if (problems.size() == 1) {
            var only = problems.getFirst();
            return Blocks.note(
                    tone, "triangle-alert", text(only.key(), only.arguments().toArray()));
        }
        var list = new UnorderedList();
        list.addClassName("b-names");
        problems.forEach(problem ->
                list.add(new ListItem(text(problem.key(), problem.arguments().toArray()))));
        return Blocks.note(tone, "triangle-alert", list);
    }
}
