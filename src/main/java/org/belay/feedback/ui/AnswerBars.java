package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyResult;
import org.belay.feedback.SurveyResult.ItemResult;
import org.belay.shared.SmallNumbers.Joined;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** How often each answer was given: bars with a legend and numbers, and a table that says the same. */
final class AnswerBars {

    private AnswerBars() {}

    /** Which color stands for which answers, once for each scale that has bars. */
    static List<Component> legends(SurveyResult result) {
        var scales = new LinkedHashSet<AnswerScale>();
        withBars(result).forEach(item -> scales.add(result.instrument().scaleOf(item.item())));
        var legends = new ArrayList<Component>();
        for (var scale : scales) {
            var list = new UnorderedList();
            list.addClassNames("b-row", "b-fb-legend");
            list.getElement().setAttribute("aria-label", text("survey.legend"));
            IntStream.rangeClosed(scale.from(), scale.to()).forEach(value -> list.add(key(scale, value)));
            legends.add(list);
        }
        return legends;
    }

    private static List<ItemResult> withBars(SurveyResult result) {
        return result.items().stream().filter(item -> !item.choices().isEmpty()).toList();
    }

    private static ListItem key(AnswerScale scale, int value) {
        var words = scale.label(value, locale())
                .map(label -> Formats.number(value) + " " + label)
                .orElseGet(() -> Formats.number(value));
        var place = value - scale.from();
        var item = new ListItem(colored(Blocks.block("b-fb-key"), scale, place, place), Blocks.text(words));
        item.addClassName("b-row");
        return item;
    }

    /** The numbers stand below it for everybody, so nothing is read aloud of the bar itself. */
    static Component bar(ItemResult item, AnswerScale scale) {
        var bar = Blocks.block("b-fb-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var part : item.choices()) {
            if (part.value() > 0) {
                var share = colored(new Div(), scale, part.first(), part.last());
                share.getStyle().set("flex-grow", Long.toString(part.value()));
                bar.add(share);
            }
        }
        return Blocks.block("b-column b-tight", bar, Blocks.meta(counts(item, scale)));
    }

    /** Joined answers have the color of their middle. */
    private static Div colored(Div part, AnswerScale scale, int first, int last) {
        var middle = (first + last) / 2.0 / Math.max(1, scale.size() - 1);
        part.getStyle().set("--b-at", Math.round(middle * 100) + "%");
        return part;
    }

    private static String counts(ItemResult item, AnswerScale scale) {
        return item.choices().stream().map(part -> spoken(part, scale)).collect(Collectors.joining(" · "));
    }

    private static String spoken(Joined part, AnswerScale scale) {
        var from = scale.from() + part.first();
        var to = scale.from() + part.last();
        return text("survey.choices", from == to ? Integer.toString(from) : from + "–" + to, part.value());
    }

    /** What the bars show and no more: what is hidden there is hidden here. */
    static Component table(SurveyResult result) {
        var table = new PlainTable(
                        text("survey.table"),
                        text("survey.item"),
                        text("survey.answered-count"),
                        text("survey.mean"),
                        text("survey.distribution"))
                .wordsLast();
        result.items()
                .forEach(item -> table.line(
                        InstrumentParts.wording(item.item(), locale()),
                        Formats.number(item.n()),
                        item.mean() == null ? text("survey.hidden-value") : Formats.decimal(item.mean(), 1),
                        item.choices().isEmpty()
                                ? text("survey.hidden-value")
                                : counts(item, scale(result.instrument(), item))));
        return new NativeDetails(text("survey.as-table"), table);
    }

    private static AnswerScale scale(Instrument instrument, ItemResult item) {
        return instrument.scaleOf(item.item());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
