package org.belay.session;

import java.time.Clock;
import java.time.LocalDate;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.MatchId;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the program by the dates of one match. */
@Service
@Transactional(readOnly = true)
public class PairPlans {

    private final CurrentUser user;
    private final PairQueries pairs;
    private final PlanService plans;
    private final ReachedRepository reached;
    private final AuditTrail audit;
    private final Clock clock;

    PairPlans(
            CurrentUser user,
            PairQueries pairs,
            PlanService plans,
            ReachedRepository reached,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.pairs = pairs;
        this.plans = plans;
        this.reached = reached;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the plan holds for whoever asks, one of the two. */
    public PairPlan plan(MatchId match) {
        var pair = pairs.get(match);
        return plan(pair, user.require(Permission.KEEP_SESSIONS, pair.facts()).person());
    }

    private PairPlan plan(PairHead pair, PersonId me) {
        var match = pair.match();
        var side = pair.mentor().person().equals(me) ? PlanSide.MENTOR : PlanSide.MENTEE;
        var starts = pairs.starts(match);
        var activated = starts.match();
        var began = activated == null
                ? null
                : LocalDate.ofInstant(activated, pair.member(me).zone());
        return PairPlan.of(
                plans.plan(pair.program()),
                began,
                starts.cohort(),
                milestone -> milestone.side() == PlanSide.BOTH || milestone.side() == side,
                reached.of(match));
    }

    /**
     * Either of the two says that they have reached a milestone that is theirs, or have not after all.
     *
     * @throws ChangedMeanwhile when the plan has it no more
     * @throws org.belay.shared.Refused when the pair does not meet any more
     */
    @Transactional
    public void mark(MatchId match, String milestone, boolean isReached) {
        var pair = pairs.keep(match);
        var me = user.require(Permission.KEEP_SESSIONS, pair.facts()).person();
        pair.requireMeeting();
        if (plan(pair, me).milestones().stream().noneMatch(due -> due.key().equals(milestone))) {
            throw new ChangedMeanwhile(match);
        }
        var changed = isReached ? reached.add(match, milestone, me, clock.instant()) : reached.remove(match, milestone);
        if (changed) {
            var action = isReached ? "match.milestone-reached" : "match.milestone-open";
            audit.record(
                    me,
                    AuditEvent.of(action, "published_match", match.value(), pair.label())
                            .in(pair.program()));
        }
    }
}
