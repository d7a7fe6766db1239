package org.belay.notification;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionLetters;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.DecisionUndone;
import org.belay.enrollment.EnrollmentId;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.belay.shared.MailPreview;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants what was decided; the same words are shown before. */
@Component
class DecisionMails implements DecisionLetters {

    private static final String KIND = "application-decided";

    /** Longer than a decision can be taken back, so that nobody reads what does not hold. */
    private static final Duration UNTIL_FINAL = DecisionService.UNDO.plusSeconds(30);

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final OwnWords ownWords;
    private final ProgramService programs;

    DecisionMails(Outbox outbox, Letters letters, ReaderQueries readers, OwnWords ownWords, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.ownWords = ownWords;
        this.programs = programs;
    }

    @EventListener
    void on(ApplicationDecided news) {
        if (news.draft().byMail()) {
            readers.find(news.applicant()).ifPresent(reader -> {
                var letter = letter(news, reader.language(), reader.signsIn() ? page(news) : null);
                var key = key(news.enrollment(), news.version());
                outbox.enqueueFor(MailDraft.to(reader, KIND, key, news.program(), letter), UNTIL_FINAL);
            });
        }
    }

    @EventListener
    void on(DecisionUndone news) {
        outbox.drop(key(news.enrollment(), news.version()));
    }

    private static String key(EnrollmentId enrollment, long version) {
        return KIND + ":" + enrollment.value() + ":" + version;
    }

    @Override
    public Set<PersonId> reached(Collection<PersonId> people) {
        return readers.of(people).stream().map(Reader::person).collect(toSet());
    }

    @Override
    public MailPreview preview(ApplicationDecided news, Locale language) {
        return ownWords.say(news.program(), letter(news, language, page(news))).preview();
    }

    private Letter letter(ApplicationDecided news, Locale language, @Nullable String path) {
        var reason = news.draft().reason();
        return letters.write(
                programs.terms(news.program()),
                language,
                "mail." + name(news.draft().decision()),
                path,
                news.applicantName(),
                news.programName(),
                news.cohortName(),
                reason == null ? "" : reason + "\n\n");
    }

    private static String name(Decision decision) {
        return switch (decision) {
            case ACCEPT -> "application-accepted";
            case DECLINE -> "application-declined";
            case WAITLIST -> "application-waitlisted";
            case ASK -> "application-asked";
        };
    }

    /** Their own application. */
    private static String page(ApplicationDecided news) {
        return "apply/" + news.cohort().value();
    }
}
