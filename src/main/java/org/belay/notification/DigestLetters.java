package org.belay.notification;

import java.time.Clock;
import java.util.List;
import org.belay.notification.Letters.Item;
import org.belay.notification.MailDesk.Reason;
import org.belay.notification.MailDesk.Ruling;
import org.belay.notification.NoticeRepository.Stored;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes the mail of the day in the moment in which it leaves, of what is still news then. */
@Component
class DigestLetters {

    private final NoticeRepository notices;
    private final NoticeTexts texts;
    private final ReaderQueries readers;
    private final ChoiceRepository choices;
    private final Letters letters;
    private final MailWriter writer;
    private final Clock clock;

    DigestLetters(
            NoticeRepository notices,
            NoticeTexts texts,
            ReaderQueries readers,
            ChoiceRepository choices,
            Letters letters,
            MailWriter writer,
            Clock clock) {
        this.notices = notices;
        this.texts = texts;
        this.readers = readers;
        this.choices = choices;
        this.letters = letters;
        this.writer = writer;
        this.clock = clock;
    }

    /** Nothing to tell is no mail. */
    Ruling write(PersonId person, String digest) {
        var reader = readers.find(person);
        if (reader.isEmpty()) {
            return new Ruling.Stays(Reason.LEFT);
        }
        var all = notices.ofDigest(digest, clock.instant());
        var wanted = choices.of(person);
        var told = all.stream()
                .filter(notice -> wanted.of(notice.kind()) == Choice.DIGEST)
                .toList();
        if (told.isEmpty()) {
            return new Ruling.Stays(all.isEmpty() ? Reason.SEEN : Reason.STOPPED);
        }
        return mail(reader.get(), told);
    }

    private Ruling mail(Reader reader, List<Stored> told) {
        var items = told.stream().map(notice -> item(reader, notice)).toList();
        var letter = letters.write(reader.language(), "mail.digest", "notifications", reader.name(), told.size())
                .with(items);
        return new Ruling.Leaves(
                letter.subject(),
                writer.digest(letter, reader.person()),
                writer.oneClick(reader.person(), MailWriter.DIGEST).orElse(null));
    }

    private Item item(Reader reader, Stored notice) {
        var address = notice.address();
        return new Item(
                texts.line(notice, reader.language()),
                texts.why(notice, reader.language()),
                address == null || !reader.signsIn() ? null : letters.link(address));
    }
}
