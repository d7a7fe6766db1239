package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.goal.Goal;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePage;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceSurroundings;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageHeader;

/** All goals that a pair shares, or that a circle has. */
@Route("pair/:matchId([0-9]+)/goals")
@RouteAlias(MatchingNavigation.CIRCLE + "/goals")
@PermitAll
class SpaceGoalsView extends SpacePage {

    private final transient GoalTools tools;

    SpaceGoalsView(SpaceSurroundings surroundings, GoalTools tools) {
        super(surroundings, SpacePlace.GOALS);
        this.tools = tools;
    }

    @Override
    protected void open(SpaceHead space, PageHeader header, BeforeEnterEvent event) {
        if (!space.has(tools.me()) || space.standing() == SpaceHead.Standing.OFFERED) {
            throw new NotFound(space.space());
        }
        var place = GoalNavigation.place(space.space());
        if (space.open()) {
            header.primary(
                    Buttons.of(getTranslation("goal.add"), "plus", () -> Addresses.open(GoalNavigation.write(place))));
        }
        var main = Blocks.block("b-main");
        var rail = Blocks.block("b-rail");
        switch (space.space()) {
            case Space.OfMatch(var match) -> {
                main.add(card(space, tools.goals().ofMatch(match)));
                sharedWins(match, rail);
                rail.add(own());
            }
            case Space.OfCircle(var circle) -> {
                main.add(card(space, tools.goals().ofCircle(circle)));
                rail.add(own());
            }
        }
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private GoalsCard card(SpaceHead space, List<Goal> goals) {
        return new GoalsCard(
                tools,
                getTranslation(space.ofCircle() ? "goal.of-circle" : "goal.title"),
                GoalWords.allReaders(space.ofCircle(), true),
                goals,
                null,
                !space.ofCircle(),
                getTranslation(space.ofCircle() ? "goal.none-of-circle" : "goal.none-text"));
    }

    /** What is promised in sessions, and what everybody keeps for themselves. */
    private Component own() {
        var card = Blocks.card(getTranslation("goal.beside"));
        if (GoalNavigation.hasOwn(tools.goals())) {
            card.add(Blocks.row(GoalWords.link(getTranslation("goal.mine"), GoalNavigation.MINE)));
        }
        card.add(Blocks.row(GoalWords.link(getTranslation("win.title"), GoalNavigation.WINS)));
        return card;
    }

    private void sharedWins(MatchId match, HasComponents rail) {
        var wins = tools.wins().sharedWith(match);
        if (wins.isEmpty()) {
            return;
        }
        var card = Blocks.card(getTranslation("win.shared-with-you"), WhoSees.of(Permission.SEE_SHARED_WIN));
        wins.forEach(win -> {
            var words = Blocks.paragraph(win.words());
            words.addClassName("b-prose");
            card.add(Blocks.block(
                    "b-column b-tight", words, Blocks.meta(win.by() + " · " + Formats.date(win.happenedOn()))));
        });
        rail.add(card);
    }
}
