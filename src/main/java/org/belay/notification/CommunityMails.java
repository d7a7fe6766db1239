package org.belay.notification;

import org.belay.community.AnnouncementSent;
import org.belay.community.MessageSent;
import org.belay.community.PostMade;
import org.belay.community.PostReported;
import org.belay.community.ui.CommunityNavigation;
import org.belay.program.ProgramService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that there is something to read: messages, posts, what coordinators announce. What was written in
 * confidence is in none of it: a mail leaves the house. An announcement is.
 */
@Component
class CommunityMails {

    private static final String MESSAGE = "message-received";
    private static final String POST = "post-made";
    private static final String REPLY = "post-replied";
    private static final String REPORT = "post-reported";
    private static final String ANNOUNCEMENT = "announcement";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;

    CommunityMails(Outbox outbox, Letters letters, ReaderQueries readers, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
    }

    /** Until somebody has read, one piece of news tells of all that came. */
    @EventListener
    void on(MessageSent news) {
        var terms = programs.terms(news.program());
        for (var to : news.receivers()) {
            readers.find(to.person()).ifPresent(reader -> {
                var key = MESSAGE + ":" + news.conversation().value() + ":"
                        + reader.person().value() + ":" + to.since().value();
                var letter = letters.write(
                        terms,
                        reader.language(),
                        "mail." + MESSAGE,
                        CommunityNavigation.messages(news.place()),
                        reader.name(),
                        news.authorName(),
                        news.title());
                outbox.enqueue(MailDraft.to(reader, MESSAGE, key, null, letter));
            });
        }
    }

    @EventListener
    void on(PostMade news) {
        var kind = news.reply() ? REPLY : POST;
        var terms = programs.terms(news.program());
        for (var reader : readers.of(news.readers())) {
            var key = kind + ":" + news.post().value() + ":" + reader.person().value();
            var letter = letters.write(
                    terms,
                    reader.language(),
                    "mail." + kind,
                    CommunityNavigation.space(news.place()),
                    reader.name(),
                    news.authorName(),
                    news.space());
            outbox.enqueue(MailDraft.to(reader, kind, key, null, letter));
        }
    }

    /** To those who are to decide; its author is never one of them. */
    @EventListener
    void on(PostReported news) {
        for (var reader : readers.of(news.deciders())) {
            var key = REPORT + ":" + news.post().value() + ":" + reader.person().value();
            var letter = letters.write(reader.language(), "mail." + REPORT, CommunityNavigation.REPORTS, reader.name());
            outbox.enqueue(MailDraft.to(reader, REPORT, key, null, letter));
        }
    }

    /** In the reader's language where it was written in it; the words are the coordinator's own. */
    @EventListener
    void on(AnnouncementSent news) {
        var terms = programs.terms(news.program());
        for (var reader : readers.of(news.receivers())) {
            var text = news.textFor(reader.language());
            var key = ANNOUNCEMENT + ":" + news.announcement().value() + ":"
                    + reader.person().value();
            var letter = letters.write(
                            terms,
                            reader.language(),
                            "mail." + ANNOUNCEMENT,
                            reader.signsIn() ? CommunityNavigation.announcement(news.announcement()) : null,
                            reader.name(),
                            news.authorName(),
                            news.programName(),
                            text.subject())
                    .saying(text.subject(), text.body() + "\n\n" + news.authorName() + ", " + news.programName());
            outbox.enqueue(MailDraft.to(reader, ANNOUNCEMENT, key, news.program(), letter));
        }
    }
}
