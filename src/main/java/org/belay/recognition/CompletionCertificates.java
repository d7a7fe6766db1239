package org.belay.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.belay.matching.CircleCompletionTakenBack;
import org.belay.matching.CircleOver;
import org.belay.matching.CircleState;
import org.belay.matching.CompletionTakenBack;
import org.belay.matching.MatchEnded;
import org.belay.matching.Party;
import org.belay.security.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever comes to the end of a match or a circle has a certificate, and waits for nothing else. */
@Component
class CompletionCertificates {

    private final CertificateRepository certificates;
    private final People people;
    private final Clock clock;

    CompletionCertificates(CertificateRepository certificates, People people, Clock clock) {
        this.certificates = certificates;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MatchEnded news) {
        if (news.cause() == MatchEnded.Cause.COMPLETED) {
            complete(news.mentor());
            complete(news.mentee());
        }
    }

    /** It keeps its code, for when the match is completed again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CompletionTakenBack news) {
        certificates.revoke(List.of(news.mentor(), news.mentee()), clock.instant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CircleCompletionTakenBack news) {
        certificates.revoke(
                news.circle().members().stream().map(Party::enrollment).toList(), clock.instant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CircleOver news) {
        if (news.state() == CircleState.COMPLETED) {
            news.circle().members().forEach(this::complete);
        }
    }

    private void complete(Party party) {
        var now = clock.instant();
        certificates.complete(party.enrollment(), LocalDate.ofInstant(now, people.zone(party.person())), now);
    }
}
