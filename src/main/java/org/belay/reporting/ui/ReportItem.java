package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.belay.reporting.FigureWords;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.ReportPart;
import org.belay.reporting.ReportedCohort;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;

/** A cohort in a list of reports: name and program, final or preliminary, dates, how many were matched and completed, how it is doing, its files. */
final class ReportItem extends ListItem {

    private final transient ReportDownloads downloads;

    private ReportItem(ReportedCohort reported, OutcomeFiles files, Texts texts) {
        var cohort = reported.cohort();
        var address = ReportNavigation.report(cohort.id());
        downloads = new ReportDownloads(files, cohort.id(), ReportAddress.summary(address, ReportPart.WHOLE, null));
        var link = new Anchor(address, cohort.name());
        link.addClassName("b-item-link");
        var words = new FigureWords(texts, getLocale());
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        addClassName("b-item");
        add(
                Blocks.block("b-column b-tight", link, Blocks.muted(cohort.programName())),
                ReportParts.badge(reported.preliminary()),
                Blocks.block(
                        "b-column b-tight",
                        Blocks.muted(starts == null || ends == null ? "" : words.dates(starts, ends)),
                        Blocks.muted(text("outcome.item", words.matched(reported), words.completed(reported)))),
                Blocks.row(
                        named(ReportParts.health(ReportNavigation.health(cohort.id())), cohort.name()),
                        file("outcome.item-pdf", "download", Kind.PDF, cohort.name()),
                        file("outcome.excel", "file-spreadsheet", Kind.EXCEL, cohort.name())));
    }

    private Button file(String words, String icon, Kind kind, String cohort) {
        return named(downloads.button(this, text(words), icon, kind), cohort);
    }

    /** Each says aloud whose it is: there is one for each cohort. */
    private static Button named(Button button, String cohort) {
        button.setAriaLabel(text("outcome.item-file", button.getText(), cohort));
        return button;
    }

    static Component list(List<ReportedCohort> cohorts, OutcomeFiles files, Texts texts) {
        var list = new UnorderedList();
        list.addClassName("b-items");
        cohorts.forEach(cohort -> list.add(new ReportItem(cohort, files, texts)));
        return list;
    }
}
