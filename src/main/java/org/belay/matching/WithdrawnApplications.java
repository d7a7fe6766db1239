package org.belay.matching;

import org.belay.enrollment.ApplicationWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever takes an application back declines with it what was offered, and whoever leaves a cohort ends the match that
 * goes on: nobody is kept in a match against their will. The partner keeps the place and waits for another.
 */
@Component
class WithdrawnApplications {

    private final MatchRepository matches;
    private final MatchEndings endings;

    WithdrawnApplications(MatchRepository matches, MatchEndings endings) {
        this.matches = matches;
        this.endings = endings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationWithdrawn news) {
        for (var match : matches.open(news.enrollment())) {
            if (match.state() == MatchState.OFFERED) {
                endings.withdrew(news.applicant(), match);
            } else {
                endings.gaveUpPlace(news.applicant(), match);
            }
        }
    }
}
