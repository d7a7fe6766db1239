package org.belay.cohort;

import java.util.Objects;
import org.belay.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/** Says in the trail what an edit of a cohort changed. */
final class CohortChanges {

    private AuditEvent event;

    private CohortChanges(AuditEvent event) {
        this.event = event;
    }

    static AuditEvent between(Cohort before, Cohort after) {
        var was = before.content();
        var is = after.content();
        var changes = new CohortChanges(
                AuditEvent.of("cohort.edited", "cohort", after.id().value(), is.name())
                        .in(after.program()));
        changes.field("name", was.name(), is.name());
        changes.field("code", was.code(), is.code());
        changes.field(
                "enrollment opens on",
                was.dates().enrollmentOpensOn(),
                is.dates().enrollmentOpensOn());
        changes.field(
                "enrollment closes on",
                was.dates().enrollmentClosesOn(),
                is.dates().enrollmentClosesOn());
        changes.field("starts on", was.dates().startsOn(), is.dates().startsOn());
        changes.field("ends on", was.dates().endsOn(), is.dates().endsOn());
        return changes.event;
    }

    private void field(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            event = event.with(name, (before == null ? "" : before) + " → " + (after == null ? "" : after));
        }
    }
}
