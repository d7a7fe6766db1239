package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.goal.CallForHelp;
import org.belay.goal.CallsForHelp;
import org.belay.goal.GoalFacts;
import org.belay.goal.GoalFigures;
import org.belay.goal.GoalStatistics;
import org.belay.goal.GoalStatus;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.SmallNumbers;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** How the goals of a cohort stand, and who asks for help. */
@Route(GoalNavigation.COHORT)
@PermitAll
class CohortGoalsView extends CohortPage {

    private final transient GoalStatistics statistics;
    private final transient CallsForHelp care;

    CohortGoalsView(CohortWorkspace workspace, GoalStatistics statistics, CallsForHelp care) {
        super(workspace, CohortPlace.PAIRS);
        this.statistics = statistics;
        this.care = care;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var overview = statistics.overview(cohort.id());
        var main = Blocks.block("b-main");
        if (!overview.calls().isEmpty()) {
            main.add(calls(overview.calls(), cohort.state().meets()));
        }
        main.add(goals(overview.goals()));
        add(Blocks.block("b-flow b-pair", main, Blocks.block("b-rail", figures(overview.figures()))));
    }

    private Component calls(List<CallForHelp> calls, boolean kept) {
        var card = Blocks.card(getTranslation("goal.calls"), WhoSees.ofOther(Permission.SEE_CALL_FOR_HELP));
        calls.forEach(call -> card.add(new CallRow(call, care, kept, this::reload)));
        return card;
    }

    private Component goals(List<GoalFacts> goals) {
        var card = Blocks.card(getTranslation("goal.title"), WhoSees.ofOther(Permission.SEE_GOAL_LEVEL));
        if (goals.isEmpty()) {
            card.add(Blocks.muted(getTranslation("goal.cohort-none")));
        }
        goals.forEach(goal -> card.add(line(goal)));
        return card;
    }

    private Component line(GoalFacts goal) {
        var levels = getTranslation(
                "goal.levels-from-to", GoalWords.level(goal.levelAtStart()), GoalWords.level(goal.levelNow()));
        var who = goal.ofCircle() ? getTranslation("goal.circle-named", goal.owner()) : goal.owner();
        var text = goal.text();
        var lines = Blocks.block("b-who-lines", Blocks.strong(who), Blocks.meta(levels));
        if (text != null) {
            lines.add(Blocks.muted(text.title()));
        }
        return Blocks.block("b-row b-between", lines, GoalWords.badge(goal.status()));
    }

    private Component figures(GoalFigures figures) {
        var card = Blocks.card(getTranslation("goal.figures"));
        for (var status : GoalStatus.values()) {
            card.add(Blocks.fact(
                    getTranslation("goal.status." + status),
                    Blocks.text(Formats.number(figures.status(status).goals()))));
        }
        if (figures.groupGoals() > 0) {
            card.add(Blocks.fact(
                    getTranslation("goal.figures-group"), Blocks.text(Formats.number(figures.groupGoals()))));
        }
        var now = figures.scoreNow();
        var start = figures.scoreAtStart();
        card.add(Blocks.rule());
        card.add(
                now == null || start == null
                        ? Blocks.muted(getTranslation("goal.score-hidden", SmallNumbers.MINIMUM))
                        : Blocks.number(
                                getTranslation(
                                        "goal.score-cohort", figures.scores().size()),
                                Formats.decimal(now, 1),
                                getTranslation("goal.score-start", Formats.decimal(start, 1)),
                                Blocks.meta(getTranslation("goal.score-text"))));
        return card;
    }
}
