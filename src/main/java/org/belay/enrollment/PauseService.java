package org.belay.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.organization.Ties;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaks that participants take: until a day, or until they say that they are back. Meanwhile nobody new is matched with
 * them; matches and sessions that they have stay as they are.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PauseService {

    private static final int LONGEST_YEARS = 1;

    private final PauseRepository pauses;
    private final EnrollmentRepository enrollments;
    private final ApplicationQueries applications;
    private final Ties ties;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    PauseService(
            PauseRepository pauses,
            EnrollmentRepository enrollments,
            ApplicationQueries applications,
            ObjectProvider<Ties> ties,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.pauses = pauses;
        this.enrollments = enrollments;
        this.applications = applications;
        this.ties = Ties.together(ties);
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a break; of one that has begun, changes the day.
     *
     * @param version with which the place was read
     * @param backOn the day on which the person is back; null for open
     */
    public void pause(EnrollmentId id, long version, @Nullable LocalDate backOn) {
        var place = place(id);
        var by = mayPause(place);
        if (place.state() != EnrollmentState.ON_HOLD && !place.state().mayBecome(EnrollmentState.ON_HOLD)) {
            throw new Refused(Problem.of("enrollment.problem.cannot-pause"));
        }
        var today = LocalDate.now(clock.withZone(applications.zoneOf(place.person())));
        if (backOn != null && (!backOn.isAfter(today) || backOn.isAfter(today.plusYears(LONGEST_YEARS)))) {
            throw new Refused(Problem.of("enrollment.problem.back-on"));
        }
        ChangedMeanwhile.unlessOne(pauses.pause(id, version, clock.instant(), backOn), id);
        record(by, "enrollment.paused", place, backOn);
    }

    /** Ends a break: who had a match before is active again, others are accepted as before. */
    public void resume(EnrollmentId id, long version) {
        var place = place(id);
        var by = mayPause(place);
        if (place.state() != EnrollmentState.ON_HOLD) {
            throw new Refused(Problem.of("enrollment.problem.not-paused"));
        }
        ChangedMeanwhile.unlessOne(pauses.resume(id, version), id);
        record(by, "enrollment.resumed", place, null);
    }

    private Place place(EnrollmentId id) {
        return enrollments.lock(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    private PersonId mayPause(Place place) {
        return user.require(Permission.PAUSE_PLACE, place.facts().withPartners(ties.partners(place.person())))
                .person();
    }

    private void record(PersonId by, String action, Place place, @Nullable LocalDate backOn) {
        var event = AuditEvent.of(action, "enrollment", place.id().value(), place.name())
                .in(place.program());
        audit.record(by, backOn == null ? event : event.with("back on", backOn));
    }
}
