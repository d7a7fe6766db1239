package org.belay.notification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.belay.enrollment.Side;
import org.belay.matching.MatchEnded;
import org.belay.matching.MatchId;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchPublished;
import org.belay.matching.MatchState;
import org.belay.matching.MatchesCompleted;
import org.belay.matching.Party;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.belay.session.ui.SessionNavigation;
import org.belay.shared.MailPreview;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides of a pair that they were matched, or that it is over; the same words are shown before. */
@Component
class MatchMails implements MatchMailPreview {

    private static final String KIND = "match-published";

    /** Stands for the number of the pair, which is known only once it is published. */
    private static final String PAGES_TO_COME = "pair/…";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;

    private final EndedMatchLetters endings;
    private final OwnWords ownWords;
    private final ProgramService programs;

    MatchMails(
            Outbox outbox,
            Letters letters,
            ReaderQueries readers,
            EndedMatchLetters endings,
            OwnWords ownWords,
            ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.endings = endings;
        this.ownWords = ownWords;
        this.programs = programs;
    }

    @EventListener
    void on(MatchPublished news) {
        tell(news, Side.MENTOR);
        tell(news, Side.MENTEE);
    }

    /** Whom no mail reaches sees the match on the page alone. */
    private void tell(MatchPublished news, Side side) {
        readers.find(party(news, side).person()).ifPresent(reader -> {
            var letter = letter(news, side, reader.language(), SessionNavigation.pair(news.match()));
            outbox.enqueue(MailDraft.to(reader, KIND, key(news.match(), side), news.program(), letter)
                    .untilEndOf(news.answerBy()));
        });
    }

    /** Who has not heard of the match hears only that there is none. */
    @EventListener
    void on(MatchEnded news) {
        outbox.drop(key(news.match(), Side.MENTOR));
        outbox.drop(key(news.match(), Side.MENTEE));
    }

    @EventListener
    void on(MatchesCompleted news) {
        outbox.drop(news.ids().stream()
                .flatMap(match -> Stream.of(key(match, Side.MENTOR), key(match, Side.MENTEE)))
                .toList());
    }

    private static String key(MatchId match, Side side) {
        return KIND + ":" + match.value() + ":" + side;
    }

    @Override
    public MailPreview preview(MatchPublished news, Side side, Locale language) {
        return ownWords.say(news.program(), letter(news, side, language, PAGES_TO_COME))
                .preview();
    }

    @Override
    public MailPreview preview(MatchEnded news, Side side, Locale language) {
        var reader = side == Side.MENTOR ? news.mentor() : news.mentee();
        return ownWords.say(news.program(), endings.toPair(news, reader, language, true))
                .preview();
    }

    private Letter letter(MatchPublished news, Side side, Locale language, String path) {
        var mentor = side == Side.MENTOR;
        var intro = mentor ? news.intro().toMentor() : news.intro().toMentee();
        return letters.write(
                programs.terms(news.program()),
                language,
                "mail.match-" + (news.state() == MatchState.OFFERED ? "offered" : "published")
                        + (mentor ? ".mentor" : ".mentee"),
                path,
                party(news, side).name(),
                (mentor ? news.mentee() : news.mentor()).name(),
                news.programName(),
                news.cohortName(),
                intro.isEmpty() ? "" : intro + "\n\n",
                Objects.requireNonNullElse(news.answerBy(), LocalDate.EPOCH));
    }

    private static Party party(MatchPublished news, Side side) {
        return side == Side.MENTOR ? news.mentor() : news.mentee();
    }
}
