package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.ProgramRow;
import org.belay.program.ProgramService;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Page;

/** All programs that the person may see. */
@Route(ProgramNavigation.LIST)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class ProgramsView extends Page implements BeforeEnterObserver {

    private final transient ProgramService programs;

    ProgramsView(ProgramService programs) {
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("programs.title"))
                .context(getTranslation("programs.context"))
                .secondary(Buttons.of(getTranslation("program-file.import"), "upload", ProgramsView::openImport))
                .primary(Buttons.of(getTranslation("program.new"), "plus", ProgramsView::openForm));
        var rows = programs.list();
        add(rows.isEmpty() ? nothing() : list(rows));
    }

    private static void openForm() {
        UI.getCurrent().navigate(ProgramNavigation.NEW);
    }

    private static void openImport() {
        UI.getCurrent().navigate(ProgramNavigation.IMPORT);
    }

    private Component nothing() {
        return Blocks.empty("layers", getTranslation("programs.empty"), getTranslation("programs.empty-help"));
    }

    private UnorderedList list(Iterable<ProgramRow> rows) {
        var list = new UnorderedList();
        list.addClassName("b-items");
        rows.forEach(row -> list.add(item(row)));
        return list;
    }

    private ListItem item(ProgramRow row) {
        var link = new Anchor(ProgramNavigation.program(row.id()), row.name());
        link.addClassName("b-item-link");
        var item = new ListItem(
                Blocks.block("b-column b-tight", link, Blocks.muted(row.purpose())),
                Blocks.chip(getTranslation("state.Format." + row.format().name())),
                Blocks.muted(String.join(", ", row.coordinators())));
        item.addClassName("b-item");
        return item;
    }
}
