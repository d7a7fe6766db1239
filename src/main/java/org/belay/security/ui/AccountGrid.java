package org.belay.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.security.AccountFilter;
import org.belay.security.AccountOrder;
import org.belay.security.AccountRow;
import org.belay.security.AccountState;
import org.belay.security.PeopleAndRoles;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** People beside their accounts, page by page from the database. */
class AccountGrid extends Grid<AccountRow> {

    /** Where the filter comes from, each time a page is asked for. */
    interface Filters {
        AccountFilter value();
    }

    AccountGrid(PeopleAndRoles people, Filters filters, Consumer<AccountRow> edit, Consumer<AccountRow> invite) {
        setSelectionMode(SelectionMode.MULTI);
        setSizeFull();
        addComponentColumn(AccountGrid::who)
                .setHeader(getTranslation("accounts.column.name"))
                .setSortProperty(AccountOrder.NAME.name())
                .setWidth("18rem")
                .setFlexGrow(2);
        addComponentColumn(this::state)
                .setHeader(getTranslation("accounts.column.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(this::roles)
                .setHeader(getTranslation("accounts.column.roles"))
                .setFlexGrow(2);
        addColumn(this::lastSignIn)
                .setHeader(getTranslation("accounts.column.last"))
                .setSortProperty(AccountOrder.LAST_SIGN_IN.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> action(row, edit, invite)).setAutoWidth(true).setFlexGrow(0);
        Cards.onPhones(
                this,
                getTranslation("accounts.column.name"),
                row -> Blocks.column(
                        who(row),
                        Blocks.row(state(row), Blocks.meta(roles(row))),
                        Blocks.row(Blocks.meta(lastSignIn(row)), Blocks.grow(), action(row, edit, invite))));
        setEmptyStateComponent(
                Blocks.empty("users", getTranslation("accounts.empty"), getTranslation("accounts.empty-text")));
        setItems(query -> page(people, filters.value(), query), query -> people.count(filters.value()));
    }

    private static Stream<AccountRow> page(PeopleAndRoles people, AccountFilter filter, Query<AccountRow, Void> query) {
        var sorted = query.getSortOrders().stream().findFirst();
        var order = sorted.map(s -> AccountOrder.valueOf(s.getSorted())).orElse(AccountOrder.NAME);
        var descending =
                sorted.filter(s -> s.getDirection() == SortDirection.DESCENDING).isPresent();
        return people.page(filter, order, descending, query.getOffset(), query.getLimit()).stream();
    }

    private static Component who(AccountRow row) {
        var email = row.email();
        return Blocks.who(row.name(), email == null ? "" : email);
    }

    private Component state(AccountRow row) {
        return Blocks.badge(getTranslation("state.AccountState." + row.state().name()), tone(row.state()));
    }

    private static Tone tone(AccountState state) {
        return switch (state) {
            case NOT_INVITED -> Tone.NEUTRAL;
            case INVITED -> Tone.INFO;
            case ACTIVE -> Tone.OK;
            case DISABLED -> Tone.WARNING;
        };
    }

    private String roles(AccountRow row) {
        List<String> roles = new ArrayList<>();
        if (row.administrator()) {
            roles.add(getTranslation("accounts.role.administrator"));
        }
        if (row.mayImportPeople()) {
            roles.add(getTranslation("accounts.role.importer"));
        }
        if (row.safeguardingContact()) {
            roles.add(getTranslation("accounts.role.safeguarding-contact"));
        }
        counted(roles, "accounts.role.coordinates", row.coordinatedPrograms());
        counted(roles, "accounts.role.manages-programs", row.managedPrograms());
        counted(roles, "accounts.role.manages-departments", row.managedDepartments());
        if (roles.isEmpty() && row.state() != AccountState.NOT_INVITED) {
            roles.add(getTranslation("accounts.role.member"));
        }
        return String.join(", ", roles);
    }

    private void counted(List<String> roles, String key, int count) {
        if (count > 0) {
            roles.add(getTranslation(key, count));
        }
    }

    private String lastSignIn(AccountRow row) {
        var last = row.lastSignIn();
        return last == null ? getTranslation("accounts.never") : Formats.date(last);
    }

    private Component action(AccountRow row, Consumer<AccountRow> edit, Consumer<AccountRow> invite) {
        var editing = Buttons.icon("pencil", getTranslation("accounts.edit", row.name()), () -> edit.accept(row));
        var again = row.state() == AccountState.INVITED;
        var inviting = Buttons.quiet(
                getTranslation(again ? "accounts.invite-again" : "accounts.invite-short"), () -> invite.accept(row));
        inviting.setAriaLabel(getTranslation("accounts.invite", row.name()));
        return switch (row.state()) {
            case NOT_INVITED -> inviting;
            case INVITED -> Blocks.row(inviting, editing);
            case ACTIVE, DISABLED -> editing;
        };
    }
}
