package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyPlans;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.ProgramService;
import org.belay.program.SurveyMoment;
import org.belay.program.SurveyPlanDetails;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Which surveys the cohorts of a program have, and when. */
@Route(FeedbackNavigation.PLAN)
@PermitAll
class ProgramSurveysView extends Page implements BeforeEnterObserver {

    private final transient SurveyPlans plans;
    private final transient ProgramService programs;
    private final transient List<PlanRow> rows = new ArrayList<>();
    private final Div list = Blocks.column();

    ProgramSurveysView(SurveyPlans plans, ProgramService programs) {
        this.plans = plans;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(plans.get(ProgramNavigation.id(event.getRouteParameters())));
    }

    private void show(SurveyPlanDetails details) {
        removeAll();
        rows.clear();
        list.removeAll();
        var terms = programs.terms(details.program());
        speak(terms);
        header(getTranslation("survey-plan.title"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(details.programName(), ProgramNavigation.program(details.program()))
                .context(getTranslation("survey-plan.context"));
        var mayEdit = plans.mayEdit(details.program());
        var titles = titles();
        details.surveys().forEach(planned -> addRow(planned, titles, !terms.ofEquals(), mayEdit));
        var card = Blocks.card(getTranslation("survey-plan.surveys"), list);
        if (details.surveys().isEmpty()) {
            card.add(Blocks.muted(getTranslation("survey-plan.none")));
        }
        if (mayEdit) {
            card.add(Blocks.row(Buttons.of(getTranslation("survey-plan.add"), "plus", () -> {
                var fresh = new PlannedSurvey(Instrument.PULSE, SurveyMoment.START, PlanSide.BOTH, false);
                addRow(fresh, titles, !terms.ofEquals(), true);
            })));
        }
        add(card, askedAnyway());
        if (mayEdit) {
            add(Blocks.block(
                    "b-row b-form-foot",
                    Buttons.primary(getTranslation("survey-plan.save"), "check", () -> save(details))));
        }
    }

    private Component askedAnyway() {
        var card = Blocks.card(
                getTranslation("instrument.elsewhere"), Blocks.muted(getTranslation("instrument.elsewhere-text")));
        plans.askedAnyway()
                .forEach(one -> card.add(Blocks.block(
                        "b-row b-between",
                        Blocks.strong(one.title().in(getLocale())),
                        Blocks.meta(getTranslation("instrument.use." + one.use())))));
        return card;
    }

    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        plans.instruments().forEach((key, title) -> titles.put(key, title.in(getLocale())));
        return titles;
    }

    private void addRow(PlannedSurvey planned, Map<String, String> titles, boolean sided, boolean mayEdit) {
        var row = new PlanRow(planned, titles, sided, !mayEdit);
        rows.add(row);
        var line = Blocks.block("b-column", row);
        if (mayEdit) {
            var remove = Buttons.quiet(getTranslation("survey-plan.remove"), () -> {
                rows.remove(row);
                list.remove(line);
            });
            remove.setAriaLabel(getTranslation("survey-plan.remove") + ": "
                    + titles.getOrDefault(planned.instrument(), planned.instrument()));
            line.add(Blocks.row(remove));
        }
        line.add(Blocks.rule());
        list.add(line);
    }

    private void save(SurveyPlanDetails details) {
        var planned = rows.stream().map(PlanRow::read).toList();
        if (Notify.attempt(() -> plans.edit(details.program(), details.version(), planned))) {
            show(plans.get(details.program()));
            Notify.done(getTranslation("survey-plan.saved"));
        }
    }
}
