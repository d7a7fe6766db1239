package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Page;
import org.belay.workshop.WorkshopFilter;

/** The library of workshops: those that the reader may register for, leads or coordinates. */
@Route(WorkshopNavigation.LIST)
@PermitAll
class WorkshopsView extends Page implements BeforeEnterObserver {

    private final transient WorkshopTools tools;
    private WorkshopFilter filter = WorkshopFilter.UPCOMING;

    WorkshopsView(WorkshopTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        filter = WorkshopFilters.read(event.getLocation().getQueryParameters());
        var header = header(text("workshop.title")).context(text("workshop.context"));
        var coordinates = tools.user().actor().coordinator();
        if (coordinates) {
            header.primary(Buttons.of(text("workshop.new"), "plus", () -> Addresses.open(WorkshopNavigation.NEW)));
        }
        fillHeight();
        var lists = tools.lists();
        var grid = new WorkshopGrid(tools.now(), false);
        grid.setItems(
                query -> lists.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> lists.count(filter));
        grid.setEmptyStateComponent(empty(coordinates));
        var bar = WorkshopFilters.bar(filter, event.getLocation().getPath(), lists::count, chosen -> {
            filter = chosen;
            grid.setEmptyStateComponent(empty(coordinates));
            grid.getDataProvider().refreshAll();
        });
        add(bar, Blocks.block("b-pane b-fill", grid));
    }

    private Component empty(boolean coordinates) {
        if (!filter.search().isEmpty()) {
            return Blocks.empty("search", text("workshop.none-found"), text("workshop.none-found-help"));
        }
        var key = "workshop.empty." + filter.segment();
        return coordinates && filter.segment() == WorkshopFilter.Segment.UPCOMING
                ? Blocks.empty("presentation", text(key), text("workshop.empty.coordinator"))
                : Blocks.empty("presentation", text(key), text(key + ".help"));
    }
}
