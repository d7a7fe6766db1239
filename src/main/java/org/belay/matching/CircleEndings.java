package org.belay.matching;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortClosed;
import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.organization.PeopleLeft;
import org.belay.security.CurrentUser;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends circles and takes people out of them, whatever the cause: the rows, the audit and the news of it. Whoever calls
 * has asked who may. A circle goes on without somebody who leaves, also where too few are left: coordinators decide.
 */
@Component
class CircleEndings {

    private final CircleRepository circles;
    private final EnrollmentService enrollments;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CircleEndings(
            CircleRepository circles,
            EnrollmentService enrollments,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.circles = circles;
        this.enrollments = enrollments;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** With the cohort, which everybody knows to be over. */
    void completed(PersonId by, Circle circle) {
        end(by, circle, circle.version(), CircleState.COMPLETED, null, "circle.completed");
    }

    void endedEarly(PersonId by, Circle circle, long version, String reason) {
        end(by, circle, version, CircleState.ENDED_EARLY, reason, "circle.ended-early");
        news.publishEvent(new CircleEnded(circle, by));
    }

    private void end(
            PersonId by, Circle circle, long version, CircleState state, @Nullable String reason, String action) {
        ChangedMeanwhile.unlessOne(circles.end(circle.id(), version, state, reason, clock.instant()), circle.id());
        audit.record(by, circle.event(action));
        news.publishEvent(new CircleOver(circle, state, by));
    }

    /** Of a circle that is forming, nobody is told. */
    void left(@Nullable PersonId by, CircleId id, EnrollmentId place, String action) {
        var circle = circles.lock(id).orElseThrow(() -> new ChangedMeanwhile(id));
        var member = circle.members().stream()
                .filter(one -> one.enrollment().equals(place))
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile(place));
        if (circle.state() == CircleState.FORMING) {
            circles.takeOut(circle.id(), place);
        } else {
            ChangedMeanwhile.unlessOne(circles.leave(circle.id(), place, clock.instant()), circle.id());
        }
        ChangedMeanwhile.unlessOne(circles.regroup(circle.id(), circle.version(), circle.theme()), circle.id());
        audit.record(by, circle.event(action));
        if (circle.state() != CircleState.FORMING) {
            news.publishEvent(new CircleLeft(circles.find(circle.id()).orElseThrow(), member, by));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationWithdrawn withdrawn) {
        circles.holding(withdrawn.enrollment())
                .ifPresent(circle ->
                        left(withdrawn.applicant(), circle.id(), withdrawn.enrollment(), "circle.left-with-place"));
    }

    /** Who works here no more is in no circle and leads none; as for matches, before accounts are closed. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleLeft leavers) {
        var concerned = circles.concerning(leavers.people());
        if (concerned.isEmpty()) {
            return;
        }
        enrollments.keep(concerned.stream()
                .flatMap(circle -> places(circle, leavers.people()).stream())
                .toList());
        for (var circle : concerned) {
            // Read again each time: every one who leaves makes it another.
            for (var place : places(circle, leavers.people())) {
                circles.holding(place).ifPresent(now -> left(leavers.by(), now.id(), place, "circle.left-with-leaver"));
            }
            circles.lock(circle.id())
                    .filter(now -> leavers.people().stream().anyMatch(now::facilitatedBy))
                    .ifPresent(now -> withoutFacilitator(leavers.by(), now));
        }
    }

    private void withoutFacilitator(@Nullable PersonId by, Circle circle) {
        ChangedMeanwhile.unlessOne(circles.edit(circle.id(), circle.version(), circle.name(), null), circle.id());
        audit.record(by, circle.event("circle.facilitator-left"));
        news.publishEvent(new CircleWithoutFacilitator(circle, by));
    }

    private static List<EnrollmentId> places(Circle circle, Set<PersonId> people) {
        return circle.members().stream()
                .filter(member -> people.contains(member.person()))
                .map(Party::enrollment)
                .toList();
    }

    /** Nobody is put together any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortClosed closed) {
        circles.disband(closed.cohort(), true);
    }

    /** What is cancelled is told once, to everybody in the cohort. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        circles.disband(cancelled.cohort(), true);
        var open = circles.open(cancelled.cohort());
        enrollments.keep(
                open.stream().flatMap(circle -> circle.places().stream()).toList());
        for (var circle : circles.open(cancelled.cohort())) {
            end(
                    user.person(),
                    circle,
                    circle.version(),
                    CircleState.ENDED_EARLY,
                    cancelled.reason(),
                    "circle.ended-early");
        }
    }
}
