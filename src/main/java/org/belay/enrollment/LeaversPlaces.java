package org.belay.enrollment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import org.belay.organization.PeopleCameBack;
import org.belay.organization.PeopleLeft;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has left the organization has no place any more: it is counted nowhere, and the next in line can have it. When the
 * import that said so is undone, places that nobody has touched since are as before.
 */
@Component
class LeaversPlaces {

    private final EnrollmentRepository enrollments;
    private final ApplicationMemoryRepository memory;
    private final Places places;
    private final Clock clock;

    LeaversPlaces(EnrollmentRepository enrollments, ApplicationMemoryRepository memory, Places places, Clock clock) {
        this.enrollments = enrollments;
        this.memory = memory;
        this.places = places;
        this.clock = clock;
    }

    /** After matches and circles: that of matches has locked the places of all in order, as the leaving began. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleLeft news) {
        var open = enrollments.lockOpen(news.people());
        if (news.batch() != null) {
            memory.keepOfLeavers(news.batch(), open.stream().map(Place::id).toList());
        }
        open.stream()
                .collect(groupingBy(place -> place.state().whenGone()))
                .forEach((state, ending) -> enrollments.endAll(ending, state, clock.instant()));
        places.record(news.by(), "enrollment.ended-with-leaver", open);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleCameBack news) {
        var back = memory.restoreLeavers(news.batch(), news.people());
        places.record(news.by(), "enrollment.back-with-leaver", enrollments.places(back));
    }
}
