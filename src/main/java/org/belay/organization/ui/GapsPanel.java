package org.belay.organization.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.belay.organization.Gap;
import org.belay.organization.LineRow;
import org.belay.organization.OrganizationChart;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What is wanting of whom: one gap at a time, each with how many people have it. */
class GapsPanel extends Div {

    private final transient OrganizationChart chart;
    private final transient Map<Gap, Integer> counts = new EnumMap<>(Gap.class);
    private final Select<Gap> which = new Select<>();
    private final Grid<LineRow> grid;

    GapsPanel(OrganizationChart chart, Runnable changed) {
        this.chart = chart;
        addClassName("b-main");
        setHeightFull();
        counts.putAll(chart.gaps());
        which.setAriaLabel(getTranslation("organization.gap.which"));
        which.setItems(Gap.values());
        which.setItemLabelGenerator(gap -> getTranslation(
                "organization.gap.count",
                getTranslation("state.Gap." + gap),
                Formats.number(counts.getOrDefault(gap, 0))));
        which.setWidth("22rem");
        which.setMaxWidth("100%");
        which.setValue(Arrays.stream(Gap.values())
                .filter(gap -> counts.getOrDefault(gap, 0) > 0)
                .findFirst()
                .orElse(Gap.NO_LINE_MANAGER));
        grid = new LineLists(chart, changed).flat();
        grid.setItems(
                query -> chart.having(which.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> counts.getOrDefault(which.getValue(), 0));
        grid.setEmptyStateComponent(Blocks.empty(
                "circle-check",
                getTranslation("organization.gap.none.title"),
                getTranslation("organization.gap.none.text")));
        which.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        add(Blocks.block("b-filters", which), grid);
    }

    /** Counts anew, and reads anew what is shown. */
    void refresh() {
        counts.putAll(chart.gaps());
        var chosen = which.getValue();
        which.setItems(Gap.values());
        which.setValue(chosen);
        grid.getDataProvider().refreshAll();
    }
}
