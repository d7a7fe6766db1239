package org.belay.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.belay.matching.MatchId;
import org.belay.security.Access;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How goals move: check-ins and what is answered to them, setbacks, and what a session brought. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class GoalProgress {

    private final CurrentUser user;
    private final GoalDesk desk;
    private final GoalQueries queries;
    private final GoalPlaceQueries places;
    private final GoalRepository goals;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    GoalProgress(
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

    public void checkIn(GoalId id, long version, CheckInDraft given) {
        var goal = desk.keepOpen(id);
        var draft = checked(given);
        var head = goal.head();
        if (draft.asksHelp() && head.ofCircle()) {
            throw new Refused(Problem.of("goal.problem.help-of-circle"));
        }
        var before = head.levelNow();
        var step = draft.level() > before ? Step.NEXT_LEVEL : draft.level() < before ? Step.BACK : Step.SAME;
        var me = desk.me();
        var now = clock.instant();
        var checkIn = goals.checkIn(head, version, draft, step, null, me, now);
        desk.record("goal.checked-in", head);
        if (goal.overcomes(draft.level())) {
            desk.achieved(goal, Achievement.RECOVERED, now);
        }
        if (draft.asksHelp()) {
            var others = new HashSet<>(head.others());
            others.remove(me);
            news.publishEvent(new HelpAsked(
                    id, checkIn, me, places.nameOf(me), others, head.cohort(), head.program(), head.programName()));
        }
    }

    private static CheckInDraft checked(CheckInDraft draft) {
        GoalText.checkLevel(draft.level());
        var confidence = draft.confidence();
        if (confidence != null && (confidence < 0 || confidence > CheckInDraft.MOST_SURE)) {
            throw new Refused(Problem.of("goal.problem.confidence", CheckInDraft.MOST_SURE));
        }
        return new CheckInDraft(
                draft.level(),
                confidence,
                GoalLimits.text(draft.blocker(), CheckInDraft.LONGEST_BLOCKER),
                GoalLimits.text(draft.nextStep(), CheckInDraft.LONGEST_STEP),
                draft.asksHelp());
    }

    /** A short answer to somebody else's check-in, once. */
    public void encourage(CheckInId id, String words) {
        var goal = desk.accompany(queries.goalOf(id));
        var me = desk.me();
        var checkIn = goal.seenBy(me).checkIns().stream()
                .filter(one -> one.id().equals(id) && !one.by().equals(me))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.of("goal.problem.own-check-in")));
        var said = GoalLimits.required(words, CheckInDraft.LONGEST_ENCOURAGEMENT, "goal.problem.encouragement");
        ChangedMeanwhile.unlessOne(goals.encourage(id, said, me, clock.instant()), id);
        desk.record("goal.encouraged", goal.head());
        news.publishEvent(new CheckInEncouraged(
                goal.id(),
                id,
                checkIn.by(),
                places.nameOf(me),
                goal.head().program(),
                goal.head().programName()));
    }

    /** What happened, what was learned, and what they will do when it comes again. */
    public void recordSetback(GoalId id, long version, SetbackDraft draft) {
        var goal = desk.keepOpen(id);
        GoalText.checkLevel(draft.level());
        if (draft.level() > goal.head().levelNow()) {
            throw new Refused(Problem.of("goal.problem.setback-level"));
        }
        var said = new SetbackDraft(
                draft.level(),
                GoalLimits.required(draft.happened(), SetbackDraft.LONGEST, "goal.problem.happened"),
                GoalLimits.required(draft.learned(), SetbackDraft.LONGEST, "goal.problem.learned"),
                GoalLimits.required(draft.planIf(), SetbackDraft.LONGEST_PLAN, "goal.problem.plan"),
                GoalLimits.required(draft.planThen(), SetbackDraft.LONGEST_PLAN, "goal.problem.plan"));
        goals.setBack(goal.head(), version, said, desk.me(), clock.instant());
        desk.record("goal.set-back", goal.head());
    }

    /** Open goals of a match that one of the two may say the progress of. */
    @Transactional(readOnly = true)
    public List<GoalInSession> ofSession(MatchId match, String session) {
        var actor = user.actor();
        return queries.ofMatch(match).stream()
                .filter(goal -> goal.head().open() && goal.head().kept())
                .filter(goal -> Access.allows(
                        actor, Permission.ACCOMPANY_GOAL, goal.head().facts()))
                .map(goal -> new GoalInSession(
                        goal.id(),
                        goal.text().title(),
                        goal.head().ownerName(),
                        actor.person().equals(goal.head().owner()),
                        goal.head().levelNow() < GoalText.HIGHEST || steppedUp(goal, session),
                        said(goal, session)))
                .toList();
    }

    private boolean steppedUp(Goal goal, String session) {
        return said(goal, session) == Step.NEXT_LEVEL;
    }

    private @Nullable Step said(Goal goal, String session) {
        return goals.checkInFrom(goal.id(), session)
                .flatMap(id -> goal.checkIns().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .map(CheckIn::step)
                .orElse(null);
    }

    /**
     * What a session brought, as one of the two says with its log; a corrected log corrects it, unless something was
     * written about the goal since.
     *
     * @param session a key of the session
     */
    public void record(MatchId match, String session, Map<GoalId, Step> steps) {
        for (var offered : ofSession(match, session)) {
            var step = steps.get(offered.goal());
            if (step != null && step != offered.said()) {
                record(desk.accompany(offered.goal()), session, step);
            }
        }
    }

    private void record(Goal found, String session, Step step) {
        var former = goals.checkInFrom(found.id(), session);
        var goal = found;
        if (former.isPresent()) {
            var last = found.lastCheckIn();
            if (last == null || !last.id().equals(former.get()) || movedSince(found, last)) {
                return;
            }
            goals.forgetCheckIn(last, last.step() == Step.NEXT_LEVEL ? last.level() - 1 : last.level());
            goal = queries.get(found.id());
            if (found.recovered()) {
                desk.takeBack(found, Achievement.RECOVERED);
            }
        }
        var head = goal.head();
        var now = clock.instant();
        // Above the highest level there is none: said to have gone up from there, a correction would lower it.
        var said = step == Step.NEXT_LEVEL && head.levelNow() >= GoalText.HIGHEST ? Step.SAME : step;
        var level = said == Step.NEXT_LEVEL ? head.levelNow() + 1 : head.levelNow();
        goals.checkIn(
                head, head.version(), new CheckInDraft(level, null, null, null, false), said, session, desk.me(), now);
        desk.record("goal.checked-in", head);
        // A setback that came up in the session is over no sooner than the next time.
        if (said != Step.BACK && goal.overcomes(level)) {
            desk.achieved(goal, Achievement.RECOVERED, now);
        }
    }

    /** Whether a setback or other levels came after it: where the goal stood before says no more where it stands. */
    private static boolean movedSince(Goal goal, CheckIn last) {
        var setback = goal.lastSetback();
        return goal.head().levelNow() != last.level()
                || goal.wording().writtenAt().isAfter(last.at())
                || (setback != null && setback.at().isAfter(last.at()));
    }

    public void addMilestone(GoalId id, String milestone, @Nullable LocalDate dueOn) {
        var goal = desk.keepOpen(id);
        if (goal.milestones().size() >= GoalMilestone.MOST) {
            throw new Refused(Problem.of("goal.problem.milestones", GoalMilestone.MOST));
        }
        goals.addMilestone(id, GoalLimits.required(milestone, GoalMilestone.LONGEST, "goal.problem.milestone"), dueOn);
        desk.record("goal.milestone-added", goal.head());
    }

    /** @param done whether it is reached */
    public void markMilestone(MilestoneId id, boolean done) {
        var goal = desk.keepOpen(queries.goalOf(id));
        goals.markMilestone(id, done ? clock.instant() : null, done ? desk.me() : null);
        desk.record(done ? "goal.milestone-done" : "goal.milestone-reopened", goal.head());
    }

    public void removeMilestone(MilestoneId id) {
        var goal = desk.keepOpen(queries.goalOf(id));
        goals.removeMilestone(id);
        desk.record("goal.milestone-removed", goal.head());
    }

    /** Somebody of the circle works on the goal as well, or no more. */
    public void join(GoalId id, boolean joins) {
        var goal = desk.keepOpen(id);
        if (!goal.head().ofCircle()) {
            throw new Refused(Problem.of("goal.problem.not-of-circle"));
        }
        if (joins) {
            goals.join(id, desk.me(), clock.instant());
        } else {
            goals.leave(id, desk.me());
        }
        desk.record(joins ? "goal.joined" : "goal.left", goal.head());
    }
}
