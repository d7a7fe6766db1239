package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.community.NamedProgram;
import org.belay.community.ResourceFilter;
import org.belay.community.ResourceFilter.Sort;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** Which resources a list shows, and how that is written in its address. */
class ResourceFilterBar extends Div {

    private static final String TEXT = "text";
    private static final String TOPIC = "topic";
    private static final String SIDE = "side";
    private static final String PROGRAM = "program";
    private static final String SORT = "sort";

    private final SearchField search = new SearchField(text("library.search"));
    private final ComboBox<Topic> topic = new ComboBox<>();
    private final Select<PlanSide> side = new Select<>();
    private final Select<NamedProgram> program = new Select<>();
    private final Select<Sort> sort = new Select<>();

    ResourceFilterBar(
            ResourceFilter filter, List<Topic> topics, List<NamedProgram> programs, Consumer<ResourceFilter> changed) {
        addClassNames("b-row", "b-filters");
        search.setValue(filter.search());
        topic.setPlaceholder(text("library.topic-any"));
        topic.setAriaLabel(text("library.topic"));
        topic.setItems(topics);
        topic.setItemLabelGenerator(Topic::label);
        topic.setClearButtonVisible(true);
        topic.setValue(topics.stream()
                .filter(one -> one.id().equals(filter.topic()))
                .findFirst()
                .orElse(null));
        side.setItems(PlanSide.MENTOR, PlanSide.MENTEE);
        side.setItemLabelGenerator(one -> one == null ? text("library.side-any") : text("state.PlanSide." + one));
        optional(side, "library.side");
        side.setValue(filter.side());
        program.setItems(programs);
        program.setItemLabelGenerator(one -> one == null ? text("library.program-any") : one.name());
        optional(program, "library.program");
        program.setVisible(programs.size() > 1);
        program.setValue(programs.stream()
                .filter(one -> one.id().equals(filter.program()))
                .findFirst()
                .orElse(null));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(one -> text("library.sort." + one));
        sort.setAriaLabel(text("library.sort"));
        sort.setValue(filter.sort());
        search.addValueChangeListener(change -> changed.accept(filter()));
        topic.addValueChangeListener(change -> changed.accept(filter()));
        side.addValueChangeListener(change -> changed.accept(filter()));
        program.addValueChangeListener(change -> changed.accept(filter()));
        sort.addValueChangeListener(change -> changed.accept(filter()));
        add(search, topic, side, program, sort);
    }

    private static void optional(Select<?> select, String label) {
        select.setAriaLabel(text(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text(label + "-any"));
    }

    private ResourceFilter filter() {
        var chosen = topic.getValue();
        var one = program.getValue();
        return new ResourceFilter(
                search.getValue(),
                chosen == null ? null : chosen.id(),
                side.getValue(),
                one == null ? null : one.id(),
                sort.getValue());
    }

    static ResourceFilter read(QueryParameters address) {
        return new ResourceFilter(
                address.getSingleParameter(TEXT).orElse(""),
                number(address, TOPIC).map(TopicId::new).orElse(null),
                constant(PlanSide.values(), address, SIDE)
                        .filter(one -> one != PlanSide.BOTH)
                        .orElse(null),
                number(address, PROGRAM).map(ProgramId::new).orElse(null),
                constant(Sort.values(), address, SORT).orElse(Sort.HELPED));
    }

    private static Optional<Long> number(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, QueryParameters address, String name) {
        var asked = address.getSingleParameter(name).orElse("");
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst();
    }

    static QueryParameters write(ResourceFilter filter) {
        var values = new LinkedHashMap<String, String>();
        put(values, TEXT, filter.search().isEmpty() ? null : filter.search());
        put(
                values,
                TOPIC,
                filter.topic() == null ? null : Long.toString(filter.topic().value()));
        put(values, SIDE, filter.side() == null ? null : filter.side().name().toLowerCase(Locale.ROOT));
        put(
                values,
                PROGRAM,
                filter.program() == null ? null : Long.toString(filter.program().value()));
        put(
                values,
                SORT,
                filter.sort() == Sort.HELPED ? null : filter.sort().name().toLowerCase(Locale.ROOT));
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
