package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.feedback.PrePost;
import org.belay.feedback.ScoreChange;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** How scores were at the start and at the end, of those who answered both times. */
final class ChangeCard extends Div {

    ChangeCard(List<ScoreChange> changes) {
        var facts = Blocks.block("b-column b-tight", Blocks.muted(getTranslation("change.text")));
        var card = Blocks.card(getTranslation("change.title"), facts);
        if (changes.isEmpty()) {
            facts.add(Blocks.muted(getTranslation("change.none")));
        }
        changes.forEach(change -> card.add(line(change)));
        add(card);
    }

    private Component line(ScoreChange change) {
        var title = change.before().title().in(getLocale()) + ": "
                + change.score().title().in(getLocale());
        var figures = change.change();
        if (figures == null) {
            return Blocks.block(
                    "b-column b-tight",
                    Blocks.strong(title),
                    Blocks.muted(getTranslation("change.hidden." + change.hidden())));
        }
        var lines = Blocks.block("b-column b-tight", Blocks.strong(title));
        var before = Formats.decimal(figures.meanBefore(), 2);
        var after = Formats.decimal(figures.meanAfter(), 2);
        if (change.countsHidden()) {
            // The effect stays away too: together with the interval it would tell of how many people both are.
            lines.add(
                    Blocks.text(getTranslation("change.means-alone", before, after)),
                    Blocks.text(mean(figures)),
                    Blocks.meta(getTranslation("change.counts-hidden")));
            return lines;
        }
        lines.add(Blocks.text(getTranslation("change.means", figures.n(), before, after)), Blocks.text(mean(figures)));
        var effect = figures.effect();
        if (effect != null) {
            lines.add(Blocks.meta(getTranslation("change.effect." + effect.kind(), signed(effect.value()))));
        }
        lines.add(Blocks.meta(reliable(change, figures)));
        lines.add(Blocks.meta(
                getTranslation("change.missing", change.before().asked(), figures.onlyBefore(), figures.onlyAfter())));
        return lines;
    }

    private String mean(PrePost figures) {
        var interval = figures.interval();
        return interval == null
                ? getTranslation("change.mean", signed(figures.meanChange()))
                : getTranslation(
                        interval.clear() ? "change.interval" : "change.interval-unclear",
                        signed(figures.meanChange()),
                        signed(interval.low()),
                        signed(interval.high()));
    }

    private String reliable(ScoreChange change, PrePost figures) {
        var reliable = figures.reliable();
        if (reliable == null) {
            return getTranslation(change.reliableHidden() ? "change.reliable-hidden" : "change.no-reliable");
        }
        return getTranslation("change.reliable", reliable.rose(), reliable.fell(), reliable.within());
    }

    private static String signed(double value) {
        var text = Formats.decimal(Math.abs(value), 2);
        return value < 0 ? "−" + text : "+" + text;
    }
}
