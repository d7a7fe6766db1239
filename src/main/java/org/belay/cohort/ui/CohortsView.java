package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.cohort.CohortRow;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
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
            add(
                    Blocks.heading(getTranslation(title)),
                    CohortItem.list(rows, programs, row -> row.reference().programName()));
        }
    }
}
