package org.belay.matching.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.belay.matching.RhythmForecast;
import org.belay.matching.RhythmForecast.SiteHoliday;
import org.belay.matching.RhythmForecast.Turn;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** Which sessions holidays and absences stand in the way of. */
class RhythmPanel extends Div {

    private static final int MOST_SITES = 3;

    RhythmPanel(RhythmForecast forecast) {
        addClassName("b-column");
        add(Blocks.block(
                "b-numbers",
                Blocks.number(text("matching.rehearsal.sessions"), Formats.number(forecast.asked()), ""),
                Blocks.number(
                        text("matching.rehearsal.lost"),
                        Formats.number(forecast.lost()),
                        text("matching.rehearsal.of", forecast.asked())),
                Blocks.number(text("matching.rehearsal.unknown"), Formats.number(forecast.unknown()), "")));
        add(table(forecast));
    }

    private static PlainTable table(RhythmForecast forecast) {
        var table = new PlainTable(
                        text("matching.rehearsal.calendar"),
                        text("matching.rehearsal.turn"),
                        text("matching.rehearsal.blocked"),
                        text("matching.rehearsal.away"),
                        text("matching.rehearsal.holidays"))
                .wordsLast();
        for (Turn turn : forecast.turns()) {
            table.line(
                    Formats.dates(turn.from(), turn.to()),
                    Formats.number(turn.blocked()),
                    Formats.number(turn.away()),
                    holidays(turn.holidays()));
        }
        return table;
    }

    /** "Christmas Day (Berlin, Oslo); New Year's Day (5 sites)". */
    private static String holidays(List<SiteHoliday> holidays) {
        var sites = holidays.stream()
                .collect(groupingBy(
                        SiteHoliday::name, LinkedHashMap::new, mapping(SiteHoliday::site, toCollection(TreeSet::new))));
        return sites.entrySet().stream()
                .map(holiday -> text("matching.rehearsal.holiday", holiday.getKey(), sites(holiday.getValue())))
                .collect(joining("; "));
    }

    private static String sites(Set<String> sites) {
        return sites.size() > MOST_SITES ? text("matching.rehearsal.sites", sites.size()) : String.join(", ", sites);
    }
}
