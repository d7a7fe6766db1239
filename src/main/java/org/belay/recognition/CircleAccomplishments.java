package org.belay.recognition;

import java.time.Clock;
import java.time.Instant;
import org.belay.goal.Achievement;
import org.belay.goal.AchievementTakenBack;
import org.belay.goal.GoalAchieved;
import org.belay.goal.GoalId;
import org.belay.matching.CircleCompletionTakenBack;
import org.belay.matching.CircleId;
import org.belay.matching.CircleOver;
import org.belay.matching.CircleState;
import org.belay.matching.Space;
import org.belay.matching.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a circle accomplished is recognition of all its people together: they see it at once, and everybody else once each
 * of them agrees. What was an error leaves none.
 */
@Component
class CircleAccomplishments {

    private final RecognitionRepository recognitions;
    private final Spaces spaces;
    private final Clock clock;

    CircleAccomplishments(RecognitionRepository recognitions, Spaces spaces, Clock clock) {
        this.recognitions = recognitions;
        this.spaces = spaces;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GoalAchieved news) {
        if (news.circle() != null) {
            add(news.circle(), of(news.what()), news.goal(), news.at());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AchievementTakenBack news) {
        recognitions.removeAccomplishment(news.goal(), of(news.what()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CircleOver news) {
        if (news.state() == CircleState.COMPLETED
                && recognitions.hasMet(news.circle().id())) {
            add(news.circle().id(), Accomplished.COMPLETED, null, clock.instant());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CircleCompletionTakenBack news) {
        recognitions.removeCompletion(news.circle().id());
    }

    private void add(CircleId circle, Accomplished what, @Nullable GoalId goal, Instant at) {
        var people = spaces.keep(new Space.OfCircle(circle)).people();
        recognitions.addAccomplishment(circle, what, goal, people, at);
    }

    private static Accomplished of(Achievement what) {
        return switch (what) {
            case GOAL_REACHED -> Accomplished.GOAL_REACHED;
            case RECOVERED -> Accomplished.RECOVERED;
        };
    }
}
