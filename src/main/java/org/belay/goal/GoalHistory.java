package org.belay.goal;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.TopicId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over goals that were kept elsewhere, with what happened to them; nobody is told of what is past. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class GoalHistory {

    private final CurrentUser user;
    private final GoalDesk desk;
    private final GoalQueries queries;
    private final GoalPlaceQueries places;
    private final GoalRepository goals;
    private final ExperienceRepository experience;

    GoalHistory(
            CurrentUser user,
            GoalDesk desk,
            GoalQueries queries,
            GoalPlaceQueries places,
            GoalRepository goals,
            ExperienceRepository experience) {
        this.user = user;
        this.desk = desk;
        this.queries = queries;
        this.places = places;
        this.goals = goals;
        this.experience = experience;
    }

    public void record(Collection<PastGoal> past) {
        user.require(Permission.IMPORT_HISTORY);
        past.forEach(this::record);
    }

    /** By what somebody lets the others of a program find them. */
    public void recordExperience(EnrollmentId place, Set<TopicId> topics) {
        user.require(Permission.IMPORT_HISTORY);
        experience.set(place, topics);
    }

    private void record(PastGoal past) {
        var spot = Objects.requireNonNull(places.place(past.match(), past.owner()));
        var id = goals.create(spot.place(), past.match(), null, past.draft(), past.owner(), past.writtenAt());
        var partner = queries.head(id).others().iterator().next();
        if (past.agreedAt() != null) {
            goals.checkReality(id, 1, partner, null, past.agreedAt());
        }
        for (var event : past.course()) {
            var head = queries.head(id);
            switch (event) {
                case PastGoal.CheckedIn checkedIn -> checkIn(queries.get(id), checkedIn, past.owner(), partner);
                case PastGoal.SetBack(var at, var draft) ->
                    goals.setBack(head, head.version(), draft, past.owner(), at);
                case PastGoal.Revised(var at, var draft, var why) ->
                    goals.revise(head, head.version(), draft, why, past.owner(), at);
            }
        }
        if (past.reachedAt() != null) {
            var goal = queries.get(id);
            goals.put(id, goal.head().version(), GoalState.REACHED, past.reachedAt());
            desk.achieved(goal, Achievement.GOAL_REACHED, past.reachedAt());
        }
    }

    private void checkIn(Goal goal, PastGoal.CheckedIn event, PersonId owner, PersonId partner) {
        var head = goal.head();
        var level = event.draft().level();
        var step = level > head.levelNow() ? Step.NEXT_LEVEL : level < head.levelNow() ? Step.BACK : Step.CLOSER;
        var checkIn = goals.checkIn(head, head.version(), event.draft(), step, null, owner, event.at());
        if (goal.overcomes(level)) {
            desk.achieved(goal, Achievement.RECOVERED, event.at());
        }
        if (event.encouragement() != null) {
            goals.encourage(checkIn, event.encouragement(), partner, event.at().plusSeconds(3600));
        }
    }
}
