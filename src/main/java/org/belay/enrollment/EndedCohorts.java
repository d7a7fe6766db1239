package org.belay.enrollment;

import java.time.Clock;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortClosed;
import org.belay.security.CurrentUser;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody goes on taking part in a cohort that is over: the places of those who did not complete it, as they had no match in
 * the end or it was cancelled, end as left. Applications that nobody decided on stay what they are.
 */
@Component
class EndedCohorts {

    private final EnrollmentRepository enrollments;
    private final Places places;
    private final CurrentUser user;
    private final Clock clock;

    EndedCohorts(EnrollmentRepository enrollments, Places places, CurrentUser user, Clock clock) {
        this.enrollments = enrollments;
        this.places = places;
        this.user = user;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortClosed closed) {
        end(closed.cohort());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        end(cancelled.cohort());
    }

    private void end(CohortId cohort) {
        for (var place : enrollments.lockParticipants(cohort)) {
            ChangedMeanwhile.unlessOne(enrollments.end(place, EnrollmentState.LEFT, clock.instant()), place.id());
            places.record(user.person(), "enrollment.ended-with-cohort", place);
        }
    }
}
