package org.belay.goal;

import java.time.Clock;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators say that they have taken care of what somebody asked help with. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CallsForHelp {

    public static final int LONGEST_NOTE = 500;

    private final CurrentUser user;
    private final GoalDesk desk;
    private final GoalQueries queries;
    private final GoalPlaceQueries places;
    private final GoalRepository goals;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CallsForHelp(
            CurrentUser user,
            GoalDesk desk,
            GoalQueries queries,
            GoalPlaceQueries places,
            GoalRepository goals,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.desk = desk;
        this.queries = queries;
        this.places = places;
        this.goals = goals;
        this.news = news;
        this.clock = clock;
    }

    /**
     * It has been taken care of; whoever asked is told.
     *
     * @param note for whoever asked alone
     * @throws Refused when its writer does not ask for it any more
     */
    public void settle(CheckInId id, @Nullable String note) {
        var goal = settling(id);
        var me = desk.me();
        var now = clock.instant();
        var call = goal.callForHelp()
                .filter(one -> one.id().equals(id))
                .orElseThrow(() -> new Refused(Problem.of("goal.problem.no-call")));
        ChangedMeanwhile.unlessOne(goals.takeCare(id, GoalLimits.text(note, LONGEST_NOTE), me, now), id);
        var head = goal.head();
        desk.record("goal.help-settled", head);
        news.publishEvent(
                new HelpSettled(head.id(), id, call.by(), places.nameOf(me), now, head.program(), head.programName()));
    }

    /** Takes that back; of others it stays. */
    public void reopen(CheckInId id) {
        var goal = settling(id);
        var call = goal.checkIns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        var care = call.care();
        if (care == null) {
            throw new ChangedMeanwhile(id);
        }
        ChangedMeanwhile.unlessOne(goals.takeCareBack(id, desk.me()), id);
        desk.record("goal.help-reopened", goal.head());
        news.publishEvent(new HelpOpenAgain(id, call.by(), care.at()));
    }

    /** Not a goal of one's own, nor of a partner or a circle of theirs: those read it as who they are to it. */
    private Goal settling(CheckInId id) {
        var goal = queries.keep(queries.goalOf(id));
        var head = goal.head();
        var me = user.require(Permission.SETTLE_CALL_FOR_HELP, head.facts()).person();
        if (!desk.ofOthers(me).test(head)) {
            throw new NotFound(id);
        }
        GoalDesk.requireKept(goal);
        return goal;
    }
}
