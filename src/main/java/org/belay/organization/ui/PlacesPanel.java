package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.organization.DepartmentRow;
import org.belay.organization.OrganizationChart;
import org.belay.organization.SiteRow;
import org.belay.shared.DepartmentId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** The departments as a tree, and the sites, each with how many work there. */
class PlacesPanel {

    private final OrganizationChart chart;
    private final Component on;

    PlacesPanel(OrganizationChart chart, Component on) {
        this.chart = chart;
        this.on = on;
    }

    Component departments() {
        var parts = new HashMap<DepartmentId, List<DepartmentRow>>();
        var all = chart.departments();
        all.stream()
                .filter(row -> row.partOf() != null)
                .forEach(row -> parts.merge(
                        Objects.requireNonNull(row.partOf()),
                        List.of(row),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        var tree = new TreeGrid<DepartmentRow>();
        tree.addClassName("b-list");
        tree.setHeightFull();
        tree.addThemeVariants(GridVariant.NO_BORDER);
        tree.addComponentHierarchyColumn(row -> department(row, parts)).setHeader(text("person.field.department"));
        Cards.ofTree(tree);
        tree.setItems(
                all.stream().filter(row -> row.partOf() == null).toList(),
                row -> parts.getOrDefault(row.id(), List.of()));
        tree.expand(parts.values().stream()
                .flatMap(List::stream)
                .flatMap(part -> all.stream().filter(row -> row.id().equals(part.partOf())))
                .distinct()
                .toList());
        return all.isEmpty() ? empty("department", "layers") : tree;
    }

    private Component department(DepartmentRow row, Map<DepartmentId, List<DepartmentRow>> parts) {
        var name = Blocks.row(Blocks.strong(row.name()));
        int withParts = withParts(row, parts);
        if (withParts == 0) {
            name.add(Blocks.badge(text("organization.department.empty"), Tone.WARNING));
        }
        var people = withParts == row.people()
                ? Formats.number(row.people())
                : text("organization.department.people-of", Formats.number(row.people()), Formats.number(withParts));
        return Blocks.block("b-who-lines", name, Blocks.meta(text("organization.department.people") + ": " + people));
    }

    private static int withParts(DepartmentRow row, Map<DepartmentId, List<DepartmentRow>> parts) {
        return row.people()
                + parts.getOrDefault(row.id(), List.of()).stream()
                        .mapToInt(part -> withParts(part, parts))
                        .sum();
    }

    Component sites() {
        var sites = chart.sites();
        var grid = new Grid<SiteRow>();
        grid.addClassName("b-list");
        grid.setHeightFull();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(new ComponentRenderer<>(this::site))
                .setHeader(text("person.field.site"))
                .setFlexGrow(3);
        grid.addColumn(row -> Formats.number(row.people())).setHeader(text("organization.department.people"));
        grid.addColumn(row -> Formats.number(row.rooms())).setHeader(text("organization.site.rooms"));
        grid.addColumn(row -> Formats.number(row.holidays())).setHeader(text("organization.site.holidays"));
        Cards.onPhones(
                grid,
                text("person.field.site"),
                row -> Blocks.column(
                        site(row),
                        Blocks.meta(Stream.of(
                                        counted("organization.department.people", row.people()),
                                        counted("organization.site.rooms", row.rooms()),
                                        counted("organization.site.holidays", row.holidays()))
                                .collect(Collectors.joining(" · ")))));
        grid.setItems(sites);
        return sites.isEmpty() ? empty("site", "map-pin") : grid;
    }

    private Component site(SiteRow row) {
        var name = Blocks.row(Blocks.strong(row.name()));
        if (row.timeZone() == null) {
            name.add(Blocks.badge(text("organization.site.no-zone"), Tone.WARNING));
        }
        if (row.people() == 0) {
            name.add(Blocks.badge(text("organization.department.empty"), Tone.NEUTRAL));
        }
        var below = Stream.of(row.country(), row.timeZone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return Blocks.block("b-who-lines", name, Blocks.meta(below));
    }

    private String counted(String key, int count) {
        return text(key) + ": " + Formats.number(count);
    }

    private Div empty(String what, String icon) {
        return Blocks.empty(
                icon, text("organization." + what + ".none.title"), text("organization." + what + ".none.text"));
    }

    private String text(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
