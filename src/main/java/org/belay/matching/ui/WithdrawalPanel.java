package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.belay.matching.WithdrawalForecast;
import org.belay.matching.WithdrawalForecast.Bar;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Chart;
import org.belay.shared.ui.ChartAxes;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** How many stay matched when mentors withdraw: in words, in numbers, as a picture and as a table. */
class WithdrawalPanel extends Div {

    private static final double WORST_OF_TWENTY = 0.05;
    private static final int HEIGHT = 220;

    WithdrawalPanel(WithdrawalForecast forecast) {
        addClassName("b-column");
        add(Blocks.paragraph(text(
                "matching.rehearsal.in-words",
                Formats.percent(forecast.percent() / 100.0),
                forecast.withdrawn(),
                forecast.mentors(),
                forecast.mentees(),
                forecast.matchedNow(),
                forecast.quantile(0.5),
                forecast.quantile(WORST_OF_TWENTY))));
        add(Blocks.block(
                "b-numbers",
                number(forecast, "now", forecast.matchedNow()),
                number(forecast, "median", forecast.quantile(0.5)),
                number(forecast, "worst-of-twenty", forecast.quantile(WORST_OF_TWENTY)),
                Blocks.number(
                        text("matching.rehearsal.unharmed"),
                        Formats.number(forecast.unharmed()),
                        text("matching.rehearsal.of", forecast.matched().size()))));
        add(new Chart(text("matching.rehearsal.spoken"), HEIGHT, option(forecast.bars())));
        add(table(forecast));
    }

    private static Div number(WithdrawalForecast forecast, String what, int matched) {
        return Blocks.number(
                text("matching.rehearsal." + what),
                Formats.number(matched),
                text("matching.rehearsal.of", forecast.mentees()));
    }

    private static PlainTable table(WithdrawalForecast forecast) {
        var table = new PlainTable(
                text("matching.rehearsal.distribution"),
                text("matching.rehearsal.matched"),
                text("matching.rehearsal.draws"),
                text("matching.rehearsal.share-of-draws"));
        forecast.bars()
                .forEach(bar -> table.line(
                        label(bar),
                        Formats.number(bar.draws()),
                        Formats.percent(
                                (double) bar.draws() / forecast.matched().size())));
        return table;
    }

    private static String label(Bar bar) {
        return bar.from() == bar.to()
                ? Formats.number(bar.from())
                : Formats.number(bar.from()) + "–" + Formats.number(bar.to());
    }

    private static Map<String, Object> option(List<Bar> bars) {
        return Map.of(
                "grid",
                Map.of("left", 4, "right", 8, "top", 8, "bottom", 4, "containLabel", true),
                "xAxis",
                ChartAxes.names(bars.stream().map(WithdrawalPanel::label).toList()),
                "yAxis",
                ChartAxes.counts(),
                "series",
                List.of(Map.of(
                        "type",
                        "bar",
                        "barMaxWidth",
                        36,
                        "itemStyle",
                        Map.of("color", "$b-acc"),
                        "data",
                        bars.stream().map(Bar::draws).toList())));
    }
}
