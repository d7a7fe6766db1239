package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.organization.EmailState;
import org.belay.organization.PeopleFilter;
import org.belay.organization.PeopleOrder;
import org.belay.organization.PersonDirectory;
import org.belay.organization.PersonRow;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;

/** Everybody the organization knows; what is searched for stands in the address. */
@Route(PeopleNavigation.LIST)
@PermitAll
@Requires(Permission.SEE_NAME)
class PeopleView extends Page implements BeforeEnterObserver {

    private final transient PersonDirectory directory;
    private final Grid<PersonRow> grid = new Grid<>();
    private final PageHeader header;
    private final PeopleFilterBar bar;
    private transient PeopleFilter filter = PeopleFilter.EVERYBODY;

    PeopleView(PersonDirectory directory, CurrentUser user) {
        this.directory = directory;
        fillHeight();
        header = header(getTranslation("people.title"));
        if (user.may(Permission.IMPORT_PEOPLE)) {
            header.secondary(Buttons.of(
                    getTranslation("people.import.open"),
                    "upload",
                    () -> UI.getCurrent().navigate(PeopleNavigation.IMPORT)));
        }
        if (user.may(Permission.EDIT_PERSON)) {
            header.primary(Buttons.of(
                    getTranslation("person.add.open"),
                    "plus",
                    () -> new AddPersonDialog(directory, id -> open(PeopleNavigation.person(id))).open()));
        }
        bar = new PeopleFilterBar(directory.departments(), directory.sites(), this::search);
        add(bar, list());
    }

    private Grid<PersonRow> list() {
        grid.addClassName("b-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(new ComponentRenderer<>(row -> Blocks.who(row.name(), under(row))))
                .setHeader(getTranslation("people.column.person"))
                .setFlexGrow(3)
                .setSortProperty(PeopleOrder.NAME.name());
        wide("person.field.department", PeopleOrder.DEPARTMENT, PersonRow::department);
        wide("person.field.site", PeopleOrder.SITE, PersonRow::site);
        grid.addColumn(new ComponentRenderer<>(this::state))
                .setHeader(getTranslation("person.field.state"))
                .setSortProperty(PeopleOrder.STATE.name());
        Cards.onPhones(grid, getTranslation("people.column.person"), this::card);
        grid.setItems(
                query -> {
                    var sort = query.getSortOrders().stream().findFirst();
                    return directory
                            .page(
                                    filter,
                                    sort.map(s -> PeopleOrder.valueOf(s.getSorted()))
                                            .orElse(PeopleOrder.NAME),
                                    sort.map(s -> s.getDirection() == SortDirection.DESCENDING)
                                            .orElse(false),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream();
                },
                query -> directory.count(filter));
        grid.addItemClickListener(
                click -> open(PeopleNavigation.person(click.getItem().id())));
        grid.setEmptyStateComponent(
                Blocks.empty("users", getTranslation("people.empty.title"), getTranslation("people.empty.text")));
        return grid;
    }

    private void wide(String key, PeopleOrder order, ValueProvider<PersonRow, ?> value) {
        grid.addColumn(row -> Objects.requireNonNullElse(value.apply(row), ""))
                .setHeader(getTranslation(key))
                .setFlexGrow(2)
                .setSortProperty(order.name())
                .setKey(order.name().toLowerCase(Locale.ROOT));
    }

    private String under(PersonRow row) {
        return Objects.requireNonNullElse(row.jobTitle(), "");
    }

    private Component state(PersonRow row) {
        var badges = Blocks.row(PersonWords.badge(this, row.state()));
        if (row.emailState() != EmailState.OWN) {
            badges.add(PersonWords.badge(this, row.emailState()));
        }
        return badges;
    }

    private Component card(PersonRow row) {
        var place =
                Stream.of(row.department(), row.site()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return Blocks.column(Blocks.who(row.name(), under(row)), Blocks.meta(place), state(row));
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private void search(PeopleFilter wanted) {
        UI.getCurrent().navigate(PeopleView.class, PeopleFilterBar.parameters(wanted));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = PeopleFilterBar.filter(event.getLocation().getQueryParameters());
        bar.show(filter);
        int count = directory.count(filter);
        header.context(getTranslation("people.count", count, Formats.number(count)));
        grid.getDataProvider().refreshAll();
        grid.sort(GridSortOrder.asc(grid.getColumns().getFirst()).build());
    }
}
