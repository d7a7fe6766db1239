package org.belay.enrollment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationLine.Outcome;
import org.belay.enrollment.ApplicationPlan.Item;
import org.belay.program.ApplicationQuestion;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.TableException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the applications that people made in a form outside Belay: first a plan, then all of it at once. */
@Service
@Transactional
public class ApplicationImport {

    private final DirectoryQueries directory;
    private final ApplicationQueries applications;
    private final EnrollmentRepository enrollments;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final TopicService topics;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicationImport(
            DirectoryQueries directory,
            ApplicationQueries applications,
            EnrollmentRepository enrollments,
            CohortService cohorts,
            ProgramService programs,
            TopicService topics,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.directory = directory;
        this.applications = applications;
        this.enrollments = enrollments;
        this.cohorts = cohorts;
        this.programs = programs;
        this.topics = topics;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The questions of the cohort's program, to which columns can be mapped besides the fields. */
    @Transactional(readOnly = true)
    public List<ApplicationQuestion> questions(CohortId cohort) {
        return programs.questions(importable(cohort).program());
    }

    /** The key under which a question is mapped. */
    public static String mappingKey(ApplicationQuestion question) {
        return ApplicationField.key(question);
    }

    /**
     * Reads a file and guesses what its columns hold.
     *
     * @throws TableException when it cannot be read as a table
     */
    @Transactional(readOnly = true)
    public ApplicationFile read(CohortId cohort, Path file, String name, ReadProgress progress)
            throws TableException, IOException {
        return ApplicationFile.read(
                file, name, new ColumnGuess(ApplicationField.targets(questions(cohort))), progress);
    }

    /**
     * Says what applying the file would do.
     *
     * @param confirmed keys of the applications whose suggested person somebody confirmed
     * @throws Refused when a column is missing without which no application can be read
     */
    @Transactional(readOnly = true)
    public ApplicationPlan plan(CohortId cohort, ApplicationFile file, Set<String> confirmed) {
        var lines = items(importable(cohort), file, confirmed).stream()
                .map(Item::line)
                .toList();
        return new ApplicationPlan(cohort, file, lines, confirmed);
    }

    /**
     * Applies a plan, all of it or nothing. Nobody is mailed: whoever applied through the form heard from it.
     *
     * @return how many applications were written
     * @throws ChangedMeanwhile when the plan would be another one by now
     */
    public int apply(ApplicationPlan plan) {
        var cohort = importable(plan.cohort());
        cohorts.requireState(cohort.id(), CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING);
        var items = items(cohort, plan.file(), plan.confirmed());
        if (!items.stream().map(Item::line).toList().equals(plan.lines())) {
            throw new ChangedMeanwhile(cohort.id());
        }
        items.stream().filter(item -> item.draft() != null).forEach(item -> write(cohort.id(), item));
        if (plan.changes() > 0) {
            audit.record(
                    user.person(),
                    AuditEvent.of("enrollment.imported", "cohort", cohort.id().value(), cohort.name())
                            .in(cohort.program())
                            .with("file", plan.file().name())
                            .with("new", plan.count(Outcome.NEW))
                            .with("changed", plan.count(Outcome.CHANGED))
                            .with("unchanged", plan.count(Outcome.UNCHANGED))
                            .with("rejected", plan.count(Outcome.REJECTED)));
        }
        return plan.changes();
    }

    private void write(CohortId cohort, Item item) {
        var person = Objects.requireNonNull(item.person());
        var draft = Objects.requireNonNull(item.draft());
        var handedIn = Objects.requireNonNull(item.handedIn());
        var held = item.held();
        if (held == null) {
            enrollments.add(cohort, person, draft, handedIn);
        } else {
            ChangedMeanwhile.unlessOne(enrollments.change(held.id(), held.version(), draft, handedIn), held.id());
        }
    }

    private List<Item> items(CohortReference cohort, ApplicationFile file, Set<String> confirmed) {
        var missing = Stream.of(ApplicationField.values())
                .filter(field -> field.isNeeded() && !file.has(field))
                .map(field -> Problem.of("enrollment.import.column-missing." + field.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        var zone = directory.organizationZone();
        var reader = new ApplicationRowReader(
                file,
                new Directory(directory.people(), topics.all()),
                programs.questions(cohort.program()),
                zone,
                confirmed);
        var planner = new ApplicationPlanner(
                file, cohort.dates().enrollmentClosesOn(), zone, clock.instant(), applications.held(cohort.id()));
        return planner.plan(file.applications().stream().map(reader::read).toList());
    }

    private CohortReference importable(CohortId id) {
        var cohort = cohorts.reference(id);
        user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
        return cohort;
    }
}
