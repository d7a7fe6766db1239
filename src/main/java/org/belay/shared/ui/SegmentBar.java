package org.belay.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Which rows a list shows: one of several segments, and words that are looked for; and how both are written in the address.
 *
 * @param <S> the segments; the first is shown until somebody chooses
 */
public class SegmentBar<S extends Enum<S>> extends Div {

    private static final String SHOW = "show";
    private static final String TEXT = "text";

    /**
     * What it says of itself.
     *
     * @param search what can be looked for
     * @param segments what the segments are of
     */
    public record Labels(String search, String segments) {}

    private final SearchField search;
    private final RadioButtonGroup<S> segments = new RadioButtonGroup<>();

    /**
     * @param path of the list, whose address says what is chosen
     * @param changed told of what is chosen then
     */
    public SegmentBar(
            Labels labels,
            S chosen,
            String words,
            Function<S, String> label,
            String path,
            BiConsumer<S, String> changed) {
        addClassNames("b-row", "b-filters");
        search = new SearchField(labels.search());
        search.setValue(words);
        segments.addClassName("b-pills");
        segments.setAriaLabel(labels.segments());
        segments.setItems(chosen.getDeclaringClass().getEnumConstants());
        segments.setItemLabelGenerator(label::apply);
        segments.setValue(chosen);
        search.addValueChangeListener(change -> tell(path, changed));
        segments.addValueChangeListener(change -> tell(path, changed));
        add(search, segments);
    }

    private void tell(String path, BiConsumer<S, String> changed) {
        var address = new Location(path, write());
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        changed.accept(segments.getValue(), search.getValue());
    }

    /** The segment that an address names, else the first. */
    public static <S extends Enum<S>> S segment(QueryParameters address, Class<S> segments) {
        var asked = address.getSingleParameter(SHOW).orElse("");
        return Arrays.stream(segments.getEnumConstants())
                .filter(segment -> segment.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(segments.getEnumConstants()[0]);
    }

    public static String words(QueryParameters address) {
        return address.getSingleParameter(TEXT).orElse("");
    }

    private QueryParameters write() {
        var values = new LinkedHashMap<String, String>();
        var segment = segments.getValue();
        if (!segment.equals(segments.getListDataView().getItem(0))) {
            values.put(SHOW, segment.name().toLowerCase(Locale.ROOT));
        }
        if (!search.getValue().isBlank()) {
            values.put(TEXT, search.getValue());
        }
        return QueryParameters.simple(values);
    }
}
