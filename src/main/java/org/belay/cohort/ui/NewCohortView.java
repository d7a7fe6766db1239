package org.belay.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramRow;
import org.belay.program.ProgramService;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The form for a new cohort; the address may name its program. */
@Route(NewCohortView.ADDRESS)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class NewCohortView extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "cohort/new";

    private final transient CohortService cohorts;
    private final Select<ProgramRow> program = new Select<>();
    private final CohortForm form = new CohortForm(new CohortDraft("", null, CohortDates.NONE));

    NewCohortView(CohortService cohorts, ProgramService programs) {
        this.cohorts = cohorts;
        header(getTranslation("cohort.new"))
                .under(getTranslation("cohorts.title"), CohortNavigation.LIST)
                .context(getTranslation("cohort.new-context"));
        program.setLabel(getTranslation("cohort.program"));
        program.setItems(programs.coordinated());
        program.setItemLabelGenerator(ProgramRow::name);
        program.setErrorMessage(getTranslation("cohort.problem.program"));
        add(Blocks.block(
                "b-form",
                program,
                form,
                Blocks.block(
                        "b-row b-form-foot", Buttons.primary(getTranslation("cohort.create"), "check", this::create))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = event.getLocation().getQueryParameters().getSingleParameter("program");
        var offered = program.getListDataView().getItems().toList();
        named.flatMap(id -> offered.stream()
                        .filter(row -> Long.toString(row.id().value()).equals(id))
                        .findFirst())
                .or(() -> offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty())
                .ifPresent(program::setValue);
    }

    private void create() {
        var chosen = program.getValue();
        program.setInvalid(chosen == null);
        var draft = form.read();
        if (!Fields.right(program) || chosen == null || draft.isEmpty()) {
            return;
        }
        Notify.attempt(() -> {
            var id = cohorts.create(chosen.id(), draft.get());
            UI.getCurrent().navigate(CohortNavigation.cohort(id));
            Notify.done(getTranslation("cohort.created", draft.get().name()));
        });
    }
}
