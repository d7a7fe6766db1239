package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

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
import org.belay.matching.MatchFilter;
import org.belay.matching.MatchFilter.Segment;
import org.belay.shared.ui.Icons;

/** Which pairs the list shows, and how that is written in its address. */
class PairsFilterBar extends Div {

    private static final String SHOW = "show";
    private static final String TEXT = "text";

    private final TextField search = new TextField();
    private final RadioButtonGroup<Segment> segments = new RadioButtonGroup<>();

    /** @param count how many pairs a filter leaves */
    PairsFilterBar(MatchFilter filter, ToIntFunction<MatchFilter> count, Consumer<MatchFilter> changed) {
        addClassNames("b-row", "b-filters");
        search.setPlaceholder(text("matching.pairs.search"));
        search.setAriaLabel(text("matching.pairs.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(filter.search());
        segments.addClassName("b-pills");
        segments.setAriaLabel(text("matching.segments"));
        segments.setItems(Segment.values());
        segments.setItemLabelGenerator(
                segment -> text("matching.pairs.segment." + segment, count.applyAsInt(new MatchFilter(segment, ""))));
        segments.setValue(filter.segment());
        search.addValueChangeListener(change -> changed.accept(filter()));
        segments.addValueChangeListener(change -> changed.accept(filter()));
        add(search, segments);
    }

    private MatchFilter filter() {
        return new MatchFilter(segments.getValue(), search.getValue());
    }

    static MatchFilter read(QueryParameters address) {
        var asked = address.getSingleParameter(SHOW).orElse("");
        var segment = Arrays.stream(Segment.values())
                .filter(s -> s.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(Segment.ALL);
        return new MatchFilter(segment, address.getSingleParameter(TEXT).orElse(""));
    }

    static QueryParameters write(MatchFilter filter) {
        var values = new LinkedHashMap<String, String>();
        if (filter.segment() != Segment.ALL) {
            values.put(SHOW, filter.segment().name().toLowerCase(Locale.ROOT));
        }
        if (!filter.search().isBlank()) {
            values.put(TEXT, filter.search());
        }
        return QueryParameters.simple(values);
    }
}
