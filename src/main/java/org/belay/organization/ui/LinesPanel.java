package org.belay.organization.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Stream;
import org.belay.organization.LineRow;
import org.belay.organization.OrganizationChart;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** Who reports to whom as a tree that is read as it is opened; while somebody searches, a list of those found. */
class LinesPanel extends Div {

    private final SearchField search = new SearchField(getTranslation("organization.search"));
    private final TreeGrid<LineRow> tree = new TreeGrid<>();
    private final Grid<LineRow> found;

    LinesPanel(OrganizationChart chart, Runnable changed) {
        addClassName("b-main");
        setHeightFull();
        var lists = new LineLists(chart, changed);
        search.addValueChangeListener(change -> show());
        tree.addClassName("b-list");
        tree.addThemeVariants(GridVariant.NO_BORDER);
        tree.addComponentHierarchyColumn(lists::who).setHeader(getTranslation("organization.column.person"));
        tree.addColumn(new ComponentRenderer<>(lists::correct))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        Cards.ofTree(tree);
        tree.setDataProvider(new Lines(chart));
        found = lists.flat();
        found.setItems(
                query -> chart.find(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> chart.countFound(search.getValue()));
        found.setEmptyStateComponent(Blocks.empty(
                "search", getTranslation("organization.nobody.title"), getTranslation("organization.nobody.text")));
        add(Blocks.block("b-filters", search));
        show();
    }

    /** Reads anew what is shown. */
    void refresh() {
        tree.getDataProvider().refreshAll();
        found.getDataProvider().refreshAll();
    }

    private void show() {
        boolean searching = !search.getValue().isBlank();
        remove(searching ? tree : found);
        add(searching ? found : tree);
        if (searching) {
            found.getDataProvider().refreshAll();
        }
    }

    /** A level at a time: nobody opens a hundred thousand people at once. */
    private static final class Lines extends AbstractBackEndHierarchicalDataProvider<LineRow, Void> {

        private final transient OrganizationChart chart;

        Lines(OrganizationChart chart) {
            this.chart = chart;
        }

        @Override
        protected Stream<LineRow> fetchChildrenFromBackEnd(HierarchicalQuery<LineRow, Void> query) {
            return chart.reports(manager(query), query.getOffset(), query.getLimit()).stream();
        }

        @Override
        public int getChildCount(HierarchicalQuery<LineRow, Void> query) {
            return chart.countReports(manager(query));
        }

        private static @Nullable PersonId manager(HierarchicalQuery<LineRow, Void> query) {
            var parent = query.getParent();
            return parent == null ? null : parent.id();
        }

        @Override
        public boolean hasChildren(LineRow row) {
            return row.reports() > 0;
        }

        @Override
        public Object getId(LineRow row) {
            return row.id();
        }
    }
}
