package org.belay.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.belay.reporting.FigureWords;
import org.belay.reporting.ReportedCohort;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;

/** A cohort in a list of reports: name and program, final or preliminary, dates, how many were matched and completed. */
final class ReportItem extends ListItem {

    private ReportItem(ReportedCohort reported, Texts texts) {
        var cohort = reported.cohort();
        var link = new Anchor(ReportNavigation.report(cohort.id()), cohort.name());
        link.addClassName("b-item-link");
        var words = new FigureWords(texts, getLocale());
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        addClassName("b-item");
        add(
                Blocks.block("b-column b-tight", link, Blocks.muted(cohort.programName())),
                ReportParts.badge(reported.preliminary()),
                Blocks.muted(starts == null || ends == null ? "" : words.dates(starts, ends)),
                Blocks.muted(getTranslation("outcome.item", words.matched(reported), words.completed(reported))));
    }

    static Component list(List<ReportedCohort> cohorts, Texts texts) {
        var list = new UnorderedList();
        list.addClassName("b-items");
        cohorts.forEach(cohort -> list.add(new ReportItem(cohort, texts)));
        return list;
    }
}
