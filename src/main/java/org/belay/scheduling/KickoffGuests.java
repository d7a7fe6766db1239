package org.belay.scheduling;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionUndone;
import org.belay.security.CurrentUser;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is accepted after the kickoff was agreed is invited to it, and whoever takes part no more is not. */
@Component
class KickoffGuests {

    private final KickoffQueries kickoffs;
    private final KickoffEntries entries;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    KickoffGuests(
            KickoffQueries kickoffs,
            KickoffEntries entries,
            CohortService cohorts,
            CurrentUser user,
            ApplicationEventPublisher news,
            Clock clock) {
        this.kickoffs = kickoffs;
        this.entries = entries;
        this.cohorts = cohorts;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationDecided decided) {
        if (decided.draft().decision() == Decision.ACCEPT) {
            tell(decided.cohort(), decided.applicant(), kickoff -> new KickoffAgreed(kickoff, user.person()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionUndone undone) {
        tell(undone.cohort(), undone.applicant(), kickoff -> new KickoffCancelled(kickoff, user.person()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationWithdrawn withdrawn) {
        tell(withdrawn.cohort(), withdrawn.applicant(), kickoff -> new KickoffCancelled(kickoff, user.person()));
    }

    private void tell(CohortId id, PersonId guest, Function<KickoffEntry, Object> told) {
        kickoffs.of(id)
                .filter(kickoff -> kickoff.state() == SessionState.SCHEDULED
                        && kickoff.startsAt().isAfter(clock.instant()))
                .ifPresent(kickoff -> news.publishEvent(
                        told.apply(entries.of(kickoff, kickoff.version(), cohorts.reference(id), Set.of(guest)))));
    }
}
