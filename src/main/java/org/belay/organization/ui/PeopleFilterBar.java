package org.belay.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.organization.PeopleFilter;
import org.belay.organization.PersonDirectory.Choice;
import org.belay.organization.PersonState;
import org.belay.shared.DepartmentId;
import org.belay.shared.SiteId;
import org.belay.shared.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** What the list of people is narrowed by, and how that is written in its address. */
class PeopleFilterBar extends Div {

    private final SearchField text = new SearchField(getTranslation("people.search"));
    private final Select<PersonState> state = new Select<>();
    private final ComboBox<Choice<DepartmentId>> department = new ComboBox<>();
    private final ComboBox<Choice<SiteId>> site = new ComboBox<>();
    private final List<Choice<DepartmentId>> departments;
    private final List<Choice<SiteId>> sites;
    private final transient Consumer<PeopleFilter> changed;

    PeopleFilterBar(
            List<Choice<DepartmentId>> departments, List<Choice<SiteId>> sites, Consumer<PeopleFilter> changed) {
        this.departments = departments;
        this.sites = sites;
        this.changed = changed;
        addClassName("b-filters");
        state.setItems(PersonState.values());
        state.setItemLabelGenerator(
                s -> s == null ? getTranslation("people.filter.any-state") : PersonWords.state(this, s));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("people.filter.any-state"));
        state.setAriaLabel(getTranslation("person.field.state"));
        prepare(department, departments, "department");
        prepare(site, sites, "site");
        text.addValueChangeListener(e -> tell(e.isFromClient()));
        state.addValueChangeListener(e -> tell(e.isFromClient()));
        department.addValueChangeListener(e -> tell(e.isFromClient()));
        site.addValueChangeListener(e -> tell(e.isFromClient()));
        add(text, state, department, site);
    }

    private <K> void prepare(ComboBox<Choice<K>> box, List<Choice<K>> choices, String name) {
        box.setItems(choices);
        box.setItemLabelGenerator(Choice::name);
        box.setClearButtonVisible(true);
        box.setPlaceholder(getTranslation("person.field." + name));
        box.setAriaLabel(getTranslation("person.field." + name));
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            changed.accept(new PeopleFilter(
                    text.getValue(),
                    state.getValue(),
                    department.getOptionalValue().map(Choice::id).orElse(null),
                    site.getOptionalValue().map(Choice::id).orElse(null),
                    false));
        }
    }

    void show(PeopleFilter filter) {
        text.setValue(filter.text());
        state.setValue(filter.state());
        department.setValue(of(departments, filter.department()));
        site.setValue(of(sites, filter.site()));
    }

    private static <K> @Nullable Choice<K> of(List<Choice<K>> choices, @Nullable K id) {
        return choices.stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
    }

    static PeopleFilter filter(QueryParameters parameters) {
        return new PeopleFilter(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("state")
                        .flatMap(name -> Arrays.stream(PersonState.values())
                                .filter(s -> s.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(null),
                number(parameters, "department").map(DepartmentId::new).orElse(null),
                number(parameters, "site").map(SiteId::new).orElse(null),
                parameters.getSingleParameter("email").filter("problem"::equals).isPresent());
    }

    /** Whatever somebody typed into the address, it is a number or nothing. */
    private static Optional<Long> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    static QueryParameters parameters(PeopleFilter filter) {
        var map = new HashMap<String, String>();
        if (!filter.text().isBlank()) {
            map.put("q", filter.text());
        }
        if (filter.state() != null) {
            map.put("state", filter.state().name().toLowerCase(Locale.ROOT));
        }
        if (filter.department() != null) {
            map.put("department", Long.toString(filter.department().value()));
        }
        if (filter.site() != null) {
            map.put("site", Long.toString(filter.site().value()));
        }
        if (filter.emailProblems()) {
            map.put("email", "problem");
        }
        return QueryParameters.simple(map);
    }
}
