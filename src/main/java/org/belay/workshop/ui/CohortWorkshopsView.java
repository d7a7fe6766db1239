package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.PageHeader;
import org.belay.workshop.WorkshopFilter;
import org.belay.workshop.WorkshopFilter.Segment;

/** The workshops of a cohort, and those of its program that are for all cohorts. */
@Route("cohort/:cohortId/workshops")
@PermitAll
class CohortWorkshopsView extends CohortPage {

    private final transient WorkshopTools tools;
    private WorkshopFilter filter = WorkshopFilter.UPCOMING;

    CohortWorkshopsView(CohortWorkspace workspace, WorkshopTools tools) {
        super(workspace, CohortPlace.WORKSHOPS);
        this.tools = tools;
    }

    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        if (cohort.state().open() && tools.workshops().mayAdd(cohort.program())) {
            header.secondary(Buttons.plain(
                    text("workshop.new-of-program"),
                    () -> Addresses.open(WorkshopNavigation.create(cohort.program()))));
            header.primary(Buttons.of(
                    text("workshop.new"), "plus", () -> Addresses.open(WorkshopNavigation.create(cohort.id()))));
        }
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        if (!tools.workshops().mayAdd(cohort.program())) {
            throw new NotFound(cohort.id());
        }
        var lists = tools.lists();
        var all = lists.count(cohort.id(), WorkshopFilter.UPCOMING)
                + lists.count(cohort.id(), WorkshopFilter.UPCOMING.in(Segment.PAST));
        if (all == 0) {
            add(Blocks.empty("presentation", text("workshop.tab.empty"), text("workshop.tab.empty-help")));
            return;
        }
        fillHeight();
        filter = WorkshopFilters.read(event.getLocation().getQueryParameters());
        var grid = new WorkshopGrid(tools.now(), true);
        grid.setItems(
                query -> lists.page(cohort.id(), filter, query.getOffset(), query.getLimit()).stream(),
                query -> lists.count(cohort.id(), filter));
        grid.setEmptyStateComponent(
                Blocks.empty("presentation", text("workshop.none-found"), text("workshop.none-found-help")));
        var bar = WorkshopFilters.bar(
                filter, event.getLocation().getPath(), wanted -> lists.count(cohort.id(), wanted), chosen -> {
                    filter = chosen;
                    grid.getDataProvider().refreshAll();
                });
        add(bar, Blocks.block("b-pane b-fill", grid));
    }
}
