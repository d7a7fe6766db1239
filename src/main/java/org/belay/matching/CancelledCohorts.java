package org.belay.matching;

import org.belay.cohort.CohortCancelled;
import org.belay.enrollment.EnrollmentService;
import org.belay.security.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a cohort that is cancelled its matches end, and nothing more is proposed. */
@Component
class CancelledCohorts {

    private final MatchRepository matches;
    private final ProposalRepository proposals;
    private final RunsInProgress runs;
    private final EnrollmentService enrollments;
    private final CurrentUser user;
    private final MatchEndings endings;

    CancelledCohorts(
            MatchRepository matches,
            ProposalRepository proposals,
            RunsInProgress runs,
            EnrollmentService enrollments,
            CurrentUser user,
            MatchEndings endings) {
        this.matches = matches;
        this.proposals = proposals;
        this.runs = runs;
        this.enrollments = enrollments;
        this.user = user;
        this.endings = endings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        runs.cancel(cancelled.cohort());
        proposals.removeAll(cancelled.cohort());
        enrollments.keep(matches.openPlaces(cancelled.cohort()));
        for (var match : matches.open(cancelled.cohort())) {
            endings.cancelled(user.person(), match, cancelled.reason());
        }
    }
}
