package org.belay.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.security.AccountRow;
import org.belay.security.Invitations;
import org.belay.security.PeopleAndRoles;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;

/** Who may sign in, as what, and who is still to be invited. */
@Route("accounts")
@PermitAll
@Requires(Permission.GRANT_ROLES)
class AccountsView extends Page implements BeforeEnterObserver {

    private final transient PeopleAndRoles people;
    private final transient Invitations invitations;
    private final PageHeader header = header(getTranslation("accounts.title"));
    private final AccountFilters filters = new AccountFilters(this::filtered);
    private final AccountGrid grid;
    private final Button inviteSelected = Buttons.of("", "send", this::inviteSelected);
    private final Button inviteAll = Buttons.of("", "mail", this::inviteAll);

    AccountsView(PeopleAndRoles people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
        this.grid = new AccountGrid(people, filters::value, this::edit, this::invite);
        fillHeight();
        header.secondary(inviteSelected);
        header.primary(inviteAll);
        grid.addSelectionListener(selection -> showSelection());
        add(filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters().getParameters());
        refresh();
    }

    private void filtered() {
        var address = QueryParameters.simple(filters.address());
        UI.getCurrent().getPage().getHistory().replaceState(null, "accounts" + query(address));
        refresh();
    }

    private static String query(QueryParameters parameters) {
        var text = parameters.getQueryString();
        return text.isEmpty() ? "" : "?" + text;
    }

    private void refresh() {
        header.context(getTranslation("accounts.context", people.count(filters.value())));
        var invitable = invitations.countInvitable(filters.value());
        inviteAll.setText(getTranslation("accounts.invite-all", invitable));
        inviteAll.setVisible(invitable > 0);
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        showSelection();
    }

    private void showSelection() {
        var selected = grid.getSelectedItems().size();
        inviteSelected.setVisible(selected > 0);
        inviteSelected.setText(getTranslation("accounts.invite-selected", selected));
    }

    private void edit(AccountRow row) {
        new RightsDialog(people, people.details(row.person()), this::refresh).open();
    }

    private void invite(AccountRow row) {
        if (Notify.attempt(() -> invitations.invite(row.person()))) {
            Notify.done(getTranslation("accounts.invited", 1));
            refresh();
        }
    }

    private void inviteSelected() {
        var whom = grid.getSelectedItems().stream().map(AccountRow::person).toList();
        InvitationDialogs.run(whom.size(), progress -> invitations.inviteAll(whom, progress), this::refresh);
    }

    private void inviteAll() {
        var filter = filters.value();
        int count = invitations.countInvitable(filter);
        InvitationDialogs.confirm(
                count,
                () -> InvitationDialogs.run(
                        count,
                        progress -> invitations.inviteAll(invitations.invitable(filter), progress),
                        this::refresh));
    }
}
