package org.belay.session;

import java.util.List;
import org.belay.program.Milestone;
import org.belay.program.PlanService;
import org.belay.shared.ProgramId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pairs of the demo organization, most of whom have no account, have said of their plan. */
@Component
@Profile("demo")
public class DemoMilestones {

    private final PairQueries pairs;
    private final SessionQueries sessions;
    private final ReachedRepository reached;
    private final PlanService plans;

    DemoMilestones(PairQueries pairs, SessionQueries sessions, ReachedRepository reached, PlanService plans) {
        this.pairs = pairs;
        this.sessions = sessions;
        this.reached = reached;
        this.plans = plans;
    }

    /** After each session that they held, the next milestone. */
    @Transactional
    public void reach(ProgramId program) {
        var milestones =
                plans.plan(program).milestones().stream().map(Milestone::key).toList();
        pairs.of(program, PairHead.GOING_ON).forEach(pair -> reach(pair, milestones));
    }

    private void reach(PairHead pair, List<String> milestones) {
        var held = sessions.of(pair.match()).stream()
                .filter(session -> session.state() == SessionState.HELD)
                .toList();
        for (var i = 0; i < Math.min(held.size(), milestones.size()); i++) {
            reached.add(
                    pair.match(),
                    milestones.get(i),
                    pair.mentee().person(),
                    held.get(i).startsAt());
        }
    }
}
