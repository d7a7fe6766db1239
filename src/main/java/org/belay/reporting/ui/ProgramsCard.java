package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.cohort.CohortReference;
import org.belay.reporting.ReportedCohort;
import org.belay.shared.ui.Blocks;

/** The programs of which several cohorts have a report; nothing while there are none. */
class ProgramsCard extends Div {

    private static final int SEVERAL = 2;

    ProgramsCard(List<ReportedCohort> reports) {
        var list = new UnorderedList();
        list.addClassName("b-items");
        reports.stream()
                .map(ReportedCohort::cohort)
                .collect(Collectors.groupingBy(CohortReference::program, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(cohorts -> cohorts.size() >= SEVERAL)
                .map(ProgramsCard::item)
                .forEach(list::add);
        if (list.getComponentCount() > 0) {
            add(Blocks.card(text("outcome.programs"), list));
        }
    }

    private static ListItem item(List<CohortReference> cohorts) {
        var one = cohorts.getFirst();
        var link = new Anchor(ReportNavigation.program(one.program()), one.programName());
        link.addClassName("b-item-link");
        var item = new ListItem(
                Blocks.block("b-column b-tight", link, Blocks.muted(text("outcome.cohorts-together", cohorts.size()))));
        item.addClassName("b-item");
        return item;
    }
}
