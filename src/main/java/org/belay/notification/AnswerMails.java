package org.belay.notification;

import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.enrollment.ApplicationAnswered;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asked an applicant something that there is an answer; the coordinators of the program where that one does
 * not coordinate it any more. The answer is read on its page: a mail leaves the house.
 */
@Component
class AnswerMails {

    private static final String KIND = "application-answered";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final CohortService cohorts;
    private final ProgramService programs;

    AnswerMails(Outbox outbox, Letters letters, ReaderQueries readers, CohortService cohorts, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.cohorts = cohorts;
        this.programs = programs;
    }

    @EventListener
    void on(ApplicationAnswered news) {
        var cohort = cohorts.reference(news.cohort());
        for (var reader : concerned(news)) {
            var key = KIND + ":" + news.enrollment().value() + ":" + news.version() + ":"
                    + reader.person().value();
            outbox.enqueue(MailDraft.to(reader, KIND, key, news.program(), letter(news, cohort, reader)));
        }
    }

    private List<Reader> concerned(ApplicationAnswered news) {
        var coordinators = readers.coordinators(news.program()).stream()
                .filter(reader -> !reader.person().equals(news.applicant()))
                .toList();
        var asker = coordinators.stream()
                .filter(reader -> reader.person().equals(news.askedBy()))
                .toList();
        return asker.isEmpty() ? coordinators : asker;
    }

    private Letter letter(ApplicationAnswered news, CohortReference cohort, Reader reader) {
        return letters.write(
                programs.terms(news.program()),
                reader.language(),
                "mail." + KIND,
                CohortNavigation.tab(cohort.id(), CohortPlace.PEOPLE) + "?open="
                        + news.enrollment().value(),
                reader.name(),
                news.applicantName(),
                cohort.programName(),
                cohort.name());
    }
}
