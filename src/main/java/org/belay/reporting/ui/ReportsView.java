package org.belay.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.reporting.FigureWords;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.ReportedCohort;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** The cohorts whose outcomes the reader may see, with where they stand. */
@Route(ReportNavigation.LIST)
@PermitAll
class ReportsView extends Page implements BeforeEnterObserver {

    private final transient OutcomeReports reports;
    private final transient Texts texts;

    ReportsView(OutcomeReports reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("outcome.title")).context(getTranslation("outcome.context"));
        var cohorts = reports.cohortsWithReports();
        if (cohorts.isEmpty()) {
            add(Blocks.empty("chart-column", getTranslation("outcome.empty"), getTranslation("outcome.empty-help")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("b-items");
        cohorts.forEach(cohort -> list.add(item(cohort)));
        add(list);
    }

    private ListItem item(ReportedCohort reported) {
        var cohort = reported.cohort();
        var link = new Anchor(ReportNavigation.report(cohort.id()), cohort.name());
        link.addClassName("b-item-link");
        var words = new FigureWords(texts, getLocale());
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        var item = new ListItem(
                Blocks.block("b-item-main", link, Blocks.muted(cohort.programName())),
                ReportParts.badge(reported.preliminary()),
                Blocks.muted(starts == null || ends == null ? "" : Formats.dates(starts, ends)),
                Blocks.muted(getTranslation("outcome.item", words.matched(reported), words.completed(reported))));
        item.addClassName("b-item");
        return item;
    }
}
