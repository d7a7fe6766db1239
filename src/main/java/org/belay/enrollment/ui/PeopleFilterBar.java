package org.belay.enrollment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentFilter.Segment;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.shared.SiteId;
import org.belay.shared.ui.SearchField;

/** Search, the views of the list with their counts, and filters. */
class PeopleFilterBar extends Div {

    private final SearchField search = new SearchField(getTranslation("enrollment.search"));
    private final RadioButtonGroup<Segment> segments = new RadioButtonGroup<>();
    private final Select<Side> side = new Select<>();
    private final Select<SiteId> site = new Select<>();
    private final Checkbox unprepared = new Checkbox();
    private Map<EnrollmentState, Integer> counts = Map.of();

    PeopleFilterBar(
            EnrollmentFilter filter, List<Side> sides, Map<SiteId, String> sites, Consumer<EnrollmentFilter> changed) {
        addClassNames("b-row", "b-filters");
        segments.addClassName("b-pills");
        segments.setAriaLabel(getTranslation("enrollment.segments"));
        segments.setItems(Segment.values());
        segments.setItemLabelGenerator(this::label);
        choice(side, "enrollment.side");
        side.setItems(sides);
        side.setVisible(sides.size() > 1);
        side.setItemLabelGenerator(s -> s == null ? getTranslation("enrollment.any") : States.word(s));
        choice(site, "enrollment.site");
        site.setItems(sites.keySet());
        site.setItemLabelGenerator(s -> s == null ? getTranslation("enrollment.any") : sites.getOrDefault(s, ""));
        unprepared.setLabel(getTranslation("enrollment.unprepared"));
        show(filter);
        onChoice(search, changed);
        onChoice(segments, changed);
        onChoice(side, changed);
        onChoice(site, changed);
        onChoice(unprepared, changed);
        add(search, segments, side, site, unprepared);
    }

    /** What a person chooses, not what this bar sets while it is filled. */
    private void onChoice(HasValue<?, ?> field, Consumer<EnrollmentFilter> changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(filter());
            }
        });
    }

    private void choice(Select<?> select, String label) {
        select.setPrefixComponent(new com.vaadin.flow.component.html.Span(getTranslation(label) + ":"));
        select.setAriaLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("enrollment.any"));
    }

    void show(EnrollmentFilter filter) {
        search.setValue(filter.search());
        segments.setValue(filter.segment());
        side.setValue(filter.side());
        site.setValue(filter.site());
        unprepared.setValue(filter.unprepared());
    }

    void counts(Map<EnrollmentState, Integer> found) {
        counts = Map.copyOf(found);
        // Drawing the labels anew takes the choice away.
        var chosen = segments.getValue();
        segments.getDataProvider().refreshAll();
        segments.setValue(chosen);
    }

    private String label(Segment segment) {
        int count = segment.states().stream()
                .mapToInt(state -> counts.getOrDefault(state, 0))
                .sum();
        return States.word(segment) + " " + count;
    }

    private EnrollmentFilter filter() {
        return new EnrollmentFilter(
                search.getValue(), segments.getValue(), side.getValue(), site.getValue(), unprepared.getValue());
    }
}
