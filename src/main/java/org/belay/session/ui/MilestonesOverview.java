package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.OverviewPart;
import org.belay.cohort.ui.OverviewPlace;
import org.belay.program.Milestone;
import org.belay.program.PlanService;
import org.belay.session.CohortMilestones;
import org.belay.session.CohortMilestones.Reached;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/**
 * The milestones of the plan on the overview of a cohort, by the day on which they are due for whoever is matched from the
 * start, and how many pairs or circles have reached them.
 */
@org.springframework.stereotype.Component
@Order(20)
class MilestonesOverview implements OverviewPart {

    private final PlanService plans;
    private final CohortMilestones milestones;
    private final Clock clock;

    MilestonesOverview(PlanService plans, CohortMilestones milestones, Clock clock) {
        this.plans = plans;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Override
    public void of(CohortDetails cohort, BiConsumer<OverviewPlace, Component> to) {
        var start = cohort.dates().startsOn();
        var plan = plans.get(cohort.program()).plan().milestones();
        if (start == null || plan.isEmpty()) {
            return;
        }
        var reached = reached(cohort.id());
        var today = LocalDate.ofInstant(clock.instant(), Formats.zone());
        var list = new UnorderedList();
        list.addClassName("b-checklist");
        plan.forEach(milestone ->
                list.add(row(milestone, Objects.requireNonNull(milestone.due(start, start)), today, reached)));
        to.accept(OverviewPlace.RAIL, Blocks.card(text("cohort.milestones"), list));
    }

    /** Nothing for who may not see that pairs meet, and of a cohort in which nobody meets yet. */
    private @Nullable Reached reached(CohortId cohort) {
        if (!milestones.mayRead(cohort)) {
            return null;
        }
        var reached = milestones.of(cohort);
        return reached.all() == 0 ? null : reached;
    }

    private static ListItem row(Milestone milestone, LocalDate due, LocalDate today, @Nullable Reached reached) {
        var past = due.isBefore(today);
        var all = reached != null && reached.of(milestone.key()) == reached.all();
        var row = new ListItem(
                Blocks.tile(all ? "circle-check" : "calendar-days", all ? Tone.OK : past ? Tone.NEUTRAL : Tone.INFO),
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(milestone.title()),
                        Blocks.meta(
                                text(past ? "cohort.milestone.was-due" : "cohort.milestone.due", Formats.date(due)))));
        if (reached != null) {
            var words = text("cohort.milestone.reached", reached.of(milestone.key()), reached.all());
            row.add(past && !all ? Blocks.toned(words, Tone.WARNING) : Blocks.meta(words));
        }
        return row;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
