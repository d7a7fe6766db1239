package org.belay.enrollment;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationLine.Outcome;
import org.belay.enrollment.ApplicationPlan.Item;
import org.belay.enrollment.ApplicationQueries.HeldDraft;
import org.belay.organization.ImportBatch;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportKind;
import org.belay.organization.ImportLedger;
import org.belay.program.ApplicationQuestion;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.table.Cell;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.RejectedRowsFile;
import org.belay.shared.table.Row;
import org.belay.shared.table.TableFile;
import org.belay.shared.table.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the applications that people made in a form outside Belay: first a plan, then all of it at once. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ApplicationImport {

    private final DirectoryQueries directory;
    private final ApplicationQueries applications;
    private final EnrollmentRepository enrollments;
    private final ApplicationMemoryRepository memory;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final TopicService topics;
    private final ImportLedger ledger;
    private final Texts texts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicationImport(
            DirectoryQueries directory,
            ApplicationQueries applications,
            EnrollmentRepository enrollments,
            ApplicationMemoryRepository memory,
            CohortService cohorts,
            ProgramService programs,
            TopicService topics,
            ImportLedger ledger,
            Texts texts,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.directory = directory;
        this.applications = applications;
        this.enrollments = enrollments;
        this.memory = memory;
        this.cohorts = cohorts;
        this.programs = programs;
        this.topics = topics;
        this.ledger = ledger;
        this.texts = texts;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The questions of the cohort's program, to which columns can be mapped besides the fields. */
    @Transactional(readOnly = true)
    public List<ApplicationQuestion> questions(CohortId cohort) {
        return programs.questions(importable(cohort).program());
    }

    /** What columns can be mapped to besides those questions. */
    @Transactional(readOnly = true)
    public List<ApplicationField> fields(CohortId cohort) {
        return ApplicationField.of(importable(cohort).format());
    }

    /** The key under which a question is mapped. */
    public static String mappingKey(ApplicationQuestion question) {
        return ApplicationField.key(question);
    }

    /**
     * Reads a file and says what its columns hold: as somebody mapped this layout last, else a guess.
     *
     * @throws Refused when it cannot be read as a table
     */
    @Transactional(readOnly = true)
    public ApplicationFile read(CohortId cohort, UploadedFile upload, Progress progress) {
        var to = importable(cohort);
        var program = to.program();
        var guess = new ColumnGuess(
                ApplicationField.targets(to.format(), programs.questions(program), programs.terms(program)));
        return TableFile.use(upload, opened -> {
            var table = opened.table(guess);
            var mapped = ledger.mapping(ImportKind.APPLICATIONS, table, guess);
            var rows = new ArrayList<Row>();
            table.read(rows::add, ReadProgress.of(progress));
            return new ApplicationFile(
                    upload.name(),
                    table.sheet(),
                    table.columns(),
                    table.fingerprint(),
                    mapped.byField(),
                    mapped.remembered(),
                    rows);
        });
    }

    /**
     * Says what applying the file would do.
     *
     * @param confirmed keys of the applications whose suggested person somebody confirmed
     * @throws Refused when a column is missing without which no application can be read
     */
    @Transactional(readOnly = true)
    public ApplicationPlan plan(CohortId cohort, ApplicationFile file, Set<String> confirmed, Progress progress) {
        var lines = items(importable(cohort), file, confirmed, progress).stream()
                .map(Item::line)
                .toList();
        return new ApplicationPlan(cohort, file, lines, confirmed);
    }

    /**
     * Applies a plan, all of it or nothing. Nobody is mailed: whoever applied through the form heard from it.
     *
     * @return what can be undone, if it wrote any application
     * @throws ChangedMeanwhile when the plan would be another one by now
     */
    public ImportBatchId apply(ApplicationPlan plan, Progress progress) {
        var cohort = importable(plan.cohort());
        cohorts.requireState(cohort.id(), CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING);
        var items = items(cohort, plan.file(), plan.confirmed(), progress.between(0, 0.5));
        if (!items.stream().map(Item::line).toList().equals(plan.lines())) {
            throw new ChangedMeanwhile(cohort.id());
        }
        var batch = record(cohort, plan);
        if (plan.changes() > 0) {
            write(cohort.id(), batch, items, progress.between(0.5, 1));
            ledger.mayBeUndone(batch);
        }
        return batch;
    }

    /** Beside each stands how it was before, for the way back. */
    private void write(CohortId cohort, ImportBatchId batch, List<Item> items, Progress progress) {
        memory.forget(cohort);
        var changing = items.stream()
                .filter(item -> item.draft() != null)
                .map(Item::held)
                .filter(Objects::nonNull)
                .map(OwnApplication::id)
                .toList();
        if (!changing.isEmpty()) {
            memory.keepAsTheyAre(batch, changing);
        }
        var added = new ArrayList<EnrollmentId>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).draft() != null) {
                write(cohort, items.get(i)).ifPresent(added::add);
            }
            progress.at((i + 1.0) / items.size());
        }
        if (!added.isEmpty()) {
            memory.keepAdded(batch, added);
        }
    }

    private ImportBatchId record(CohortReference cohort, ApplicationPlan plan) {
        var file = plan.file();
        ledger.remember(ImportKind.APPLICATIONS, file.fingerprint(), file.mapping());
        var batch = ImportBatch.of(
                        ImportKind.APPLICATIONS,
                        file.name(),
                        plan.lines().size(),
                        plan.count(Outcome.NEW),
                        plan.count(Outcome.CHANGED),
                        plan.count(Outcome.UNCHANGED),
                        plan.count(Outcome.REJECTED))
                .about(cohort.program(), cohort.id(), cohort.programName() + " · " + cohort.name());
        var id = ledger.record(batch, user.person());
        audit.record(
                user.person(),
                AuditEvent.of("enrollment.imported", "cohort", cohort.id().value(), cohort.name())
                        .in(cohort.program())
                        .with("file", file.name())
                        .with("new", batch.added())
                        .with("changed", batch.changed())
                        .with("unchanged", batch.unchanged())
                        .with("rejected", batch.rejected()));
        return id;
    }

    /** @return the application when it is a new one */
    private Optional<EnrollmentId> write(CohortId cohort, Item item) {
        var person = Objects.requireNonNull(item.person());
        var draft = Objects.requireNonNull(item.draft());
        var handedIn = Objects.requireNonNull(item.handedIn());
        var held = item.held();
        if (held == null) {
            return Optional.of(enrollments.add(cohort, person, draft, handedIn));
        }
        ChangedMeanwhile.unlessOne(enrollments.change(held.id(), held.version(), draft, handedIn), held.id());
        return Optional.empty();
    }

    /** The rows that are left out as a workbook, with what is wrong in front of each. */
    @Transactional
    public void writeRejected(ApplicationPlan plan, Locale language, OutputStream out) throws IOException {
        var cohort = importable(plan.cohort());
        audit.record(
                user.actor().person(),
                AuditEvent.of(
                                "enrollment.rejected-downloaded",
                                "cohort",
                                cohort.id().value(),
                                cohort.name())
                        .in(cohort.program())
                        .with("rows", plan.count(Outcome.REJECTED)));
        var rows = plan.file().rows().stream().collect(toMap(Row::number, Function.identity()));
        var terms = programs.terms(cohort.program());
        var lines = plan.lines().stream()
                .filter(line -> line.outcome() == Outcome.REJECTED)
                .map(line -> rejected(line, rows.get(line.row()), terms, language))
                .toList();
        RejectedRowsFile.write(
                texts, language, RejectedRowsFile.names(plan.file().columns()), lines::forEach, out);
    }

    private RejectedRowsFile.Line rejected(ApplicationLine line, @Nullable Row row, Terms terms, Locale language) {
        var faults = line.remarks().stream().filter(ImportRemark::rejects).toList();
        return new RejectedRowsFile.Line(
                line.row(),
                faults.stream()
                        .map(ImportRemark::column)
                        .filter(column -> !column.isEmpty())
                        .distinct()
                        .collect(joining(", ")),
                faults.stream()
                        .map(fault -> texts.text(terms, language, fault.problem()))
                        .collect(joining(" ")),
                row == null ? List.of() : row.cells().stream().map(Cell::text).toList());
    }

    private List<Item> items(CohortReference cohort, ApplicationFile file, Set<String> confirmed, Progress progress) {
        var missing = ApplicationField.of(cohort.format()).stream()
                .filter(field -> field.isNeeded() && !file.has(field))
                .map(field -> Problem.of("enrollment.import.column-missing." + field.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        var zone = directory.organizationZone();
        var rows = file.applications();
        var known = new Directory(directory.people(), topics.all());
        var answers = new AnswerReader(programs.questions(cohort.program()), known, rows);
        var held = applications.held(cohort.id());
        var reader = new ApplicationRowReader(
                file, known, answers, cohort.format(), programs.terms(cohort.program()), zone, confirmed, said(held));
        var read = new ArrayList<ApplicationRowReader.Read>();
        for (var row : rows) {
            read.add(reader.read(row));
            progress.at(0.9 * read.size() / rows.size());
        }
        return new ApplicationPlanner(file, cohort.dates().enrollmentClosesOn(), zone, clock.instant(), held)
                .plan(read);
    }

    /** Who is only invited has said nothing so far. */
    private static Map<PersonId, ApplicationDraft> said(List<HeldDraft> held) {
        return held.stream()
                .filter(one -> one.own().appliedAt() != null)
                .collect(toMap(HeldDraft::person, one -> one.own().draft()));
    }

    private CohortReference importable(CohortId id) {
        var cohort = cohorts.reference(id);
        user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
        return cohort;
    }
}
