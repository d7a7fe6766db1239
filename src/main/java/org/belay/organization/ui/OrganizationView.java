package org.belay.organization.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.organization.OrganizationChart;
import org.belay.organization.OrganizationService;
import org.belay.organization.PlaceCorrections;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Page;

/** The organization as a whole: line management, departments, sites, and what is wanting. */
@Route(PeopleNavigation.ORGANIZATION)
@PermitAll
@Requires(Permission.EDIT_PERSON)
class OrganizationView extends Page {

    private final LinesPanel lines;
    private final GapsPanel gaps;

    OrganizationView(
            OrganizationChart chart, PlaceCorrections corrections, OrganizationService organization, CurrentUser user) {
        fillHeight();
        var header = header(getTranslation("organization.title")).context(getTranslation("organization.context"));
        if (user.may(Permission.IMPORT_PEOPLE)) {
            header.secondary(Buttons.of(
                    getTranslation("organization.import.open"),
                    "upload",
                    () -> UI.getCurrent().navigate(PeopleNavigation.PLACES)));
        }
        if (user.may(Permission.EDIT_ORGANIZATION)) {
            header.secondary(Buttons.of(
                    getTranslation("organization.edit"), "pencil", () -> new OrganizationDialog(organization).open()));
        }
        lines = new LinesPanel(chart, this::refresh);
        gaps = new GapsPanel(chart, this::refresh);
        var tabs = new TabSheet();
        tabs.addClassName("b-list");
        tabs.add(getTranslation("organization.tab.lines"), lines);
        tabs.add(getTranslation("organization.tab.departments"), new DepartmentsPanel(chart, corrections));
        tabs.add(getTranslation("organization.tab.sites"), new SitesPanel(chart, corrections));
        tabs.add(getTranslation("organization.tab.gaps"), gaps);
        add(tabs);
    }

    private void refresh() {
        lines.refresh();
        gaps.refresh();
    }
}
