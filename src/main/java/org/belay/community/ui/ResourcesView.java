package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.ResourceFilter;
import org.belay.community.ResourceHome;
import org.belay.community.ResourceRow;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Page;

/** The libraries of the programs in which the reader takes part, or which they coordinate. */
@Route(CommunityNavigation.RESOURCES)
@PermitAll
class ResourcesView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;
    private ResourceFilter filter = ResourceFilter.ALL;

    ResourcesView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        filter = ResourceFilterBar.read(event.getLocation().getQueryParameters());
        var header = header(text("library.title")).context(text("library.context"));
        var kept = tools.library().keptPrograms();
        if (!kept.isEmpty()) {
            header.primary(Buttons.of(
                    text("library.add"),
                    "plus",
                    () -> Addresses.open(CommunityNavigation.create(
                            new ResourceHome.OfProgram(kept.getFirst().id())))));
        }
        fillHeight();
        var grid = grid();
        grid.setEmptyStateComponent(empty(!kept.isEmpty()));
        var topics = tools.topics().all();
        var bar = new ResourceFilterBar(filter, topics, tools.library().programs(), chosen -> {
            filter = chosen;
            var location = new Location(event.getLocation().getPath(), ResourceFilterBar.write(chosen));
            UI.getCurrent().getPage().getHistory().replaceState(null, location);
            grid.setEmptyStateComponent(empty(!kept.isEmpty()));
            grid.getDataProvider().refreshAll();
        });
        add(bar, Blocks.block("b-pane b-fill", grid));
    }

    private Grid<ResourceRow> grid() {
        var grid = new Grid<ResourceRow>();
        grid.addThemeName("no-border");
        grid.getElement().setAttribute("aria-label", text("library.title"));
        grid.addComponentColumn(ResourcesView::what).setHeader(text("library.column.what"));
        grid.addComponentColumn(ResourceParts::topics)
                .setHeader(text("library.column.topics"))
                .setWidth("260px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> helped(row, grid))
                .setHeader(text("library.column.helped"))
                .setWidth("170px")
                .setFlexGrow(0);
        Cards.onPhones(
                grid,
                text("library.title"),
                row -> Blocks.column(what(row), ResourceParts.topics(row), helped(row, grid)));
        grid.setItems(
                query -> tools.library().page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> tools.library().count(filter));
        return grid;
    }

    private static Component what(ResourceRow row) {
        var lines = Blocks.block("b-column b-tight", ResourceParts.title(row));
        if (row.text() != null) {
            var text = Blocks.muted(row.text());
            text.addClassName("b-wrap");
            lines.add(text);
        }
        return lines;
    }

    private Component helped(ResourceRow row, Grid<ResourceRow> grid) {
        return ResourceParts.helped(
                row, tools.library(), () -> grid.getDataProvider().refreshAll());
    }

    private Component empty(boolean keeps) {
        if (!filter.equals(new ResourceFilter("", null, null, null, filter.sort()))) {
            return Blocks.empty("search", text("library.none-found"), text("library.none-found-help"));
        }
        return Blocks.empty(
                "book-open", text("library.empty"), text(keeps ? "library.empty.keeper" : "library.empty.reader"));
    }
}
