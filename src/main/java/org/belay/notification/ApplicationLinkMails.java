package org.belay.notification;

import java.time.Clock;
import java.time.Duration;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationLinkAsked;
import org.belay.enrollment.InvitedToApply;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.belay.security.WayIn;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails that lead to the application form of a cohort, each with a link of its reader's own. */
@Component
class ApplicationLinkMails {

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final Clock clock;

    ApplicationLinkMails(
            Outbox outbox,
            Letters letters,
            ReaderQueries readers,
            CohortService cohorts,
            ProgramService programs,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.cohorts = cohorts;
        this.programs = programs;
        this.clock = clock;
    }

    @EventListener
    void on(InvitedToApply news) {
        send("cohort-invitation", news.person(), news.cohort(), news.code(), news.way());
    }

    @EventListener
    void on(ApplicationLinkAsked news) {
        send("application-link", news.person(), news.cohort(), news.code(), news.way());
    }

    /** Each link is another mail: the key tells them apart by when they expire. */
    private void send(String kind, PersonId person, CohortId id, String code, WayIn way) {
        var cohort = cohorts.reference(id);
        readers.find(person).ifPresent(reader -> {
            var key = kind + ":" + id.value() + ":" + person.value() + ":" + way.expiresAt();
            outbox.enqueue(MailDraft.to(reader, kind, key, cohort.program(), letter(kind, reader, cohort, code, way))
                    .until(way.expiresAt()));
        });
    }

    private Letter letter(String kind, Reader reader, CohortReference cohort, String code, WayIn way) {
        var token = way.token();
        return letters.write(
                programs.terms(cohort.program()),
                reader.language(),
                "mail." + kind + (token == null ? ".with-account" : ""),
                token == null ? "apply/" + cohort.id().value() : "join/" + code + "/" + token,
                reader.name(),
                cohort.programName(),
                cohort.name(),
                Duration.between(clock.instant(), way.expiresAt()).plusHours(1).toDays());
    }
}
