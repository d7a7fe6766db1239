package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Locale;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Instrument;
import org.belay.feedback.InstrumentVersion;
import org.belay.feedback.Item;
import org.belay.feedback.LicenseState;
import org.belay.feedback.Score;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** Parts of an instrument as people read them. */
final class InstrumentParts {

    private InstrumentParts() {}

    /** Whether it can be asked, and if not, why. */
    static Component badge(InstrumentVersion version) {
        if (version.content().use() != Instrument.Use.SURVEY) {
            return Blocks.badge(text("instrument.use." + version.content().use()), Tone.NEUTRAL);
        }
        if (version.license() == LicenseState.UNCONFIRMED) {
            return Blocks.badge(text("instrument.license-open"), Tone.WARNING);
        }
        if (!version.content().complete()) {
            return Blocks.badge(text("instrument.no-text"), Tone.WARNING);
        }
        return version.inUse()
                ? Blocks.badge(text("instrument.in-use"), Tone.OK)
                : Blocks.badge(text("instrument.may-be-used"), Tone.OK);
    }

    /** The questions in their order, with how each is answered. */
    static Component questions(Instrument instrument, Locale locale) {
        var list = Blocks.block("b-column");
        var number = 0;
        for (var item : instrument.items()) {
            number++;
            if (number > 1) {
                list.add(Blocks.rule());
            }
            list.add(Blocks.block(
                    "b-column b-tight",
                    Blocks.strong(number + ". " + wording(item, locale)),
                    Blocks.meta(answered(instrument, item, locale))));
        }
        return list;
    }

    static String wording(Item item, Locale locale) {
        var words = item.text();
        return words == null ? text("instrument.item-without-text", item.key()) : words.in(locale);
    }

    private static String answered(Instrument instrument, Item item, Locale locale) {
        if (item.words()) {
            return text("instrument.own-words");
        }
        var scale = scale(instrument.scaleOf(item), locale);
        return item.reversed() ? scale + " · " + text("instrument.reversed") : scale;
    }

    private static String scale(AnswerScale scale, Locale locale) {
        return end(scale, scale.from(), locale) + " – " + end(scale, scale.to(), locale);
    }

    private static String end(AnswerScale scale, int value, Locale locale) {
        return scale.label(value, locale).map(label -> value + " " + label).orElse(Integer.toString(value));
    }

    /** How a figure comes about, in a sentence or two. */
    static Component score(Score score, Locale locale) {
        var facts = new ArrayList<String>();
        facts.add(text("instrument.rule." + score.rule(), score.items().size()));
        facts.add(text("instrument.range", number(score.from()), number(score.to())));
        facts.add(text("instrument.minimum", score.minimumAnswered()));
        var reliability = score.reliability();
        facts.add(
                reliability == null
                        ? text("instrument.no-reliability")
                        : text("instrument.reliability", Formats.decimal(reliability, 2)));
        var lines = Blocks.block(
                "b-column b-tight", Blocks.strong(score.title().in(locale)), Blocks.muted(String.join(" ", facts)));
        if (score.reliabilitySource() != null) {
            lines.add(Blocks.meta(score.reliabilitySource()));
        }
        score.cutOffs()
                .forEach(cutOff -> lines.add(Blocks.meta(text(
                        "instrument.cut-off",
                        number(cutOff.below()),
                        cutOff.words().in(locale)))));
        return lines;
    }

    static String number(double value) {
        return value == Math.rint(value) ? Formats.number(Math.round(value)) : Formats.decimal(value, 1);
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
