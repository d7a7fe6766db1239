package org.belay.matching;

import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever takes an application back declines with it what was offered; a match that is going on keeps them. */
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
            if (match.state() != MatchState.OFFERED) {
                throw new Refused(Problem.of(
                        "matching.problem.withdraw-matched",
                        match.partnerOf(news.applicant()).name()));
            }
            endings.withdrew(news.applicant(), match);
        }
    }
}
