package org.belay.notification;

import org.belay.feedback.FeedbackGiven;
import org.belay.feedback.FeedbackWanted;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.program.ProgramService;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that somebody asks for their feedback, or has given some. The words themselves stay in Belay. */
@Component
class FeedbackMails {

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;

    FeedbackMails(Outbox outbox, Letters letters, ReaderQueries readers, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
    }

    @EventListener
    void on(FeedbackWanted news) {
        tell(news.space(), "feedback-asked", news.feedback().value(), news.giver(), news.receiverName());
    }

    @EventListener
    void on(FeedbackGiven news) {
        tell(news.space(), "feedback-given", news.feedback().value(), news.receiver(), news.giverName());
    }

    private void tell(SpaceHead space, String kind, long feedback, PersonId person, String other) {
        readers.find(person).ifPresent(reader -> {
            var letter = letters.write(
                    programs.terms(space.program()),
                    reader.language(),
                    "mail." + kind,
                    MatchingNavigation.space(space.space()),
                    reader.name(),
                    other,
                    space.programName());
            outbox.enqueue(MailDraft.to(reader, kind, kind + ":" + feedback, space.program(), letter));
        });
    }
}
