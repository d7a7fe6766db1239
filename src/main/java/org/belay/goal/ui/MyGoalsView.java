package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.goal.Goal;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalSpot;
import org.belay.goal.OwnAttainment;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** All goals of whoever reads, wherever they are shared, and how far they have come together. */
@Route(GoalNavigation.MINE)
@PermitAll
class MyGoalsView extends Page implements BeforeEnterObserver {

    private final transient GoalTools tools;

    MyGoalsView(GoalTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var spots = tools.goals().spots();
        var goals = tools.goals().mine();
        if (spots.isEmpty() && goals.isEmpty()) {
            throw new NotFound(GoalNavigation.MINE);
        }
        removeAll();
        header(getTranslation("goal.mine")).under(getTranslation("home.title"), "");
        var main = Blocks.block("b-main");
        carrying(main);
        main.add(card(
                "goal.open", goals.stream().filter(goal -> goal.head().open()).toList()));
        var closed = goals.stream().filter(GoalsPart::closed).toList();
        if (!closed.isEmpty()) {
            main.add(card("goal.closed", closed));
        }
        var rail = Blocks.block("b-rail");
        tools.statistics().own().ifPresent(own -> rail.add(attainment(own)));
        rail.add(places(spots), commitments(spots));
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private void carrying(HasComponents main) {
        var toCarry = tools.goals().toCarry();
        if (toCarry.isEmpty()) {
            return;
        }
        var card = Blocks.card(getTranslation("goal.carry"));
        toCarry.forEach(one -> card.add(
                Blocks.strong(one.goal().text().title()),
                one.elsewhere()
                        ? new TakeAlongRow(tools, one.goal(), one.to())
                        : new CarryRow(tools, one.goal(), one.to(), this::show)));
        main.add(card);
    }

    private GoalsCard card(String title, List<Goal> goals) {
        return new GoalsCard(
                tools,
                getTranslation(title),
                GoalWords.allReaders(false, true),
                goals,
                null,
                false,
                getTranslation("goal.none-text"));
    }

    private Component attainment(OwnAttainment own) {
        return Blocks.card(
                getTranslation("goal.score"),
                WhoSees.of(Permission.KEEP_GOAL),
                Blocks.number(
                        getTranslation("goal.score-of", own.goals()),
                        Formats.decimal(own.now(), 0),
                        getTranslation("goal.score-start", Formats.decimal(own.atStart(), 0)),
                        Blocks.meta(getTranslation("goal.score-text"))));
    }

    private Component places(List<GoalSpot> spots) {
        var card = Blocks.card(getTranslation("goal.add"));
        var places = new HashSet<EnrollmentId>();
        for (var spot : spots) {
            if (spot.match() != null && spot.partner() != null) {
                card.add(way(getTranslation("goal.with", spot.partner()), spot, new GoalPlace.OfMatch(spot.match())));
            }
        }
        for (var spot : spots) {
            if (places.add(spot.place())) {
                card.add(way(getTranslation("goal.for-oneself"), spot, new GoalPlace.OfOneself(spot.place())));
            }
        }
        return card;
    }

    private Component way(String words, GoalSpot spot, GoalPlace place) {
        var add = Buttons.of(words, "plus", () -> Addresses.open(GoalNavigation.write(place)));
        add.setEnabled(spot.room());
        return Blocks.column(
                add,
                Blocks.meta(spot.cohortName() + " · " + getTranslation("goal.open-of", spot.open(), spot.limit())));
    }

    /** What is promised in sessions stands with each pair. */
    private Component commitments(List<GoalSpot> spots) {
        var card =
                Blocks.card(getTranslation("goal.commitments"), Blocks.muted(getTranslation("goal.commitments-text")));
        for (var spot : spots) {
            if (spot.match() != null && spot.partner() != null) {
                card.add(Blocks.row(GoalWords.link(
                        GoalWords.pair(spot.partner()), MatchingNavigation.space(new Space.OfMatch(spot.match())))));
            }
        }
        card.setVisible(spots.stream().anyMatch(spot -> spot.match() != null));
        return card;
    }
}
