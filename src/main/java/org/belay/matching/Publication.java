package org.belay.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.Participant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes matches of proposals: the rows, the audit and the news of it. Whoever calls has asked who may, has the people's
 * places locked and has seen that nothing stands against the pairs.
 */
@Component
class Publication {

    private final CohortPools pools;
    private final ProposalRepository proposals;
    private final MatchRepository matches;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Publication(
            CohortPools pools,
            ProposalRepository proposals,
            MatchRepository matches,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.pools = pools;
        this.proposals = proposals;
        this.matches = matches;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param by null where nobody is signed in
     * @return the matches, in the order of the proposals
     */
    List<MatchId> publish(
            @Nullable PersonId by,
            CohortReference cohort,
            CohortPool pool,
            List<ProposalRepository.Stored> list,
            MatchIntro intro) {
        var now = clock.instant();
        var offer = offer(cohort);
        proposals.remove(list.stream().map(ProposalRepository.Stored::id).toList());
        var published = new ArrayList<MatchId>();
        for (var proposal : list) {
            var match = matches.publish(cohort.id(), proposal, offer, by, now);
            published.add(match);
            tell(news(by, cohort, pool, proposal, match, offer).with(intro));
        }
        return published;
    }

    private void tell(MatchPublished event) {
        audit.record(
                event.by(),
                AuditEvent.of(
                                "match.published",
                                "published_match",
                                event.match().value(),
                                event.mentee().name() + " – " + event.mentor().name())
                        .in(event.program())
                        .with("cohort", event.cohortName())
                        .with("state", event.state()));
        news.publishEvent(event);
    }

    /** As it would be told, before it has a number. */
    MatchPublished example(PersonId by, CohortReference cohort, CohortPool pool, ProposalRepository.Stored proposal) {
        return news(by, cohort, pool, proposal, new MatchId(0), offer(cohort));
    }

    private @Nullable OfferPeriod offer(CohortReference cohort) {
        return cohort.needsAcceptance() ? OfferPeriod.of(pools.offers(cohort).answerDays(), clock.instant()) : null;
    }

    private static MatchPublished news(
            @Nullable PersonId by,
            CohortReference cohort,
            CohortPool pool,
            ProposalRepository.Stored proposal,
            MatchId match,
            @Nullable OfferPeriod offer) {
        return new MatchPublished(
                match,
                cohort.id(),
                cohort.name(),
                cohort.program(),
                cohort.programName(),
                party(pool.get(proposal.pair().mentor())),
                party(pool.get(proposal.pair().mentee())),
                offer == null ? MatchState.ACTIVE : MatchState.OFFERED,
                offer == null ? null : offer.until(),
                by,
                MatchIntro.NONE);
    }

    private static Party party(Participant p) {
        return new Party(p.enrollment(), p.person(), p.name(), p.departmentName(), p.siteName());
    }
}
