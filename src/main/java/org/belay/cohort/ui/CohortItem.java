package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** A cohort in a list: name and program, stage, dates, how many take part. */
final class CohortItem extends ListItem {

    /** @param under what stands below the name, such as the program */
    private CohortItem(CohortRow row, String under) {
        var cohort = row.reference();
        var link = new Anchor(CohortNavigation.cohort(cohort.id()), cohort.name());
        link.addClassName("b-item-link");
        var progress = row.progress();
        var pairs = cohort.state().open() ? progress.openMatches() : progress.publishedMatches();
        addClassName("b-item");
        add(
                Blocks.block("b-item-main", link, Blocks.muted(under)),
                Stages.badge(cohort.state()),
                Blocks.muted(dates(cohort)),
                Blocks.muted(
                        cohort.format().ofEquals()
                                ? getTranslation("cohorts.counts-peers", progress.participants(), pairs)
                                : getTranslation("cohorts.counts", progress.mentors(), progress.mentees(), pairs)));
    }

    static Component list(List<CohortRow> rows, Function<CohortRow, String> under) {
        var list = new UnorderedList();
        list.addClassName("b-items");
        rows.forEach(row -> list.add(new CohortItem(row, under.apply(row))));
        return list;
    }

    private String dates(CohortReference cohort) {
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        return starts == null || ends == null ? getTranslation("cohort.no-dates") : Formats.dates(starts, ends);
    }
}
