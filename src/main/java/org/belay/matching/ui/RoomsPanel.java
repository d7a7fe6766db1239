package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.belay.matching.RoomForecast;
import org.belay.matching.RoomForecast.Site;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** Whether the rooms of each site are enough. */
class RoomsPanel extends Div {

    private final transient RoomForecast forecast;

    RoomsPanel(RoomForecast forecast) {
        this.forecast = forecast;
        addClassName("b-column");
        if (forecast.sites().isEmpty()) {
            add(Blocks.muted(text("matching.rehearsal.no-sites")));
            return;
        }
        add(Blocks.muted(text("matching.rehearsal.rooms-how", forecast.weeks())));
        var table = new PlainTable(
                        text("matching.rehearsal.rooms"),
                        text("matching.rehearsal.site"),
                        text("matching.rehearsal.people"),
                        text("matching.rehearsal.pairs"),
                        text("matching.rehearsal.seats"),
                        text("matching.rehearsal.hours"),
                        text("matching.rehearsal.meaning"))
                .wordsLast();
        forecast.sites().forEach(site -> line(table, site));
        add(table);
    }

    private void line(PlainTable table, Site site) {
        table.line(
                site.name(),
                Formats.number(site.people()),
                Formats.number(site.pairs()),
                site.mostSeats() == 0 ? "–" : Formats.number(site.mostSeats()),
                text(
                        "matching.rehearsal.hours-of",
                        Formats.decimal(forecast.neededAWeek(site), 1),
                        Formats.decimal(site.hoursAWeek(), 1)),
                meaning(site));
    }

    private String meaning(Site site) {
        if (site.rooms() == 0) {
            return text("matching.rehearsal.no-rooms");
        }
        var findings = new ArrayList<String>();
        if (site.mostSeats() == 0) {
            findings.add(text("matching.rehearsal.seats-unknown"));
        } else if (!site.holdsEverybody()) {
            findings.add(text(
                    "matching.rehearsal.too-small", Math.ceilDiv(site.people(), site.mostSeats()), site.mostSeats()));
        }
        if (!forecast.hoursAreEnough(site)) {
            findings.add(text("matching.rehearsal.too-few-hours"));
        }
        findings.addAll(clashes(site));
        return findings.isEmpty() ? text("matching.rehearsal.enough") : String.join(" ", findings);
    }

    /** A session may lack a room though no half-hour does: two rooms that are free for one half of the hour each hold none. */
    private static List<String> clashes(Site site) {
        var clashes = site.clashes();
        var findings = new ArrayList<String>();
        if (clashes.most() > 0) {
            findings.add(text(
                    "matching.rehearsal.clashes",
                    clashes.usual(),
                    clashes.sessions(),
                    clashes.fewest(),
                    clashes.most()));
        }
        var worst = clashes.worst();
        if (worst != null) {
            findings.add(text(
                    "matching.rehearsal.crowd",
                    Formats.dateTime(worst.halfHour(), site.zone()),
                    worst.sessions(),
                    worst.rooms()));
        }
        if (clashes.unheld() > 0) {
            findings.add(text("matching.rehearsal.unheld", clashes.unheld()));
        }
        return findings;
    }
}
