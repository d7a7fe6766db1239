package org.belay.notification;

import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.export.ExportEnded;
import org.belay.matching.MatchRunEnded;
import org.belay.scheduling.ScheduleRunEnded;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started a run or asked for a file that it has come to its end, and leads to what came of it. */
@Component
class RunMails {

    private static final String MATCHING = "match-run-ended";
    private static final String SCHEDULE = "schedule-run-ended";

    private static final String EXPORT = "export-ended";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;

    RunMails(Outbox outbox, Letters letters, ReaderQueries readers) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
    }

    @EventListener
    void on(MatchRunEnded news) {
        tell(
                MATCHING,
                news.failed() ? ".failed" : "",
                news.run().value(),
                news.by(),
                news.cohort(),
                "cohort/" + news.cohort().id().value() + "/matching",
                news.groups());
    }

    @EventListener
    void on(ScheduleRunEnded news) {
        var what = news.failed() ? ".failed" : news.meetings() == 0 ? ".nothing" : "";
        tell(
                SCHEDULE,
                what,
                news.run().value(),
                news.by(),
                news.cohort(),
                "cohort/" + news.cohort().id().value() + "/schedule",
                news.placed(),
                news.meetings());
    }

    @EventListener
    void on(ExportEnded news) {
        readers.find(news.by()).ifPresent(reader -> {
            var page = "program/" + news.program().value() + "/exports"
                    + (news.request().isEmpty() ? "" : "?" + news.request());
            var what = "mail." + EXPORT + (news.failed() ? ".failed" : "");
            var letter = letters.write(
                    reader.language(), what, page, reader.name(), news.programName(), news.fileName(), news.rows());
            var key = EXPORT + ":" + news.id().value();
            outbox.enqueue(
                    MailDraft.to(reader, EXPORT, key, news.program(), letter).until(news.expires()));
        });
    }

    private void tell(
            String kind, String what, long run, PersonId by, CohortReference cohort, String page, Object... figures) {
        readers.find(by).ifPresent(reader -> {
            var arguments = new ArrayList<Object>(List.of(reader.name(), cohort.name(), cohort.programName()));
            arguments.addAll(List.of(figures));
            var letter = letters.write(reader.language(), "mail." + kind + what, page, arguments.toArray());
            outbox.enqueue(MailDraft.to(reader, kind, kind + ":" + run, cohort.program(), letter));
        });
    }
}
