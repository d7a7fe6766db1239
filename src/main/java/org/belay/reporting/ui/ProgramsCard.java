package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.cohort.CohortReference;
import org.belay.reporting.ProgramReportFiles;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.ReportPart;
import org.belay.reporting.ReportedCohort;
import org.belay.shared.ui.Blocks;

/** The programs of which several cohorts have a report; nothing while there are none. */
class ProgramsCard extends Div {

    private static final int SEVERAL = 2;

    ProgramsCard(List<ReportedCohort> reports, ProgramReportFiles files) {
        var list = new UnorderedList();
        list.addClassName("b-items");
        reports.stream()
                .map(ReportedCohort::cohort)
                .collect(Collectors.groupingBy(CohortReference::program, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(cohorts -> cohorts.size() >= SEVERAL)
                .map(cohorts -> item(cohorts, files))
                .forEach(list::add);
        if (list.getComponentCount() > 0) {
            add(Blocks.card(text("outcome.programs"), list));
        }
    }

    private ListItem item(List<CohortReference> cohorts, ProgramReportFiles files) {
        var one = cohorts.getFirst();
        var link = new Anchor(ReportNavigation.program(one.program()), one.programName());
        link.addClassName("b-item-link");
        var item = new ListItem(
                Blocks.block("b-column b-tight", link, Blocks.muted(text("outcome.cohorts-together", cohorts.size()))));
        item.addClassName("b-item");
        var downloads =
                new ReportDownloads((kind, locale) -> files.write(one.program(), ReportPart.WHOLE, kind, locale));
        // Where others have a badge and dates there is nothing, so that the files stand under theirs.
        item.add(Blocks.muted(""), Blocks.muted(""));
        item.add(Blocks.row(
                file(downloads, "outcome.item-pdf", "download", Kind.PDF, one.programName()),
                file(downloads, "outcome.excel", "file-spreadsheet", Kind.EXCEL, one.programName())));
        return item;
    }

    /** Each says aloud whose it is: there is one for each program. */
    private Button file(ReportDownloads downloads, String words, String icon, Kind kind, String program) {
        var button = downloads.button(this, text(words), icon, kind);
        button.setAriaLabel(text("outcome.item-file", button.getText(), program));
        return button;
    }
}
