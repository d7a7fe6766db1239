package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.recognition.ui.RecognitionNavigation;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;
import org.belay.worklist.Agenda;
import org.belay.worklist.AgendaEntry;
import org.belay.worklist.DoneEntry;

/** What stands beside the items: what is on today, the cohorts, what was done of late. */
final class TodayRail {

    /** More than these are found on the page of all. */
    private static final int COHORTS = 12;

    private TodayRail() {}

    static Component agenda(Agenda agenda, ZoneId zone) {
        var card = Blocks.card(text("worklist.agenda"));
        if (agenda.entries().isEmpty()) {
            card.add(Blocks.muted(text(agenda.sessions() == 0 ? "worklist.agenda.none" : "worklist.agenda.over")));
        }
        var list = list("b-rail-list");
        agenda.entries().forEach(entry -> list.add(entry(entry, zone)));
        card.add(list);
        if (agenda.sessions() > 0) {
            card.add(Blocks.meta(text("worklist.agenda.sessions", agenda.sessions(), agenda.ahead())));
        }
        return card;
    }

    /** Thanks, stories and accomplishments that wait for a word of the reader. */
    static Optional<Component> recognition(int waiting) {
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Blocks.card(
                        text("recognition.title"),
                        Blocks.row(Buttons.to(text("recognition.waiting", waiting), RecognitionNavigation.LIST))));
    }

    private static ListItem entry(AgendaEntry entry, ZoneId zone) {
        var at = entry.at();
        var time = at == null
                ? Blocks.block("b-column b-tight", Blocks.strong(text("worklist.agenda.today")))
                : Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(Formats.time(at, zone)),
                        Blocks.meta(text("worklist.agenda.minutes", entry.minutes())));
        var what = text("worklist.agenda." + entry.kind(), entry.about(), entry.count());
        var link = new Anchor(CohortNavigation.cohort(entry.cohort()), entry.cohortName());
        link.addClassName("b-meta");
        var row = new ListItem(time, Blocks.block("b-column b-tight b-agenda-what", Blocks.strong(what), link));
        row.addClassName("b-agenda-entry");
        return row;
    }

    /** Those under way, with how far they are. */
    static Component cohorts(List<CohortReference> cohorts, LocalDate today) {
        var card = Blocks.card(text("worklist.cohorts"));
        if (cohorts.isEmpty()) {
            card.add(
                    Blocks.muted(text("worklist.cohorts.none")),
                    Buttons.of(text("cohorts.title"), "layers", () -> Addresses.open(CohortNavigation.LIST)));
            return card;
        }
        var list = list("b-rail-list");
        cohorts.stream().limit(COHORTS).forEach(cohort -> list.add(cohort(cohort, today)));
        card.add(list);
        if (cohorts.size() > COHORTS) {
            card.add(Buttons.plain(text("cohorts.all"), () -> Addresses.open(CohortNavigation.LIST)));
        }
        return card;
    }

    private static ListItem cohort(CohortReference cohort, LocalDate today) {
        var link = new Anchor(CohortNavigation.cohort(cohort.id()), cohort.name());
        link.addClassName("b-item-link");
        var tone = CohortNavigation.tone(cohort.state());
        var row = new ListItem(
                Blocks.row(
                        Blocks.dot(tone),
                        Blocks.block("b-grow", link),
                        Blocks.badge(text("state.CohortState." + cohort.state()), tone)),
                Blocks.meta(cohort.programName() + " · " + stage(cohort, today)));
        row.addClassNames("b-column", "b-tight", "b-rail-item");
        return row;
    }

    private static String stage(CohortReference cohort, LocalDate today) {
        var dates = cohort.dates();
        var week = dates.week(today);
        var closes = dates.enrollmentClosesOn();
        var starts = dates.startsOn();
        if (week > 0 && (cohort.state() == CohortState.RUNNING || cohort.state() == CohortState.CLOSING)) {
            return text("worklist.cohorts.week", week, dates.weeks());
        }
        if (cohort.state() == CohortState.ENROLLING && closes != null) {
            return text("worklist.cohorts.closes", Formats.date(closes));
        }
        return starts == null ? text("cohort.no-dates") : text("worklist.cohorts.starts", Formats.date(starts));
    }

    static Component done(List<DoneEntry> entries) {
        var card = Blocks.card(text("worklist.done"));
        if (entries.isEmpty()) {
            card.add(Blocks.muted(text("worklist.done.none")));
        }
        var list = list("b-rail-list");
        entries.forEach(entry -> list.add(done(entry)));
        card.add(list);
        return card;
    }

    private static ListItem done(DoneEntry entry) {
        var about = entry.about() == null ? "" : entry.about();
        var whom = entry.others() == 0 ? about : text("worklist.done.others", about, entry.others());
        var row = new ListItem(
                Icons.of("circle-check"),
                Blocks.block(
                        "b-column b-tight",
                        Blocks.muted(text("audit.action." + entry.action(), whom)),
                        Blocks.meta(entry.actor() + " · " + Formats.date(entry.at()))));
        row.addClassNames("b-done-entry", "b-ok");
        return row;
    }

    private static UnorderedList list(String className) {
        var list = new UnorderedList();
        list.addClassNames("b-items", className);
        return list;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
