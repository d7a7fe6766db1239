package org.belay.audit;

import java.time.Clock;
import java.util.List;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only trail of who did what, when. It is written in the transaction of what it tells about. */
@Service
public class AuditTrail {

    private final AuditRepository entries;
    private final Clock clock;

    AuditTrail(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** @param actor null when the system did it by itself */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable PersonId actor, AuditEvent event) {
        entries.add(actor, event, clock.instant());
    }

    /** What somebody did to many at once, each in an entry of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable PersonId actor, List<AuditEvent> events) {
        entries.add(actor, events, clock.instant());
    }
}
