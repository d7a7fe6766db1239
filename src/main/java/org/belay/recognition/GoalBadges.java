package org.belay.recognition;

import org.belay.goal.AchievementTakenBack;
import org.belay.goal.GoalAchieved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever reaches a goal or gets over a setback has a badge of it, which nobody else sees; what was an error leaves none. */
@Component
class GoalBadges {

    private final BadgeRepository badges;

    GoalBadges(BadgeRepository badges) {
        this.badges = badges;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GoalAchieved news) {
        news.people().forEach(person -> badges.earn(news.goal(), person, news.what(), news.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AchievementTakenBack news) {
        badges.takeBack(news.goal(), news.what());
    }
}
