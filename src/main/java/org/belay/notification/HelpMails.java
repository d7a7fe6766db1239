package org.belay.notification;

import org.belay.safeguarding.HelpTakenBack;
import org.belay.safeguarding.HelpWritten;
import org.belay.safeguarding.ui.SafeguardingNavigation;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who read a help request that something waits, and nothing more: a mail lies open on screens and is kept by
 * servers. Its subject and its link are the same whatever it is about, and the send log does not show it to others.
 */
@Component
class HelpMails {

    private static final String KIND = "help-waiting";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;

    HelpMails(Outbox outbox, Letters letters, ReaderQueries readers) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
    }

    @EventListener
    void on(HelpWritten news) {
        for (var reader : readers.of(news.readers())) {
            var letter = letters.write(reader.language(), "mail." + KIND, SafeguardingNavigation.HELP, reader.name())
                    .leadingTo(letters.link(""));
            outbox.enqueue(MailDraft.to(reader, KIND, key(news.message(), reader.person()), null, letter));
        }
    }

    @EventListener
    void on(HelpTakenBack news) {
        news.messages().forEach(message -> news.readers().forEach(reader -> outbox.drop(key(message, reader))));
    }

    private static String key(long message, PersonId reader) {
        return KIND + ":" + message + ":" + reader.value();
    }
}
