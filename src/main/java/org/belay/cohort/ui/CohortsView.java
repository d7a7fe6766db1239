package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortRow;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** All cohorts that the person may open: those under way, then those that are over. */
@Route(CohortNavigation.LIST)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class CohortsView extends Page implements BeforeEnterObserver {

    private final transient CohortService cohorts;
    private final transient ProgramService programs;

    CohortsView(CohortService cohorts, ProgramService programs) {
        this.cohorts = cohorts;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = header(getTranslation("cohorts.title")).context(getTranslation("cohorts.context"));
        var mayStart = !programs.coordinated().isEmpty();
        if (mayStart) {
            header.primary(Buttons.of(
                    getTranslation("cohort.new"), "plus", () -> UI.getCurrent().navigate(NewCohortView.ADDRESS)));
        }
        var rows = cohorts.list();
        if (rows.isEmpty()) {
            add(nothing(mayStart));
        }
        addList("cohorts.open", rows.stream().filter(row -> isOpen(row)).toList());
        addList("cohorts.over", rows.stream().filter(row -> !isOpen(row)).toList());
    }

    private static boolean isOpen(CohortRow row) {
        return row.reference().state().open();
    }

    /** A cohort belongs to a program, so without one that is the first step. */
    private Component nothing(boolean mayStart) {
        return mayStart
                ? Blocks.empty("users", getTranslation("cohorts.empty"), getTranslation("cohorts.empty-help"))
                : Blocks.empty(
                        "layers",
                        getTranslation("cohorts.empty"),
                        getTranslation("cohorts.no-program"),
                        Buttons.plain(
                                getTranslation("program.new"),
                                () -> UI.getCurrent().navigate(ProgramNavigation.NEW)));
    }

    private void addList(String title, List<CohortRow> rows) {
        if (!rows.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("b-items");
            rows.forEach(row -> list.add(item(row)));
            add(Blocks.heading(getTranslation(title)), list);
        }
    }

    private ListItem item(CohortRow row) {
        var cohort = row.reference();
        var link = new Anchor(CohortNavigation.cohort(cohort.id()), cohort.name());
        link.addClassName("b-item-link");
        var progress = row.progress();
        var item = new ListItem(
                Blocks.block("b-item-main", link, Blocks.muted(cohort.programName())),
                Stages.badge(cohort.state()),
                Blocks.muted(dates(cohort)),
                Blocks.muted(getTranslation(
                        "cohorts.counts", progress.mentors(), progress.mentees(), progress.openMatches())));
        item.addClassName("b-item");
        return item;
    }

    private String dates(CohortReference cohort) {
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        return starts == null || ends == null ? getTranslation("cohort.no-dates") : Formats.dates(starts, ends);
    }
}
