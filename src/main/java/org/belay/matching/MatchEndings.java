package org.belay.matching;

import java.time.Clock;
import java.util.List;
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
        end(by, match, version, MatchEnded.Cause.DECLINED, reason, "match.declined");
    }

    /** The offer ends with the application that one of the two takes back. */
    void withdrew(PersonId by, MatchDetails match) {
        end(by, match, match.version(), MatchEnded.Cause.WITHDREW, MatchDetails.WITHDREW, "match.declined");
    }

    /** Not both have accepted in time: nobody did that, and no reason is made up. */
    void expired(MatchDetails match) {
        end(null, match, match.version(), MatchEnded.Cause.EXPIRED, null, "match.expired");
    }

    void endedEarly(PersonId by, MatchDetails match, long version, String reason) {
        end(by, match, version, match.causeOfEarlyEnd(), reason, "match.ended-early");
    }

    void rematched(PersonId by, MatchDetails match, long version) {
        end(by, match, version, MatchEnded.Cause.REMATCH, MatchDetails.REMATCH, "match.ended-for-rematch");
    }

    /** One of the two works here no more. */
    void left(@Nullable PersonId by, MatchDetails match) {
        var cause = match.state() == MatchState.OFFERED ? MatchEnded.Cause.TAKEN_BACK : MatchEnded.Cause.PARTNER_LEFT;
        end(by, match, match.version(), cause, MatchDetails.LEFT, "match.ended-with-leaver");
    }

    /** The news that one of the two had left was wrong: the match goes on as it was. */
    void takenBack(PersonId by, MatchDetails match, MatchState before) {
        ChangedMeanwhile.unlessOne(matches.goOn(match, before), match.id());
        news.publishEvent(new MatchGoesOn(match, by));
        audit.record(by, event("match.back-with-leaver", match));
    }

    /** One of the two leaves the cohort, and with it the match that went on. */
    void gaveUpPlace(PersonId by, MatchDetails match) {
        end(
                by,
                match,
                match.version(),
                MatchEnded.Cause.PARTNER_LEFT,
                MatchDetails.LEFT_COHORT,
                "match.ended-with-place");
    }

    void cancelled(PersonId by, MatchDetails match, String reason) {
        end(by, match, match.version(), MatchEnded.Cause.COHORT_CANCELLED, reason, "match.ended-early");
    }

    /** Many at once, with as many statements as for one. */
    void completed(PersonId by, List<MatchDetails> ended) {
        matches.complete(ended, clock.instant());
        news.publishEvent(new MatchesCompleted(ended, by));
        audit.record(
                by, ended.stream().map(match -> event("match.completed", match)).toList());
    }

    void completionTakenBack(PersonId by, List<MatchDetails> completed) {
        matches.goOn(completed);
        news.publishEvent(new CompletionsTakenBack(
                completed.stream().flatMap(MatchDetails::places).toList()));
        audit.record(
                by,
                completed.stream()
                        .map(match -> event("match.completion-taken-back", match))
                        .toList());
    }

    private void end(
            @Nullable PersonId by,
            MatchDetails match,
            long version,
            MatchEnded.Cause cause,
            @Nullable String reason,
            String action) {
        ChangedMeanwhile.unlessOne(
                matches.end(match.id(), version, cause.state(), reason, clock.instant()), match.id());
        news.publishEvent(MatchEnded.of(match, cause, by));
        audit.record(by, event(action, match));
    }

    private static AuditEvent event(String action, MatchDetails match) {
        return AuditEvent.of(action, "published_match", match.id().value(), match.label())
                .in(match.program())
                .with("cohort", match.cohortName());
    }
}
