package org.belay.demo;

import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortDraft;
import org.belay.history.HistoryFiles;
import org.belay.history.HistoryImport;
import org.belay.history.ImportHistory;
import org.belay.shared.Progress;
import org.belay.shared.table.UploadedFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** The cohorts that came in with the files of another system: four that are over, and one that runs. */
@Service
@Profile("demo")
class DemoHistory {

    static final String RUNNING = "NM26";

    /** The earliest first. */
    static final List<String> PAST = List.of("AUT24", "SPR25", "AUT25", "SPR26");

    private static final List<Told> ALL = List.of(
            new Told(
                    DemoOrganization.MENTORING,
                    List.of("earlier-sessions.csv", "earlier-feedback.csv"),
                    List.of(
                            new Came("Autumn 2024", "AUT24", "2024-09-23", "2024-10-18", "2024-11-04", "2025-04-30"),
                            new Came("Spring 2025", "SPR25", "2025-03-24", "2025-04-18", "2025-05-05", "2025-10-31"))),
            new Told(
                    DemoOrganization.MENTORING,
                    List.of("sessions.csv", "feedback.csv"),
                    List.of(
                            new Came("Autumn 2025", "AUT25", "2025-09-22", "2025-10-17", "2025-11-03", "2026-04-30"),
                            new Came("Spring 2026", "SPR26", "2026-03-23", "2026-04-17", "2026-05-04", "2026-11-06"))),
            new Told(
                    DemoOrganization.NEW_MANAGERS,
                    List.of("running-sessions.csv", "running-feedback.csv", "running-fit.csv"),
                    List.of(new Came("Autumn 2026", RUNNING, "2026-08-17", "2026-09-11", "2026-09-21", "2027-03-19"))));

    private final HistoryImport history;

    DemoHistory(HistoryImport history) {
        this.history = history;
    }

    /** A cohort with its days, as its files have them. */
    private record Came(String name, String code, String opens, String closes, String starts, String ends) {
        CohortDraft draft(DemoCalendar calendar) {
            return new CohortDraft(name, code, calendar.dates(opens, closes, starts, ends));
        }
    }

    /** What files tell of cohorts of a program: sessions, feedback, and how it fits where that is known. */
    private record Told(String program, List<String> files, List<Came> cohorts) {}

    void take(DemoCalendar calendar) {
        ALL.forEach(told -> take(told, List.of(), calendar));
    }

    /** A file is there only while it is read: the next is opened within it. */
    private void take(Told told, List<UploadedFile> open, DemoCalendar calendar) {
        if (open.size() < told.files().size()) {
            var name = told.files().get(open.size());
            DemoFile.read(name, calendar.days(), path -> {
                var more = new ArrayList<>(open);
                more.add(new UploadedFile(path, name));
                take(told, more, calendar);
            });
            return;
        }
        var files = new HistoryFiles(open.getFirst(), open.get(1), open.size() > 2 ? open.get(2) : null);
        var cohorts = told.cohorts().stream().map(came -> came.draft(calendar)).toList();
        history.apply(history.check(files, new ImportHistory(told.program(), cohorts), Progress.NONE), Progress.NONE);
    }
}
