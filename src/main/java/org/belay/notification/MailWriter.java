package org.belay.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.notification.Letters.Foot;
import org.belay.notification.Letters.Letter;
import org.belay.notification.StopLinks.Stop;
import org.belay.shared.PersonId;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a letter into a mail: with the words that its program has chosen, and with the ways to hear less. */
@Component
class MailWriter {

    static final String DIGEST = "digest";
    private static final String CHOICES = "notifications/choices";

    private final Letters letters;
    private final OwnWords ownWords;
    private final StopLinks links;
    private final Texts texts;

    MailWriter(Letters letters, OwnWords ownWords, StopLinks links, Texts texts) {
        this.letters = letters;
        this.ownWords = ownWords;
        this.links = links;
        this.texts = texts;
    }

    Letter ownWords(MailDraft draft) {
        return ownWords.say(draft.program(), draft.letter());
    }

    MailBody body(Letter letter, PersonId reader, NewsKind kind, List<CalendarPart> calendars) {
        return letters.body(letter, foot(letter, kind.fixed() ? null : new Stop.Kind(reader, kind)), calendars);
    }

    MailBody digest(Letter letter, PersonId reader) {
        return letters.body(letter, foot(letter, new Stop.Digest(reader)), List.of());
    }

    private Foot foot(Letter letter, @Nullable Stop stop) {
        if (stop == null) {
            return Foot.NONE;
        }
        var ways = new ArrayList<Foot.Way>();
        ways.add(new Foot.Way(texts.text(letter.language(), "mail.foot.choices"), letters.link(CHOICES)));
        var key = stop instanceof Stop.Digest ? "mail.foot.stop-digest" : "mail.foot.stop";
        ways.add(new Foot.Way(texts.text(letter.language(), key), letters.link(StopLinks.PAGE + links.token(stop))));
        return new Foot(ways);
    }

    /** Where mail programs send the wish to stop, for a mail that can be stopped. */
    Optional<String> oneClick(PersonId reader, String mail) {
        if (mail.equals(DIGEST)) {
            return Optional.of(letters.link(StopLinks.ONE_CLICK + links.token(new Stop.Digest(reader))));
        }
        var kind = NewsKind.of(mail);
        return kind.fixed()
                ? Optional.empty()
                : Optional.of(letters.link(StopLinks.ONE_CLICK + links.token(new Stop.Kind(reader, kind))));
    }
}
