package org.belay.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody whose application was declined can do next, so that no answer is the last word. */
@Service
@Transactional(readOnly = true)
public class NextStepService {

    private final NextStepQueries steps;
    private final ApplicationQueries applications;
    private final CurrentUser user;
    private final Clock clock;

    NextStepService(NextStepQueries steps, ApplicationQueries applications, CurrentUser user, Clock clock) {
        this.steps = steps;
        this.applications = applications;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The addresses of coordinators are told to those whom they declined, not to everybody who asks.
     *
     * @throws NotFound when the own application for the cohort is not declined
     */
    public NextSteps afterDecline(CohortId cohort) {
        var person = user.require(Permission.APPLY, Facts.of(user.person())).person();
        if (!steps.isDeclined(cohort, person)) {
            throw new NotFound(cohort);
        }
        var today = LocalDate.now(clock.withZone(applications.zoneOf(person)));
        return new NextSteps(steps.coordinators(cohort), applications.open(person, today), steps.later(today));
    }
}
