package org.belay.notification;

import org.belay.agreement.AgreementProposed;
import org.belay.agreement.ui.AgreementNavigation;
import org.belay.matching.Space;
import org.belay.matching.SpaceMember;
import org.belay.program.ProgramService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks all others of a pair or a circle to sign what one of them wrote; not what it says. */
@Component
class AgreementMails {

    private static final String KIND = "agreement-proposed";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;

    AgreementMails(Outbox outbox, Letters letters, ReaderQueries readers, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
    }

    @EventListener
    void on(AgreementProposed news) {
        var space = news.space();
        var author = space.member(news.by()).map(SpaceMember::name).orElse("");
        var others =
                space.othersThan(news.by()).stream().map(SpaceMember::person).toList();
        for (var reader : readers.of(others)) {
            outbox.drop(key(space.space(), news.version() - 1, reader));
            var letter = letters.write(
                    programs.terms(space.program()),
                    reader.language(),
                    "mail." + KIND,
                    AgreementNavigation.agreement(space.space()),
                    reader.name(),
                    author,
                    space.programName(),
                    space.cohortName());
            outbox.enqueue(
                    MailDraft.to(reader, KIND, key(space.space(), news.version(), reader), space.program(), letter)
                            .untilEndOf(space.endsOn()));
        }
    }

    private static String key(Space space, int version, Reader reader) {
        var id = switch (space) {
            case Space.OfMatch(var match) -> "pair" + match.value();
            case Space.OfCircle(var circle) -> "circle" + circle.value();
        };
        return KIND + ":" + id + ":" + version + ":" + reader.person().value();
    }
}
