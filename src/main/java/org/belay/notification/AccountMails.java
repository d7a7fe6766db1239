package org.belay.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belay.notification.Letters.Letter;
import org.belay.security.AccountInvited;
import org.belay.security.AccountService;
import org.belay.security.PasswordResetAsked;
import org.belay.security.People;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails with one-time links. */
@Component
class AccountMails {

    private final Outbox outbox;
    private final Letters letters;
    private final People people;
    private final ReaderQueries readers;
    private final AccountService accounts;
    private final Clock clock;

    AccountMails(
            Outbox outbox,
            Letters letters,
            People people,
            ReaderQueries readers,
            AccountService accounts,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.people = people;
        this.readers = readers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(AccountInvited news) {
        var letter = letters.write(
                readers.languageOf(news.person()),
                "mail.invitation",
                "welcome/" + news.token(),
                nameOf(news.person()),
                accounts.organizationName(),
                Duration.between(clock.instant(), news.expiresAt()).plusHours(1).toDays());
        enqueue("invitation", news.person(), news.email(), news.expiresAt(), letter);
    }

    @EventListener
    void on(PasswordResetAsked news) {
        var letter = letters.write(
                readers.languageOf(news.person()),
                "mail.password-reset",
                "reset/" + news.token(),
                nameOf(news.person()),
                accounts.organizationName(),
                Duration.between(clock.instant(), news.expiresAt())
                        .plusMinutes(1)
                        .toHours());
        enqueue("password-reset", news.person(), news.email(), news.expiresAt(), letter);
    }

    /** Each link is another mail: the key tells them apart by when they expire. */
    private void enqueue(String kind, PersonId person, String email, Instant expires, Letter letter) {
        var key = kind + ":" + person.value() + ":" + expires;
        outbox.enqueue(new MailDraft(person, email, kind, key, null, letter, List.of(), expires));
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(People.Identity::name).orElse("");
    }
}
