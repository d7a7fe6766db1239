package org.belay.goal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.belay.goal.Goal;
import org.belay.goal.GoalHead;
import org.belay.matching.Space;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;

/** A page about one goal, for those who read it. */
abstract class GoalPage extends Page implements BeforeEnterObserver {

    private final transient GoalTools tools;

    GoalPage(GoalTools tools) {
        this.tools = tools;
    }

    GoalTools tools() {
        return tools;
    }

    abstract void show(Goal goal);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        open(tools.goals().open(GoalNavigation.goal(event.getRouteParameters())));
    }

    private void open(Goal goal) {
        removeAll();
        speak(tools.programs().terms(goal.head().program()));
        show(goal);
    }

    final void reload(Goal goal) {
        open(tools.goals().open(goal.id()));
    }

    /** A head that leads back to where the goal is. */
    final PageHeader header(Goal goal, String title) {
        var head = goal.head();
        return header(title).under(where(head), back(head));
    }

    private String where(GoalHead head) {
        if (head.ofCircle()) {
            return head.ownerName();
        }
        return getTranslation(head.others().isEmpty() ? "goal.mine" : "goal.title");
    }

    static String back(GoalHead head) {
        if (head.circle() != null) {
            return GoalNavigation.of(new Space.OfCircle(head.circle()));
        }
        return head.match() == null || head.others().isEmpty()
                ? GoalNavigation.MINE
                : GoalNavigation.of(new Space.OfMatch(head.match()));
    }

    /** Pages that write are for who may, while it is open. */
    final void requireOwn(Goal goal) {
        if (!goal.head().isOf(tools.me()) || !goal.head().open() || !goal.head().kept()) {
            throw new NotFound(goal.id());
        }
    }
}
