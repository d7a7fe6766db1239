package org.belay.notification;

import org.belay.matching.MatchEnded;
import org.belay.matching.MatchEnded.Cause;
import org.belay.matching.Party;
import org.belay.notification.Letters.Letter;
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

    private void tell(MatchEnded news, Party party) {
        if (!party.person().equals(news.by())) {
            readers.find(party.person())
                    .ifPresent(reader ->
                            send(news, KIND, reader, letters.toPair(news, party, reader.language(), reader.signsIn())));
        }
    }

    private void send(MatchEnded news, String kind, Reader reader, Letter letter) {
        var key = KIND + ":" + news.match().value() + ":" + reader.person().value();
        outbox.enqueue(MailDraft.to(reader, kind, key, news.program(), letter));
    }
}
