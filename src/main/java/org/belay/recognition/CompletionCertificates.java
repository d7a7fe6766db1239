package org.belay.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.CircleCompletionTakenBack;
import org.belay.matching.CircleOver;
import org.belay.matching.CircleState;
import org.belay.matching.CompletionsTakenBack;
import org.belay.matching.MatchesCompleted;
import org.belay.matching.Party;
import org.belay.security.People;
import org.belay.session.SessionLogged;
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
    void on(MatchesCompleted news) {
        complete(news.matches().stream()
                .flatMap(match -> Stream.of(match.mentor(), match.mentee()))
                .toList());
    }

    /** It keeps its code, for when the match is completed again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CompletionsTakenBack news) {
        certificates.revoke(news.places(), clock.instant());
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
            complete(news.circle().members());
        }
    }

    /** Logs come after the end as well, until the cohort is closed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SessionLogged news) {
        certificates.recount(news.session());
    }

    private void complete(List<Party> parties) {
        var now = clock.instant();
        var zones = people.zones(parties.stream().map(Party::person).toList());
        certificates.complete(
                parties.stream()
                        .collect(Collectors.toMap(
                                Party::enrollment,
                                party -> LocalDate.ofInstant(now, zones.getOrDefault(party.person(), ZoneOffset.UTC)),
                                (one, same) -> one)),
                now);
    }
}
