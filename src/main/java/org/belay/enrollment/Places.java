package org.belay.enrollment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places of one cohort for the verbs that move them, and what the trail says of them. */
@Component
class Places {

    private final EnrollmentRepository enrollments;
    private final AuditTrail audit;

    Places(EnrollmentRepository enrollments, AuditTrail audit) {
        this.enrollments = enrollments;
        this.audit = audit;
    }

    /** Locked until the transaction ends; all of them must be of the cohort that the actor was checked for. */
    List<Place> lock(CohortId cohort, Collection<EnrollmentId> ids) {
        return ids.isEmpty() ? List.of() : only(cohort, ids, enrollments.lock(ids));
    }

    /** The same as they are now, without a lock. */
    List<Place> read(CohortId cohort, Collection<EnrollmentId> ids) {
        return ids.isEmpty() ? List.of() : only(cohort, ids, enrollments.places(ids));
    }

    private static List<Place> only(CohortId cohort, Collection<EnrollmentId> ids, List<Place> places) {
        if (places.size() != Set.copyOf(ids).size()
                || places.stream().anyMatch(place -> !place.cohort().equals(cohort))) {
            throw new NotFound(ids);
        }
        return places;
    }

    void record(PersonId by, String action, Place place) {
        record(by, action, List.of(place));
    }

    void record(@Nullable PersonId by, String action, List<Place> places) {
        audit.record(
                by,
                places.stream()
                        .map(place -> AuditEvent.of(
                                        action, "enrollment", place.id().value(), place.name())
                                .in(place.program())
                                .with("from", place.state()))
                        .toList());
    }
}
