package org.belay.session;

import java.time.Clock;
import java.time.LocalDate;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.CircleId;
import org.belay.program.PlanService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the program by the dates of one circle: the days from its start are counted from its publication. */
@Service
@Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
public class CirclePlans {

    private final CurrentUser user;
    private final CircleQueries circles;
    private final PlanService plans;
    private final ReachedRepository reached;
    private final AuditTrail audit;
    private final Clock clock;

    CirclePlans(
            CurrentUser user,
            CircleQueries circles,
            PlanService plans,
            ReachedRepository reached,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.circles = circles;
        this.plans = plans;
        this.reached = reached;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the plan holds for all who meet, on the days of the clock of whoever asks, one of them. */
    public PairPlan plan(CircleId id) {
        var circle = circles.get(id);
        var reader =
                user.require(Permission.SEE_SHARED_NOTE, circle.sharedFacts()).person();
        return plan(circle, circle.member(reader).orElseThrow(() -> new NotFound(id)));
    }

    private PairPlan plan(CircleHead circle, Member reader) {
        var starts = circles.starts(circle.circle());
        var published = starts.match();
        var began = published == null ? null : LocalDate.ofInstant(published, reader.zone());
        return PairPlan.of(
                plans.plan(circle.program()), began, starts.cohort(), _ -> true, reached.of(circle.circle()));
    }

    /**
     * Whoever plans the sessions of the circle says that it has reached a milestone, or has not after all.
     *
     * @throws ChangedMeanwhile when the plan has it no more
     * @throws org.belay.shared.Refused when the circle does not meet any more
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void mark(CircleId id, String milestone, boolean isReached) {
        var circle = circles.keep(id);
        var me = user.require(Permission.KEEP_SESSIONS, circle.facts()).person();
        circle.requireMeeting();
        if (plans.plan(circle.program()).milestones().stream()
                .noneMatch(one -> one.key().equals(milestone))) {
            throw new ChangedMeanwhile(id);
        }
        var changed = isReached ? reached.add(id, milestone, me, clock.instant()) : reached.remove(id, milestone);
        if (changed) {
            var action = isReached ? "circle.milestone-reached" : "circle.milestone-open";
            audit.record(
                    me,
                    AuditEvent.of(action, "circle", id.value(), circle.label()).in(circle.program()));
        }
    }
}
