package org.belay.matching;

import java.time.Clock;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends matches, whatever the cause: the row, the audit and the news of it. Whoever calls has asked who may. */
@Component
class MatchEndings {

    private final MatchRepository matches;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    MatchEndings(MatchRepository matches, AuditTrail audit, ApplicationEventPublisher news, Clock clock) {
        this.matches = matches;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    void declined(PersonId by, MatchDetails match, long version, String reason) {
        end(
                by,
                match,
                version,
                MatchState.DECLINED,
                reason,
                AuditEvent.of("match.declined", "published_match", match.id().value(), match.label()));
    }

    void endedEarly(PersonId by, MatchDetails match, long version, String reason) {
        end(
                by,
                match,
                version,
                MatchState.ENDED_EARLY,
                reason,
                AuditEvent.of("match.ended-early", "published_match", match.id().value(), match.label()));
    }

    void completed(PersonId by, MatchDetails match) {
        end(
                by,
                match,
                match.version(),
                MatchState.COMPLETED,
                null,
                AuditEvent.of("match.completed", "published_match", match.id().value(), match.label()));
    }

    private void end(
            PersonId by,
            MatchDetails match,
            long version,
            MatchState state,
            @Nullable String reason,
            AuditEvent event) {
        ChangedMeanwhile.unlessOne(matches.end(match.id(), version, state, reason, clock.instant()), match.id());
        audit.record(by, event.in(match.program()).with("cohort", match.cohortName()));
        news.publishEvent(new MatchEnded(
                match.id(),
                match.cohort(),
                match.program(),
                match.mentor().person(),
                match.mentee().person(),
                state));
    }
}
