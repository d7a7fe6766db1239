package org.belay.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import org.belay.cohort.CohortReference;
import org.belay.reporting.FigureWords;
import org.belay.reporting.Outcome;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
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

    /** The way to have it sent; of a cohort that is over nothing changes any more. */
    static void schedule(PageHeader header, CohortReference cohort) {
        if (cohort.state().open()) {
            header.more(text("scheduled.this"), () -> Addresses.open(ReportNavigation.schedule(cohort.id())));
        }
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

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
