package org.belay.enrollment;

import java.time.Clock;
import java.util.List;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortClosed;
import org.belay.security.CurrentUser;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody goes on taking part in a cohort that is over: the places of those who did not complete it, as they had no match in
 * the end or it was cancelled, end as left. Applications that nobody decided on are declined, so that nobody waits for an
 * answer that will not come; with a cancelled cohort its own mail says so.
 */
@Component
class EndedCohorts {

    private final EnrollmentRepository enrollments;
    private final Places places;
    private final CurrentUser user;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EndedCohorts(
            EnrollmentRepository enrollments,
            Places places,
            CurrentUser user,
            ApplicationEventPublisher news,
            Clock clock) {
        this.enrollments = enrollments;
        this.places = places;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortClosed closed) {
        end(closed.cohort());
        for (var place : decline(closed.cohort())) {
            news.publishEvent(new ApplicationLapsed(place.id(), place.cohort(), place.program(), place.person()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        end(cancelled.cohort());
        decline(cancelled.cohort());
    }

    private void end(CohortId cohort) {
        for (var place : enrollments.lockParticipants(cohort)) {
            ChangedMeanwhile.unlessOne(enrollments.endWithCohort(place, clock.instant()), place.id());
            places.record(user.person(), "enrollment.ended-with-cohort", place);
        }
    }

    private List<Place> decline(CohortId cohort) {
        var undecided = enrollments.lockUndecided(cohort);
        for (var place : undecided) {
            ChangedMeanwhile.unlessOne(enrollments.end(place, EnrollmentState.DECLINED, clock.instant()), place.id());
            places.record(user.person(), "enrollment.declined-with-cohort", place);
        }
        return undecided;
    }
}
