package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.belay.organization.DepartmentRow;
import org.belay.organization.DepartmentTree;
import org.belay.organization.OrganizationChart;
import org.belay.organization.PlaceCorrections;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.SearchField;
import org.belay.shared.ui.Tone;

/** The departments as a tree, each with how many work there; while somebody searches, those found and what they are part of. */
class DepartmentsPanel extends Div {

    private final transient OrganizationChart chart;
    private final transient PlaceCorrections corrections;
    private final SearchField search = new SearchField(getTranslation("organization.department.search"));
    private final TreeGrid<DepartmentRow> grid = new TreeGrid<>();
    private transient DepartmentTree tree = new DepartmentTree(List.of());

    DepartmentsPanel(OrganizationChart chart, PlaceCorrections corrections) {
        this.chart = chart;
        this.corrections = corrections;
        addClassName("b-main");
        setHeightFull();
        search.addValueChangeListener(change -> show());
        grid.addClassName("b-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentHierarchyColumn(this::department).setHeader(getTranslation("person.field.department"));
        grid.addColumn(new ComponentRenderer<>(this::correct))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        Cards.ofTree(grid);
        add(Blocks.block("b-filters", search), grid);
        refresh();
    }

    private void refresh() {
        tree = new DepartmentTree(chart.departments());
        grid.setEmptyStateComponent(PlaceWords.empty(this, "department", "layers", tree.isEmpty()));
        show();
    }

    private void show() {
        var shown = tree.having(search.getValue());
        grid.setItems(shown.parts(null), row -> shown.parts(row.id()));
        grid.expand(shown.withParts());
    }

    private Component department(DepartmentRow row) {
        var name = Blocks.row(Blocks.strong(row.name()));
        var all = tree.people(row);
        if (all == 0) {
            name.add(Blocks.badge(getTranslation("organization.department.empty"), Tone.WARNING));
        }
        var people = all == row.people()
                ? Formats.number(row.people())
                : getTranslation(
                        "organization.department.people-of", Formats.number(row.people()), Formats.number(all));
        return Blocks.block(
                "b-who-lines", name, Blocks.meta(getTranslation("organization.department.people") + ": " + people));
    }

    private Component correct(DepartmentRow row) {
        return Buttons.icon(
                "pencil",
                getTranslation("organization.department.move", row.name()),
                () -> new DepartmentDialog(corrections, row, tree, this::refresh).open());
    }
}
