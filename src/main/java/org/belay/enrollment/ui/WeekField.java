package org.belay.enrollment.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.belay.enrollment.WeekGrid;
import org.belay.shared.ui.Blocks;
import org.jspecify.annotations.Nullable;

/** A usual week: for each weekday the free half-hours, chosen by mouse, keyboard or thumb. */
class WeekField extends Div {

    private final Map<DayOfWeek, MultiSelectComboBox<Integer>> days = new EnumMap<>(DayOfWeek.class);

    WeekField() {
        addClassName("b-column");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("enrollment.apply.week"));
        add(
                Blocks.strong(getTranslation("enrollment.apply.week")),
                Blocks.meta(getTranslation("enrollment.apply.week.help")));
        for (var day : DayOfWeek.values()) {
            var times = new MultiSelectComboBox<Integer>();
            var name = day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
            times.setLabel(name);
            times.setAriaLabel(getTranslation("enrollment.apply.week.times", name));
            times.setItems(IntStream.range(0, WeekGrid.PER_DAY).boxed().toList());
            times.setItemLabelGenerator(
                    half -> WeekGrid.clock(half) + "–" + WeekGrid.clock(half + 1));
            times.setSelectedItemsOnTop(true);
            times.setWidthFull();
            days.put(day, times);
            add(times);
        }
    }

    void show(@Nullable WeekGrid week) {
        days.forEach((day, times) -> {
            var free = new LinkedHashSet<Integer>();
            for (int half = 0; week != null && half < WeekGrid.PER_DAY; half++) {
                if (week.isFree(day, half)) {
                    free.add(half);
                }
            }
            times.setValue(free);
        });
    }

    /** Null when nothing is chosen: never free is no availability. */
    @Nullable
    WeekGrid value() {
        var spans = new ArrayList<WeekGrid.Span>();
        days.forEach((day, times) ->
                times.getValue().forEach(half -> spans.add(new WeekGrid.Span(day, half, half + 1))));
        return spans.isEmpty() ? null : WeekGrid.of(spans);
    }
}
