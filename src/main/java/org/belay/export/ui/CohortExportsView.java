package org.belay.export.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.export.ExportService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.PageHeader;

/** What can be exported of a cohort. */
@Route(ExportNavigation.OF_COHORT)
@PermitAll
class CohortExportsView extends CohortPage {

    private final transient ExportService exports;

    CohortExportsView(CohortWorkspace workspace, ExportService exports) {
        super(workspace, CohortPlace.EXPORTS);
        this.exports = exports;
    }

    /** Each file has its own buttons; the stage has its action on the overview. */
    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {}

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var address = ExportAddress.of(event.getLocation()).in(cohort.id());
        add(Blocks.muted(getTranslation("exports.text")));
        add(new ExportPanel(exports, exports.page(cohort.program(), address.filter()), address, false));
    }
}
