package org.belay.notification;

import java.time.Duration;
import java.util.stream.Stream;
import org.belay.enrollment.DecisionService;
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

    /** Whoever has not heard of the end hears nothing. */
    @EventListener
    void on(MatchGoesOn news) {
        var match = news.match();
        outbox.drop(Stream.concat(
                        Stream.of(match.mentor().person(), match.mentee().person()),
                        readers.coordinators(match.program()).stream().map(Reader::person))
                .distinct()
                .map(person -> key(match.id(), match.version(), person))
                .toList());
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
