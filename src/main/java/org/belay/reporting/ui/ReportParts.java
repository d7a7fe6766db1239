package org.belay.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import org.belay.cohort.CohortReference;
import org.belay.reporting.FigureWords;
import org.belay.reporting.Outcome;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.SavedReport;
import org.belay.reporting.SavedReports;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** What the pages of reports have in common. */
final class ReportParts {

    private ReportParts() {}

    static Badge badge(boolean preliminary) {
        return preliminary
                ? Blocks.badge(text("outcome.preliminary"), Tone.NEUTRAL)
                : Blocks.badge(text("outcome.final"), Tone.OK);
    }

    /** @param level of its title among the headings of the page */
    static Card card(Numbers table, FigureLinks links, int level) {
        var card = Blocks.card("", new NumbersTable(table, links));
        card.setTitle(table.title(), level);
        return card;
    }

    /** What a page says was so when it was opened; a report that is final says nothing else later. */
    static Button again(boolean preliminary) {
        var again = Buttons.of(
                text("health.again"), "refresh-cw", () -> UI.getCurrent().refreshCurrentRoute(false));
        again.setVisible(preliminary);
        return again;
    }

    /** The way to how a cohort is doing, at the address beside the report. */
    static Button health(String address) {
        return Buttons.of(text("health.title"), "activity", () -> Addresses.open(address));
    }

    /** The way to have it sent; of a cohort that is over nothing changes any more. */
    static void schedule(PageHeader header, CohortReference cohort) {
        if (cohort.state().open()) {
            header.more(text("scheduled.this"), () -> Addresses.open(ReportNavigation.schedule(cohort.id())));
        }
    }

    /** The way to keep what is read under a name. */
    static void save(PageHeader header, SavedReports saved, CohortId cohort, ReportAddress address) {
        save(
                header,
                saved,
                new SavedReport.What(cohort, address.chapter(), address.part(), address.version(), address.with()));
    }

    /** The same of all cohorts of a program. */
    static void save(PageHeader header, SavedReports saved, ProgramId program, ReportAddress address) {
        save(header, saved, SavedReport.What.of(program, address.chapter(), address.part()));
    }

    private static void save(PageHeader header, SavedReports saved, SavedReport.What what) {
        header.more(
                text("saved-report.this"),
                () -> new SavedReportDialog(
                                text("saved-report.save-title"),
                                "",
                                false,
                                (name, shared) -> saved.save(name, shared, what),
                                () -> Notify.done(text("saved-report.saved")))
                        .open());
    }

    /** Why there is no report, and from when there will be one. */
    static Div nothing(Outcome.NotYet outcome, FigureWords words) {
        var starts = outcome.cohort().dates().startsOn();
        return Blocks.empty(
                "chart-column",
                text("outcome.not-yet"),
                starts == null || outcome.cohort().dates().endsOn() == null
                        ? text("outcome.no-dates")
                        : text("outcome.opens", words.date(starts)));
    }

    /** As it begins a line. */
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + words.substring(1);
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
