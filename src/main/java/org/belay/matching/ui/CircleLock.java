package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import org.belay.matching.Circle;
import org.belay.matching.CircleScenarios;
import org.belay.matching.CircleTrial;
import org.belay.matching.CircleTrial.LockEffect;
import org.belay.shared.CohortId;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** Says what locking a circle comes to for everybody else, when somebody asks: it takes seconds where people are many. */
final class CircleLock extends Div {

    /** All circles of a page ask the same trial, which is made when the first is asked about. */
    static final class Costs {

        private final CircleScenarios scenarios;
        private final CohortId cohort;
        private @Nullable CircleTrial trial;

        Costs(CircleScenarios scenarios, CohortId cohort) {
            this.scenarios = scenarios;
            this.cohort = cohort;
        }

        private synchronized CircleTrial trial() {
            if (trial == null) {
                trial = scenarios.trial(cohort);
            }
            return trial;
        }
    }

    private final transient Costs costs;
    private final transient Circle circle;

    CircleLock(Costs costs, Circle circle) {
        this.costs = costs;
        this.circle = circle;
        getElement().setAttribute("aria-live", "polite");
        offer();
    }

    private void offer() {
        var ask = Buttons.quiet(text("matching.circle.lock.ask"), this::work);
        ask.setAriaLabel(text("matching.circle.lock.ask-named", circle.name()));
        removeAll();
        add(ask);
    }

    private void work() {
        removeAll();
        add(new BackgroundTask<LockEffect>(
                        text("matching.circle.lock.working"),
                        progress -> costs.scenarios.effectOfLock(costs.trial(), circle, progress))
                .whenDone(this::tell)
                .otherwise(this::offer));
    }

    private void tell(LockEffect effect) {
        removeAll();
        add(Blocks.muted(CircleWords.lock(effect)));
    }
}
