package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Name, code and dates of a cohort, and the steps out of its usual course. */
@Route("cohort/:" + CohortPage.PARAMETER + "/settings")
@PermitAll
class SettingsView extends CohortPage {

    private final transient CohortWorkspace workspace;
    private final transient CohortService cohorts;

    SettingsView(CohortWorkspace workspace, CohortService cohorts) {
        super(workspace, CohortPlace.SETTINGS);
        this.workspace = workspace;
        this.cohorts = cohorts;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var form = new CohortForm(cohort.content());
        var card = Blocks.card(getTranslation("cohort.settings"), form);
        var mayEdit = cohorts.mayRun(cohort) && cohort.state().open();
        form.setReadOnly(!mayEdit);
        if (mayEdit) {
            card.add(Blocks.row(Buttons.of(getTranslation("action.save"), "check", () -> save(cohort, form))));
        }
        add(Blocks.block("b-form", card));
        unusual(cohort).ifPresent(steps -> add(Blocks.block("b-form", steps)));
    }

    private void save(CohortDetails cohort, CohortForm form) {
        form.read()
                .ifPresent(draft -> Notify.attempt(() -> {
                    cohorts.edit(cohort.id(), cohort.version(), draft);
                    reload();
                    Notify.done(getTranslation("cohort.saved"));
                }));
    }

    private Optional<Component> unusual(CohortDetails cohort) {
        var actions = workspace.actions(this::reload);
        var mayRun = cohorts.mayRun(cohort);
        if (cohort.state() == CohortState.CLOSED && cohorts.mayReopen(cohort)) {
            return Optional.of(Blocks.card(
                    getTranslation("cohort.reopening"),
                    Blocks.paragraph(getTranslation("cohort.reopening-help")),
                    Blocks.row(actions.reopening(cohort))));
        }
        if (!mayRun || !cohort.state().open()) {
            return Optional.empty();
        }
        var steps = Blocks.row();
        if (cohort.state() == CohortState.RUNNING) {
            steps.add(actions.closing(cohort));
        }
        steps.add(actions.cancelling(cohort));
        return Optional.of(Blocks.card(
                getTranslation("cohort.ending"), Blocks.paragraph(getTranslation("cohort.ending-help")), steps));
    }
}
