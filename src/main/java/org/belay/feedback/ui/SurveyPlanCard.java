package org.belay.feedback.ui;

import static org.belay.feedback.ui.InstrumentParts.text;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.feedback.SurveyPlans;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ProgramCard;

/** On the page of a program: how many surveys its cohorts have, and the way there. */
@org.springframework.stereotype.Component
class SurveyPlanCard implements ProgramCard {

    private final SurveyPlans plans;

    SurveyPlanCard(SurveyPlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Component> content(ProgramId program) {
        return Optional.of(Blocks.card(
                text("survey-plan.title"),
                Blocks.muted(
                        text("survey-plan.count", plans.get(program).surveys().size())),
                Blocks.row(Buttons.of(
                        text("survey-plan.open"),
                        "clipboard-list",
                        () -> Addresses.open(FeedbackNavigation.plan(program))))));
    }
}
