package org.belay.notification;

import org.belay.recognition.RecognitionGiven;
import org.belay.recognition.ui.RecognitionNavigation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who are named in thanks or in a story, and that they decide whether it is public. */
@Component
class RecognitionMails {

    private static final String KIND = "recognition-given";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;

    RecognitionMails(Outbox outbox, Letters letters, ReaderQueries readers) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
    }

    @EventListener
    void on(RecognitionGiven news) {
        var author = readers.find(news.by()).map(Reader::name).orElse("");
        for (var reader : readers.of(news.named())) {
            var letter = letters.write(
                    reader.language(),
                    "mail." + KIND + "." + news.kind(),
                    RecognitionNavigation.LIST,
                    reader.name(),
                    author);
            var key = KIND + ":" + news.id().value() + ":" + reader.person().value();
            outbox.enqueue(MailDraft.to(reader, KIND, key, null, letter));
        }
    }
}
