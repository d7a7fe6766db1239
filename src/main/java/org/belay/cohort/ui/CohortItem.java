package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortRow;
import org.belay.program.ProgramService;
import org.belay.shared.Terms;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageTerms;

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
                Blocks.block("b-column b-tight", link, Blocks.muted(under)),
                Stages.badge(cohort.state()),
                Blocks.muted(dates(cohort)),
                Blocks.muted(
                        switch (cohort.format()) {
                            case ONE_TO_ONE ->
                                getTranslation("cohorts.counts", progress.mentors(), progress.mentees(), pairs);
                            case PEER_PAIR -> getTranslation("cohorts.counts-peers", progress.participants(), pairs);
                            case CIRCLE -> getTranslation("cohorts.counts-circles", progress.participants(), pairs);
                        }));
    }

    /** Each in the words of its program. */
    static Component list(List<CohortRow> rows, ProgramService programs, Function<CohortRow, String> under) {
        var terms = programs.terms(
                rows.stream().map(row -> row.reference().program()).collect(Collectors.toSet()));
        var list = new UnorderedList();
        list.addClassName("b-items");
        rows.forEach(row -> list.add(PageTerms.in(
                terms.getOrDefault(row.reference().program(), Terms.USUAL),
                () -> new CohortItem(row, under.apply(row)))));
        return list;
    }

    private String dates(CohortReference cohort) {
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        return starts == null || ends == null ? getTranslation("cohort.no-dates") : Formats.dates(starts, ends);
    }
}
