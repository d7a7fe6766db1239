package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.goal.ExperienceService;
import org.belay.goal.TalkState;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.ToDo;

/** Home of whoever takes part: check-ins that are due, goals to be carried over, wishes for talks. */
@org.springframework.stereotype.Component
class GoalsHome implements HomeCard {

    private final GoalTools tools;
    private final ExperienceService experience;

    GoalsHome(GoalTools tools, ExperienceService experience) {
        this.tools = tools;
        this.experience = experience;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Component> content() {
        List<Component> items = new ArrayList<>();
        tools.goals()
                .due()
                .forEach(goal -> items.add(item(
                        "target",
                        goal.text().title(),
                        GoalWords.text("goal.check-in-due"),
                        "goal.check-in",
                        GoalNavigation.checkIn(goal.id()))));
        var toCarry = toCarry();
        if (toCarry > 0) {
            items.add(item(
                    "handshake",
                    GoalWords.text("goal.carry"),
                    GoalWords.text("goal.carry-n", toCarry),
                    "goal.carry-decide",
                    GoalNavigation.MINE));
        }
        experience.requests().stream()
                .filter(request -> !request.mine() && request.state() == TalkState.ASKED)
                .forEach(request -> items.add(item(
                        "mountain",
                        GoalWords.text("experience.theirs", request.topic()),
                        request.programName(),
                        "experience.answer",
                        GoalNavigation.EXPERIENCE)));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.card(GoalWords.text("goal.home"), items.toArray(Component[]::new)));
    }

    /** Of what another cohort left behind the first page tells only who has no goal in the new one yet. */
    private long toCarry() {
        return tools.goals().toCarry().stream()
                .filter(one -> !one.elsewhere() || one.to().open() == 0)
                .map(one -> one.goal().id())
                .distinct()
                .count();
    }

    private static Component item(String icon, String fact, String reason, String action, String address) {
        Button open = Buttons.plain(GoalWords.text(action), () -> Addresses.open(address));
        open.setAriaLabel(fact + ": " + GoalWords.text(action));
        return new ToDo(icon, Blocks.block("b-column b-tight", Blocks.strong(fact), Blocks.meta(reason)), open);
    }
}
