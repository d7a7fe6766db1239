package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PlainTable;
import org.belay.workshop.Workshop;

/** The list of a date on paper: who is expected, who was there, and room to sign. */
@Route(WorkshopNavigation.WORKSHOP + "/list")
@PermitAll
class AttendanceListView extends Page implements BeforeEnterObserver {

    private final transient WorkshopTools tools;

    AttendanceListView(WorkshopTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var workshop = tools.workshops().page(WorkshopNavigation.workshop(event.getRouteParameters()));
        if (!tools.workshops().mayCheckIn(workshop)) {
            throw new NotFound(workshop.id());
        }
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("date")
                .orElse("");
        var date = workshop.dates().stream()
                .filter(one -> Long.toString(one.id().value()).equals(asked))
                .findFirst()
                .orElse(workshop.dates().getFirst());
        header(text("workshop.list-title", workshop.title()))
                .under(text("workshop.title"), WorkshopNavigation.LIST)
                .under(workshop.title(), WorkshopNavigation.workshop(workshop.id()))
                .context(
                        Words.when(date.time(), workshop.zone(), tools.now()),
                        Words.where(workshop),
                        Words.leaders(workshop))
                .primary(Buttons.of(
                        text("workshop.print-now"),
                        "file-text",
                        () -> UI.getCurrent().getPage().executeJs("window.print()")));
        add(table(workshop, date), WhoSees.ofOther(Permission.SEE_ATTENDANCE));
    }

    private PlainTable table(Workshop workshop, Workshop.Date date) {
        var table = new PlainTable(
                        text("workshop.list-title", workshop.title()),
                        text("workshop.person"),
                        text("workshop.department"),
                        text("workshop.presence"),
                        text("workshop.signature"))
                .wordsLast();
        table.addClassName("b-words");
        for (var row : tools.door().list(date.id())) {
            var presence = row.presence();
            table.line(
                    row.online() ? row.name() + " (" + text("workshop.online") + ")" : row.name(),
                    row.department(),
                    presence == null ? "" : text("workshop.presence." + presence),
                    "");
        }
        return table;
    }
}
