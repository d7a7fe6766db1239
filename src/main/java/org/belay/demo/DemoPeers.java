package org.belay.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationImport;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentService;
import org.belay.program.PreparationService;
import org.belay.program.ProgramFiles;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.table.UploadedFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A small cohort of accountability partners, an odd number of them, waiting to be paired. */
@Component
@Profile("demo")
class DemoPeers {

    private static final String TEMPLATE = "accountability-pairs";
    private static final String FILE = "peers.csv";

    private final ProgramFiles files;
    private final PreparationService preparations;
    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final ApplicationImport applications;
    private final EnrollmentService enrollments;
    private final DecisionService decisions;

    DemoPeers(
            ProgramFiles files,
            PreparationService preparations,
            CohortService cohorts,
            CohortLifeCycle lifeCycle,
            ApplicationImport applications,
            EnrollmentService enrollments,
            DecisionService decisions) {
        this.files = files;
        this.preparations = preparations;
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.applications = applications;
        this.enrollments = enrollments;
        this.decisions = decisions;
    }

    /** By whoever acts now, who coordinates the program from then on. */
    void prepareMatching(DemoCalendar calendar) {
        var start = files.template(TEMPLATE, Locale.ENGLISH);
        var program = files.create(start, start.content().draft());
        askForNothing(program);
        var cohort = cohorts.create(
                program,
                new CohortDraft(
                        "Twelve weeks",
                        "ACC26",
                        calendar.dates("2026-10-26", "2026-11-13", "2026-11-30", "2027-02-26")));
        lifeCycle.openEnrollment(cohort);
        DemoFile.read(FILE, calendar.days() - DemoOrganization.DAYS_SINCE_APPLICATIONS, path -> {
            var file = applications.read(cohort, new UploadedFile(path, FILE), Progress.NONE);
            applications.apply(applications.plan(cohort, file, Set.of(), Progress.NONE), Progress.NONE);
        });
        accept(cohort);
        lifeCycle.startMatching(cohort);
    }

    /** Nobody here has read anything yet, and would be held back. */
    private void askForNothing(ProgramId program) {
        preparations.edit(program, preparations.get(program).version(), List.of(), null);
    }

    private void accept(CohortId cohort) {
        var open = enrollments.all(cohort, EnrollmentFilter.ALL.in(EnrollmentFilter.Segment.TO_DECIDE));
        decisions.decide(cohort, DecisionDraft.silent(Decision.ACCEPT, null), open);
    }
}
