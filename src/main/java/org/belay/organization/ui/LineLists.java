package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.organization.LineRow;
import org.belay.organization.OrganizationChart;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;

/** People as the tree of line management and the lists beside it show them. */
final class LineLists {

    private final OrganizationChart chart;
    private final Runnable changed;

    LineLists(OrganizationChart chart, Runnable changed) {
        this.chart = chart;
        this.changed = changed;
    }

    /** The name leads to the person; what they do, where, and how many report to them stands below. */
    Component who(LineRow row) {
        var name = PeopleNavigation.link(row.id(), row.name());
        var below = Stream.of(
                        row.jobTitle(),
                        row.department(),
                        row.site(),
                        row.reports() == 0 ? null : text("organization.reports", row.reports()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return Blocks.block("b-who-lines", name, Blocks.meta(below));
    }

    Component correct(LineRow row) {
        return Buttons.icon(
                "pencil",
                text("organization.correct.of", row.name()),
                () -> new PlacementDialog(chart, row.id(), changed).open());
    }

    /** A list without a tree, which says who the line manager is. */
    Grid<LineRow> flat() {
        var grid = new Grid<LineRow>();
        grid.addClassName("b-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(new ComponentRenderer<>(this::who))
                .setHeader(text("organization.column.person"))
                .setFlexGrow(3);
        grid.addColumn(LineLists::manager)
                .setHeader(text("organization.column.line-manager"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::correct))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        Cards.onPhones(
                grid,
                text("organization.column.person"),
                row -> Blocks.column(
                        who(row),
                        Blocks.row(
                                Blocks.meta(text("organization.column.line-manager") + ": " + manager(row)),
                                Blocks.grow(),
                                correct(row))));
        return grid;
    }

    private static String manager(LineRow row) {
        return Stream.of(row.lineManagerName(), row.unknownLineManager())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("–");
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
