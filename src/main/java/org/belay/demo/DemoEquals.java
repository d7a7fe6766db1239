package org.belay.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFiles;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.table.UploadedFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Small cohorts of equals, whose applications stand in a file and are all accepted. */
@Component
@Profile("demo")
class DemoEquals {

    private static final String TEMPLATE = "accountability-pairs";

    private final ProgramFiles files;
    private final PreparationService preparations;
    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final ApplicationImport applications;
    private final EnrollmentService enrollments;
    private final DecisionService decisions;

    DemoEquals(
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

    /**
     * A cohort in matching, made by whoever acts now, who coordinates its program from then on.
     *
     * @param program makes the program out of what the template has
     * @param file with the applications
     */
    CohortId inMatching(UnaryOperator<ProgramDraft> program, CohortDraft cohort, String file, DemoCalendar calendar) {
        var start = files.template(TEMPLATE, Locale.ENGLISH);
        var created = files.create(start, program.apply(start.content().draft()));
        askForNothing(created);
        return inMatching(created, cohort, file, calendar);
    }

    /** The same of a program that is there. */
    CohortId inMatching(ProgramId program, CohortDraft cohort, String file, DemoCalendar calendar) {
        var id = cohorts.create(program, cohort);
        lifeCycle.openEnrollment(id);
        DemoFile.read(file, calendar.days() - DemoOrganization.DAYS_SINCE_APPLICATIONS, path -> {
            var read = applications.read(id, new UploadedFile(path, file), Progress.NONE);
            applications.apply(applications.plan(id, read, Set.of(), Progress.NONE), Progress.NONE);
        });
        accept(id);
        lifeCycle.startMatching(id);
        return id;
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
