package org.belay.export.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.export.ExportService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ui.Page;

/** What can be exported of a program over its cohorts, or of one of them. */
@Route(ExportNavigation.OF_PROGRAM)
@PermitAll
class ProgramExportsView extends Page implements BeforeEnterObserver {

    private final transient ExportService exports;

    ProgramExportsView(ExportService exports) {
        this.exports = exports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var program = ProgramNavigation.id(event.getRouteParameters());
        var address = ExportAddress.of(event.getLocation());
        var page = exports.page(program, address.filter());
        speak(page.scope().terms());
        header(getTranslation("exports.title"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(page.scope().name(), ProgramNavigation.program(program))
                .context(getTranslation("exports.text"));
        add(new ExportPanel(exports, page, address, true));
    }
}
