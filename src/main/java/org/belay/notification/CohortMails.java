package org.belay.notification;

import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationLapsed;
import org.belay.enrollment.EnrollmentService;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.belay.shared.Terms;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells everybody who takes part or has applied that their cohort was cancelled, and who waited for a decision that it is over. */
@Component
class CohortMails {

    private static final String KIND = "cohort-cancelled";
    private static final String LAPSED = "application-lapsed";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final EnrollmentService enrollments;

    CohortMails(
            Outbox outbox,
            Letters letters,
            ReaderQueries readers,
            CohortService cohorts,
            ProgramService programs,
            EnrollmentService enrollments) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.cohorts = cohorts;
        this.programs = programs;
        this.enrollments = enrollments;
    }

    /** First of all: afterwards nobody takes part any more whom it could concern. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CohortCancelled news) {
        var cohort = cohorts.reference(news.cohort());
        var terms = programs.terms(cohort.program());
        for (var reader : readers.of(enrollments.concerned(cohort.id()))) {
            var key = KIND + ":" + cohort.id().value() + ":" + reader.person().value();
            var letter = letter(KIND, terms, reader, cohort, news.reason());
            outbox.enqueue(MailDraft.to(reader, KIND, key, news.program(), letter));
        }
    }

    @EventListener
    void on(ApplicationLapsed news) {
        var cohort = cohorts.reference(news.cohort());
        readers.find(news.applicant()).ifPresent(reader -> {
            var letter = letter(LAPSED, programs.terms(cohort.program()), reader, cohort, "");
            var key = LAPSED + ":" + news.enrollment().value();
            outbox.enqueue(MailDraft.to(reader, LAPSED, key, news.program(), letter));
        });
    }

    private Letter letter(String kind, Terms terms, Reader reader, CohortReference cohort, String reason) {
        return letters.write(
                terms,
                reader.language(),
                "mail." + kind,
                reader.signsIn() ? "take-part" : null,
                reader.name(),
                cohort.programName(),
                cohort.name(),
                reason);
    }
}
