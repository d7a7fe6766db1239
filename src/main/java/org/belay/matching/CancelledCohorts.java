package org.belay.matching;

import java.time.Clock;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortCancelled;
import org.belay.security.CurrentUser;
import org.belay.shared.ChangedMeanwhile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a cohort that is cancelled its matches end, and nothing more is proposed. */
@Component
class CancelledCohorts {

    private final MatchRepository matches;
    private final ProposalRepository proposals;
    private final RunsInProgress runs;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CancelledCohorts(
            MatchRepository matches,
            ProposalRepository proposals,
            RunsInProgress runs,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.matches = matches;
        this.proposals = proposals;
        this.runs = runs;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        runs.cancel(cancelled.cohort());
        proposals.removeAll(cancelled.cohort());
        for (var match : matches.open(cancelled.cohort())) {
            ChangedMeanwhile.unlessOne(
                    matches.end(
                            match.id(), match.version(), MatchState.ENDED_EARLY, cancelled.reason(), clock.instant()),
                    match.id());
            audit.record(
                    user.person(),
                    AuditEvent.of(
                                    "match.ended-early",
                                    "published_match",
                                    match.id().value(),
                                    match.label())
                            .in(match.program())
                            .with("cohort", match.cohortName()));
            news.publishEvent(new MatchEnded(
                    match.id(),
                    match.cohort(),
                    match.program(),
                    match.mentor().person(),
                    match.mentee().person(),
                    MatchState.ENDED_EARLY));
        }
    }
}
