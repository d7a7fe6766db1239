package org.belay.notification;

import java.util.Locale;
import org.belay.enrollment.Side;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchPublished;
import org.belay.matching.MatchState;
import org.belay.matching.Party;
import org.belay.notification.Letters.Letter;
import org.belay.security.AccountService;
import org.belay.security.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides of a pair that they were matched; the same words are shown before publishing. */
@Component
class MatchMails implements MatchMailPreview {

    private static final String KIND = "match-published";

    private final Outbox outbox;
    private final Letters letters;
    private final People people;
    private final AccountService accounts;

    MatchMails(Outbox outbox, Letters letters, People people, AccountService accounts) {
        this.outbox = outbox;
        this.letters = letters;
        this.people = people;
        this.accounts = accounts;
    }

    @EventListener
    void on(MatchPublished news) {
        tell(news, Side.MENTOR);
        tell(news, Side.MENTEE);
    }

    /** Who has no e-mail of their own sees the match on the page alone. */
    private void tell(MatchPublished news, Side side) {
        var reader = reader(news, side);
        people.find(reader.person()).map(People.Identity::email).ifPresent(email -> {
            var letter = letter(news, side, languageOf(reader));
            outbox.enqueue(new MailDraft(
                    reader.person(),
                    email.value(),
                    KIND,
                    KIND + ":" + news.match().value() + ":" + side,
                    news.program(),
                    letter.subject(),
                    letter.text(),
                    letter.html()));
        });
    }

    @Override
    public Mail preview(MatchPublished news, Side side, Locale language) {
        var letter = letter(news, side, language);
        return new Mail(letter.subject(), letter.text());
    }

    private Letter letter(MatchPublished news, Side side, Locale language) {
        var mentor = side == Side.MENTOR;
        var intro = mentor ? news.intro().toMentor() : news.intro().toMentee();
        return letters.write(
                language,
                "mail.match-" + (news.state() == MatchState.OFFERED ? "offered" : "published")
                        + (mentor ? ".mentor" : ".mentee"),
                "pair/" + news.match().value(),
                reader(news, side).name(),
                (mentor ? news.mentee() : news.mentor()).name(),
                news.programName(),
                news.cohortName(),
                intro.isEmpty() ? "" : intro + "\n\n");
    }

    private static Party reader(MatchPublished news, Side side) {
        return side == Side.MENTOR ? news.mentor() : news.mentee();
    }

    private Locale languageOf(Party reader) {
        return accounts.of(reader.person())
                .map(account -> account.language())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
