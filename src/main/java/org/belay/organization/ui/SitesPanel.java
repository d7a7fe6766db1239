package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.organization.OrganizationChart;
import org.belay.organization.PlaceCorrections;
import org.belay.organization.SiteRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.SearchField;
import org.belay.shared.ui.Tone;

/** The sites, each with how many work there and by which clock. */
class SitesPanel extends Div {

    private final transient OrganizationChart chart;
    private final transient PlaceCorrections corrections;
    private final SearchField search = new SearchField(getTranslation("organization.site.search"));
    private final Grid<SiteRow> grid = new Grid<>();
    private transient List<SiteRow> sites = List.of();

    SitesPanel(OrganizationChart chart, PlaceCorrections corrections) {
        this.chart = chart;
        this.corrections = corrections;
        addClassName("b-main");
        setHeightFull();
        search.addValueChangeListener(change -> show());
        grid.addClassName("b-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(new ComponentRenderer<>(this::site))
                .setHeader(getTranslation("person.field.site"))
                .setFlexGrow(3);
        grid.addColumn(row -> Formats.number(row.people())).setHeader(getTranslation("organization.department.people"));
        grid.addColumn(row -> Formats.number(row.rooms())).setHeader(getTranslation("organization.site.rooms"));
        grid.addColumn(row -> Formats.number(row.holidays())).setHeader(getTranslation("organization.site.holidays"));
        grid.addColumn(new ComponentRenderer<>(this::correct))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        Cards.onPhones(grid, getTranslation("person.field.site"), this::card);
        add(Blocks.block("b-filters", search), grid);
        refresh();
    }

    private void refresh() {
        sites = chart.sites();
        grid.setEmptyStateComponent(PlaceWords.empty(this, "site", "map-pin", sites.isEmpty()));
        show();
    }

    private void show() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(sites.stream()
                .filter(row -> Stream.of(row.name(), row.country(), row.timeZone())
                        .filter(Objects::nonNull)
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
    }

    private Component card(SiteRow row) {
        var counts = Stream.of(
                        counted("organization.department.people", row.people()),
                        counted("organization.site.rooms", row.rooms()),
                        counted("organization.site.holidays", row.holidays()))
                .collect(Collectors.joining(" · "));
        return Blocks.column(site(row), Blocks.row(Blocks.meta(counts), Blocks.grow(), correct(row)));
    }

    private Component site(SiteRow row) {
        var name = Blocks.row(Blocks.strong(row.name()));
        if (row.timeZone() == null) {
            name.add(Blocks.badge(getTranslation("organization.site.no-zone"), Tone.WARNING));
        }
        if (row.people() == 0) {
            name.add(Blocks.badge(getTranslation("organization.department.empty"), Tone.NEUTRAL));
        }
        var below = Stream.of(row.country(), row.timeZone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return Blocks.block("b-who-lines", name, Blocks.meta(below));
    }

    private Component correct(SiteRow row) {
        return Buttons.icon(
                "pencil",
                getTranslation("organization.site.locate", row.name()),
                () -> new SiteDialog(corrections, row, this::refresh).open());
    }

    private String counted(String key, int count) {
        return getTranslation(key) + ": " + Formats.number(count);
    }
}
