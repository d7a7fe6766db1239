package org.belay.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.belay.matching.MatchId;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the program by the dates of one match. */
@Service
@Transactional(readOnly = true)
public class PairPlans {

    private final CurrentUser user;
    private final PairQueries pairs;
    private final PlanService plans;

    PairPlans(CurrentUser user, PairQueries pairs, PlanService plans) {
        this.user = user;
        this.pairs = pairs;
        this.plans = plans;
    }

    /** What the plan holds for whoever asks, one of the two. */
    public PairPlan plan(MatchId match) {
        var pair = pairs.get(match);
        var me = user.require(Permission.KEEP_SESSIONS, pair.facts()).person();
        var side = pair.mentor().person().equals(me) ? PlanSide.MENTOR : PlanSide.MENTEE;
        var starts = pairs.starts(match);
        var activated = starts.match();
        var began = activated == null
                ? null
                : LocalDate.ofInstant(activated, pair.member(me).zone());
        var plan = plans.plan(pair.program());
        var due = new ArrayList<PairPlan.Due>();
        for (var milestone : plan.milestones()) {
            var day = milestone.due(began, starts.cohort());
            if (day != null && (milestone.side() == PlanSide.BOTH || milestone.side() == side)) {
                due.add(new PairPlan.Due(day, milestone.key(), milestone.title(), milestone.text()));
            }
        }
        due.sort(Comparator.comparing(PairPlan.Due::day));
        return new PairPlan(due, plan.guides());
    }
}
