package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.belay.shared.ui.Icons;
import org.belay.workshop.WorkshopFilter;
import org.belay.workshop.WorkshopFilter.Segment;

/** Which workshops a list shows, and how that is written in its address. */
class WorkshopFilterBar extends Div {

    private static final String SHOW = "show";
    private static final String TEXT = "text";

    private final TextField search = new TextField();
    private final RadioButtonGroup<Segment> segments = new RadioButtonGroup<>();

    /** @param count how many workshops a filter leaves */
    WorkshopFilterBar(WorkshopFilter filter, ToIntFunction<WorkshopFilter> count, Consumer<WorkshopFilter> changed) {
        addClassNames("b-row", "b-filters");
        search.setPlaceholder(text("workshop.search"));
        search.setAriaLabel(text("workshop.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(filter.search());
        segments.addClassName("b-pills");
        segments.setAriaLabel(text("workshop.segments"));
        segments.setItems(Segment.values());
        segments.setItemLabelGenerator(
                segment -> text("workshop.segment." + segment, count.applyAsInt(new WorkshopFilter(segment, ""))));
        segments.setValue(filter.segment());
        search.addValueChangeListener(change -> changed.accept(filter()));
        segments.addValueChangeListener(change -> changed.accept(filter()));
        add(search, segments);
    }

    private WorkshopFilter filter() {
        return new WorkshopFilter(segments.getValue(), search.getValue());
    }

    static WorkshopFilter read(QueryParameters address) {
        var asked = address.getSingleParameter(SHOW).orElse("");
        var segment = Arrays.stream(Segment.values())
                .filter(s -> s.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(Segment.UPCOMING);
        return new WorkshopFilter(segment, address.getSingleParameter(TEXT).orElse(""));
    }

    static QueryParameters write(WorkshopFilter filter) {
        var values = new LinkedHashMap<String, String>();
        if (filter.segment() != Segment.UPCOMING) {
            values.put(SHOW, filter.segment().name().toLowerCase(Locale.ROOT));
        }
        if (!filter.search().isEmpty()) {
            values.put(TEXT, filter.search());
        }
        return QueryParameters.simple(values);
    }
}
