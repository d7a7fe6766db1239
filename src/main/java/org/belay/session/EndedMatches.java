package org.belay.session;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.MatchEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * With a match that ends, the sessions that lie ahead of it are cancelled; those that have begun can still be logged.
 * Why it ended is for coordinators alone, so the pair reads no reason at its sessions.
 */
@Component
class EndedMatches {

    private final PairQueries pairs;
    private final SessionRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    EndedMatches(PairQueries pairs, SessionRepository repository, AuditTrail audit, Clock clock) {
        this.pairs = pairs;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MatchEnded news) {
        var pair = pairs.get(news.match());
        repository.lockCalendars(List.of(news.mentor().person(), news.mentee().person()));
        for (var session : repository.lockAhead(news.match(), clock.instant())) {
            repository.markCancelled(session.id(), session.version(), null);
            audit.record(
                    news.by(),
                    AuditEvent.of("session.cancelled", "session", session.id().value(), pair.label())
                            .in(pair.program())
                            .with("starts", session.startsAt())
                            .with("match", news.state()));
        }
    }
}
