package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.WithdrawalBegins;
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
    private final EnrollmentService enrollments;
    private final MatchEndings endings;

    WithdrawnApplications(MatchRepository matches, EnrollmentService enrollments, MatchEndings endings) {
        this.matches = matches;
        this.enrollments = enrollments;
        this.endings = endings;
    }

    /** As whoever else ends a match: the places of both first. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(WithdrawalBegins news) {
        enrollments.keep(matches.open(news.enrollment()).stream()
                .flatMap(MatchDetails::places)
                .collect(toSet()));
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
