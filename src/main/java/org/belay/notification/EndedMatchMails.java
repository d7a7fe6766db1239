package org.belay.notification;

import java.time.Duration;
import java.util.List;
import org.belay.enrollment.DecisionService;
import org.belay.matching.MatchDetails;
import org.belay.matching.MatchEnded;
import org.belay.matching.MatchEnded.Cause;
import org.belay.matching.MatchGoesOn;
import org.belay.matching.MatchId;
import org.belay.matching.Party;
import org.belay.notification.Letters.Letter;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the two and the coordinators of their program that a match is over before its time, except who ended it. A
 * cancelled cohort is told once; a match that comes to its end with the cohort needs no letter.
 */
@Component
class EndedMatchMails {

    private static final String KIND = "match-ended";
    private static final String TO_COORDINATORS = "match-ended-coordinator";

    private static final String GOES_ON = "match-goes-on";
    private static final String GOES_ON_TO_COORDINATORS = "match-goes-on-coordinator";

    /** Who has left by mistake is back by then: an import of people is undone soon or hardly ever. */
    private static final Duration WHILE_UNDONE = DecisionService.UNDO.plusSeconds(30);

    private final Outbox outbox;
    private final EndedMatchLetters letters;
    private final ReaderQueries readers;

    EndedMatchMails(Outbox outbox, EndedMatchLetters letters, ReaderQueries readers) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
    }

    @EventListener
    void on(MatchEnded news) {
        if (news.cause() == Cause.COHORT_CANCELLED) {
            return;
        }
        tell(news, news.mentor());
        tell(news, news.mentee());
        // Who coordinates and is one of the two has been told as that, and is told no more of it.
        readers.coordinators(news.program()).stream()
                .filter(reader -> !reader.person().equals(news.by()))
                .filter(reader -> !reader.person().equals(news.mentor().person()))
                .filter(reader -> !reader.person().equals(news.mentee().person()))
                .forEach(reader -> send(news, TO_COORDINATORS, reader, letters.toCoordinator(news, reader)));
    }

    /** Whoever has heard of the end hears that it is none; the others hear nothing. */
    @EventListener
    void on(MatchGoesOn news) {
        var match = news.match();
        for (var party : List.of(match.mentor(), match.mentee())) {
            if (heardOfTheEnd(match, party.person())) {
                readers.find(party.person())
                        .ifPresent(reader -> send(
                                match,
                                GOES_ON,
                                reader,
                                letters.goesOn(match, party, reader.language(), reader.signsIn())));
            }
        }
        readers.coordinators(match.program()).stream()
                .filter(reader -> !reader.person().equals(match.mentor().person()))
                .filter(reader -> !reader.person().equals(match.mentee().person()))
                .filter(reader -> heardOfTheEnd(match, reader.person()))
                .forEach(reader -> send(match, GOES_ON_TO_COORDINATORS, reader, letters.goesOn(match, reader)));
    }

    /** What still waits is dropped. */
    private boolean heardOfTheEnd(MatchDetails match, PersonId reader) {
        var key = key(match.id(), match.version(), reader);
        var heard = outbox.heard(key).orElse(false);
        outbox.drop(key);
        return heard;
    }

    private void send(MatchDetails match, String kind, Reader reader, Letter letter) {
        var key = GOES_ON + ":" + match.id().value() + ":" + match.version() + ":"
                + reader.person().value();
        outbox.enqueue(MailDraft.to(reader, kind, key, match.program(), letter));
    }

    private void tell(MatchEnded news, Party party) {
        if (!party.person().equals(news.by())) {
            readers.find(party.person())
                    .ifPresent(reader ->
                            send(news, KIND, reader, letters.toPair(news, party, reader.language(), reader.signsIn())));
        }
    }

    private void send(MatchEnded news, String kind, Reader reader, Letter letter) {
        var key = key(news.match(), news.version(), reader.person());
        outbox.enqueueFor(
                MailDraft.to(reader, kind, key, news.program(), letter),
                news.cause() == Cause.PARTNER_LEFT ? WHILE_UNDONE : Duration.ZERO);
    }

    private static String key(MatchId match, long version, PersonId reader) {
        return KIND + ":" + match.value() + ":" + version + ":" + reader.value();
    }
}
