package org.belay.notification;

import java.util.stream.Stream;
import org.belay.enrollment.Side;
import org.belay.matching.MatchEnded;
import org.belay.matching.MatchId;
import org.belay.matching.MatchesCompleted;
import org.belay.matching.OfferAccepted;
import org.belay.matching.OfferLeftUnanswered;
import org.belay.matching.Party;
import org.belay.program.ProgramService;
import org.belay.session.ui.SessionNavigation;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds whoever has not answered an offer, once, and nobody for whom there is nothing to answer any more. */
@Component
class OfferMails {

    private static final String KIND = "offer-reminder";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;

    OfferMails(Outbox outbox, Letters letters, ReaderQueries readers, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
    }

    @EventListener
    void on(OfferLeftUnanswered news) {
        news.unanswered().forEach(party -> remind(news, party));
    }

    private void remind(OfferLeftUnanswered news, Party party) {
        readers.find(party.person()).ifPresent(reader -> {
            var side = party.equals(news.mentor()) ? Side.MENTOR : Side.MENTEE;
            var letter = letters.write(
                    programs.terms(news.program()),
                    reader.language(),
                    "mail.offer-reminder." + (side == Side.MENTOR ? "mentor" : "mentee"),
                    SessionNavigation.pair(news.match()),
                    party.name(),
                    news.partnerOf(party).name(),
                    news.programName(),
                    news.cohortName(),
                    news.answerBy());
            outbox.enqueue(MailDraft.to(reader, KIND, key(news.match(), party.person()), news.program(), letter)
                    .untilEndOf(news.answerBy()));
        });
    }

    @EventListener
    void on(OfferAccepted news) {
        outbox.drop(key(news.match(), news.person()));
    }

    @EventListener
    void on(MatchEnded news) {
        outbox.drop(key(news.match(), news.mentor().person()));
        outbox.drop(key(news.match(), news.mentee().person()));
    }

    @EventListener
    void on(MatchesCompleted news) {
        outbox.drop(news.matches().stream()
                .flatMap(match ->
                        Stream.of(match.mentor(), match.mentee()).map(party -> key(match.id(), party.person())))
                .toList());
    }

    private static String key(MatchId match, PersonId person) {
        return KIND + ":" + match.value() + ":" + person.value();
    }
}
