package org.belay.demo;

import java.util.Set;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportPart;
import org.belay.reporting.ReportRhythm;
import org.belay.reporting.ReportScheduleDraft;
import org.belay.reporting.ReportSchedules;
import org.belay.reporting.SavedReport;
import org.belay.reporting.SavedReports;
import org.belay.reporting.SchedulePart;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What somebody who decides on a program has set up: a report by mail, and two views to look at again. */
@Component
@Profile("demo")
class DemoReports {

    private final ReportSchedules schedules;
    private final SavedReports saved;

    DemoReports(ReportSchedules schedules, SavedReports saved) {
        this.schedules = schedules;
        this.saved = saved;
    }

    /** By whoever acts now, for themselves. */
    void keep(PersonId reader, ProgramId program, CohortId closed) {
        schedules.add(
                new ReportScheduleDraft(program, null, ReportRhythm.MONTHLY, SchedulePart.LAST_MONTH, false),
                Set.of(reader));
        saved.save("What became of it", true, view(closed, Chapter.RESULTS));
        saved.save("Who took part", false, view(closed, Chapter.PARTICIPATION));
    }

    private static SavedReport.What view(CohortId cohort, Chapter chapter) {
        return new SavedReport.What(cohort, chapter, ReportPart.WHOLE, null);
    }
}
