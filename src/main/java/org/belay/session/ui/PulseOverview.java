package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.OverviewPart;
import org.belay.cohort.ui.OverviewPlace;
import org.belay.session.CohortPulse;
import org.belay.session.CohortPulse.Week;
import org.belay.session.CohortPulses;
import org.belay.session.Fit;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Chart;
import org.belay.shared.ui.ChartAxes;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;
import org.springframework.core.annotation.Order;

/** Week by week how many pairs have been in touch, and how they fit: on the overview of a cohort. */
@org.springframework.stereotype.Component
@Order(30)
class PulseOverview implements OverviewPart {

    private static final int HEIGHT = 220;

    private final CohortPulses pulses;

    PulseOverview(CohortPulses pulses) {
        this.pulses = pulses;
    }

    @Override
    public void of(CohortDetails cohort, BiConsumer<OverviewPlace, Component> to) {
        if (!pulses.mayRead(cohort.id())) {
            return;
        }
        var pulse = pulses.of(cohort.id());
        var mean = pulse.meanRating();
        if (mean != null) {
            to.accept(
                    OverviewPlace.NUMBERS,
                    Blocks.number(
                            text("cohort.pulse.rating"),
                            Formats.decimal(mean, 1),
                            text("cohort.pulse.of-five"),
                            Blocks.text(text("cohort.pulse.ratings", pulse.ratings()))));
        }
        if (pulse.weeks().stream().anyMatch(week -> week.pairs() > 0)) {
            to.accept(OverviewPlace.MAIN, contact(pulse.weeks()));
        }
        var people = pulse.silent()
                + pulse.fit().values().stream().mapToInt(many -> many).sum();
        if (people > 0) {
            to.accept(OverviewPlace.MAIN, fit(pulse));
        }
    }

    private static Component contact(List<Week> weeks) {
        var title = text("cohort.pulse.contact");
        var table = new PlainTable(
                title,
                text("cohort.pulse.week"),
                text("cohort.pulse.met"),
                text("cohort.pulse.planned"),
                text("cohort.pulse.nothing"));
        weeks.forEach(week -> table.line(
                label(week),
                Formats.number(week.met()),
                Formats.number(week.planned()),
                Formats.number(week.nothing())));
        var last = weeks.getLast();
        return Blocks.card(
                title,
                new Chart(text("cohort.pulse.spoken", last.met(), last.pairs()), HEIGHT, option(weeks)),
                new NativeDetails(text("cohort.pulse.table"), table));
    }

    private static String label(Week week) {
        return text("cohort.pulse.week-number", week.number());
    }

    private static Map<String, Object> option(List<Week> weeks) {
        return Map.of(
                "grid",
                Map.of("left", 4, "right", 8, "top", 32, "bottom", 4, "containLabel", true),
                "legend",
                Map.of(
                        "right",
                        0,
                        "top",
                        0,
                        "itemWidth",
                        10,
                        "itemHeight",
                        10,
                        "textStyle",
                        Map.of("color", "$b-text-2", "fontSize", 12)),
                "xAxis",
                ChartAxes.names(weeks.stream().map(PulseOverview::label).toList()),
                "yAxis",
                ChartAxes.counts(),
                "series",
                List.of(
                        bars("cohort.pulse.met", "$b-acc", weeks, Week::met),
                        bars("cohort.pulse.planned", "$b-c2", weeks, Week::planned),
                        bars("cohort.pulse.nothing", "$b-warn", weeks, Week::nothing)));
    }

    private static Map<String, Object> bars(String name, String color, List<Week> weeks, ToIntFunction<Week> height) {
        return Map.of(
                "name",
                text(name),
                "type",
                "bar",
                "stack",
                "pairs",
                "barMaxWidth",
                32,
                "itemStyle",
                Map.of("color", color),
                "data",
                weeks.stream().map(height::applyAsInt).toList());
    }

    /** The numbers stand below it for everybody, so nothing is read aloud of the bar itself. */
    private static Component fit(CohortPulse pulse) {
        var parts = new LinkedHashMap<String, Integer>();
        for (var fit : Fit.values()) {
            parts.put(text("state.Fit." + fit), pulse.fit().getOrDefault(fit, 0));
        }
        var bar = Blocks.block("b-fb-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var at = 100;
        for (var many : parts.values()) {
            if (many > 0) {
                bar.add(share(many, at));
            }
            at -= 50;
        }
        parts.put(text("cohort.pulse.silent"), pulse.silent());
        return Blocks.card(
                text("cohort.pulse.fit"),
                bar,
                Blocks.muted(parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + Formats.number(part.getValue()))
                        .collect(Collectors.joining(" · "))));
    }

    /** @param at of the colors from one end to the other, 0 to 100 */
    private static Div share(int many, int at) {
        var share = new Div();
        share.getStyle().set("flex-grow", Integer.toString(many)).set("--b-at", at + "%");
        return share;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
