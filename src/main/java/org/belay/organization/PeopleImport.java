package org.belay.organization;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.RejectedRowsFile;
import org.belay.shared.table.Row;
import org.belay.shared.table.TableFile;
import org.belay.shared.table.UploadedFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an HR file, in steps: {@link #open} finds the columns, {@link #check} says what would change, {@link
 * #apply} changes it. People are matched by employee number, in a file
 * without numbers by e-mail, and never deleted.
 */
@Service
@Transactional
public class PeopleImport {

    private final ImportRepository people;
    private final ImportUndoRepository undo;
    private final PlaceWayBack places;
    private final ImportLedger ledger;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ObjectProvider<LeaverEffects> effects;
    private final ApplicationEventPublisher news;
    private final Texts texts;
    private final Clock clock;

    PeopleImport(
            ImportRepository people,
            ImportUndoRepository undo,
            PlaceWayBack places,
            ImportLedger ledger,
            CurrentUser user,
            AuditTrail audit,
            ObjectProvider<LeaverEffects> effects,
            ApplicationEventPublisher news,
            Texts texts,
            Clock clock) {
        this.people = people;
        this.undo = undo;
        this.places = places;
        this.ledger = ledger;
        this.user = user;
        this.audit = audit;
        this.effects = effects;
        this.news = news;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Finds the table in an uploaded file and which column is what.
     *
     * @param name under which the file was uploaded, to be shown
     * @throws Refused when this is no table that can be read; says where and what to do
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PeopleFile open(Path file, String name) {
        user.require(Permission.IMPORT_PEOPLE);
        return TableFile.use(new UploadedFile(file, name), opened -> {
            var table = opened.table(PeopleColumns.GUESS);
            var mapped = ledger.mapping(ImportKind.PEOPLE, table, PeopleColumns.GUESS);
            return new PeopleFile(
                    file,
                    name,
                    table.sheet(),
                    table.headerRow(),
                    table.columns(),
                    table.fingerprint(),
                    columns(mapped),
                    mapped.remembered());
        });
    }

    private static Map<PersonField, Column> columns(ImportLedger.Mapped mapped) {
        Map<PersonField, Column> byField = mapped.byField().entrySet().stream()
                .collect(toMap(field -> PersonField.valueOf(field.getKey()), Map.Entry::getValue));
        return mapped.remembered() ? byField : PeopleColumns.settled(byField);
    }

    /**
     * Says what applying the file would change; changes nothing.
     *
     * @throws Refused when a column that everybody needs is not mapped, or the file cannot be read to its end
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    @Transactional(readOnly = true)
    public ImportPlan check(PeopleFile file, ImportPeople options, Progress progress) {
        user.require(Permission.IMPORT_PEOPLE);
        requireColumns(file);
        var reader = new PeopleFileReader(file.mapping(), today());
        read(file, reader::read, progress.between(0, 0.7));
        var known = people.everybody();
        progress.at(0.8);
        return new ImportPlanner(file, options, known, reader.finish(), today()).plan(progress.between(0.8, 1));
    }

    private static void read(PeopleFile file, Consumer<Row> rows, Progress progress) {
        TableFile.use(
                new UploadedFile(file.path(), file.name()),
                opened -> opened.table(file.sheet(), file.headerRow()).read(rows, ReadProgress.of(progress)));
    }

    private static void requireColumns(PeopleFile file) {
        var missing = PeopleColumns.problems(file.mapping());
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    /** What the leavers of a plan take with them, program by program, in counts. */
    @Transactional(readOnly = true)
    public List<LeaverEffects.InProgram> effects(ImportPlan plan) {
        user.require(Permission.IMPORT_PEOPLE);
        var leavers = leavers(plan);
        return leavers.isEmpty()
                ? List.of()
                : effects.stream()
                        .flatMap(effect -> effect.of(leavers).stream())
                        .toList();
    }

    /**
     * Does what the plan says, all of it or nothing.
     *
     * @param manyLeaversConfirmed whether somebody said twice that so many have left
     * @throws ChangedMeanwhile when anybody was added or edited since the check: check again
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ImportResult apply(ImportPlan plan, boolean manyLeaversConfirmed, Progress progress) {
        var actor = user.require(Permission.IMPORT_PEOPLE);
        if (plan.hasUnusuallyManyLeavers() && !manyLeaversConfirmed) {
            throw new Refused(Problem.of("people.import.problem.many-leavers", plan.absent(), plan.ofSource()));
        }
        if (!people.stamp().equals(plan.stamp())) {
            throw new ChangedMeanwhile("people");
        }
        var leavers = leavers(plan);
        if (!leavers.isEmpty()) {
            news.publishEvent(new LeavingBegins(leavers));
        }
        var result = record(plan, actor.person());
        try {
            write(plan, result.batch(), progress);
        } catch (DuplicateKeyException e) {
            // Somebody else added the same number at the same moment.
            throw new ChangedMeanwhile(e);
        }
        ledger.remember(
                ImportKind.PEOPLE,
                plan.file().fingerprint(),
                plan.file().mapping().entrySet().stream()
                        .collect(toMap(field -> field.getKey().name(), Map.Entry::getValue)));
        audit.record(actor.person(), event(plan, result));
        if (!leavers.isEmpty()) {
            news.publishEvent(new PeopleLeft(leavers, actor.person(), result.batch()));
        }
        progress.at(1);
        return result;
    }

    private ImportResult record(ImportPlan plan, PersonId by) {
        int added = plan.count(PersonChange.Kind.NEW);
        int changed = plan.count(PersonChange.Kind.CHANGED);
        int leavers = plan.count(PersonChange.Kind.LEAVER);
        var batch = ledger.record(
                new ImportBatch(
                        ImportKind.PEOPLE,
                        plan.file().name(),
                        plan.rows(),
                        added,
                        changed,
                        plan.unchanged(),
                        plan.rejected().size(),
                        leavers,
                        null),
                by);
        return new ImportResult(
                batch,
                added,
                changed,
                plan.unchanged(),
                leavers,
                plan.rejected().size());
    }

    private void write(ImportPlan plan, ImportBatchId batch, Progress progress) {
        var before = places.beforePeople();
        if (!plan.changes().isEmpty()) {
            undo.forget();
            ledger.mayBeUndone(batch);
        }
        var names = plan.changes().stream()
                .map(change -> change.after().text(PersonField.DEPARTMENT))
                .filter(Objects::nonNull)
                .collect(toSet());
        var written = new ImportRepository.Places(
                people.departments(names), people.sites(plan.sites()), plan.source(), clock.instant());
        var done = new Counter(plan.changes().size(), progress.between(0, 0.9));
        var added =
                plan.changes().stream().filter(change -> change.known() == null).toList();
        ImportRepository.inChunks(added, chunk -> {
            people.add(chunk, written);
            var ids = people.idsOf(chunk.stream().map(PersonChange::after).toList());
            addLanguages(chunk, ids);
            undo.rememberAdded(batch, ids.values());
            done.count(chunk.size());
        });
        var changed =
                plan.changes().stream().filter(change -> change.known() != null).toList();
        ImportRepository.inChunks(changed, chunk -> {
            lock(chunk);
            undo.rememberAsTheyAre(
                    batch,
                    chunk.stream()
                            .map(change -> Objects.requireNonNull(change.person()))
                            .toList());
            people.change(chunk, written);
            changeLanguages(chunk);
            done.count(chunk.size());
        });
        if (!plan.changes().isEmpty()) {
            people.linkManagers();
            places.rememberWithPeople(batch, before);
        }
    }

    private void lock(List<PersonChange> chunk) {
        var expected = chunk.stream()
                .map(change -> Objects.requireNonNull(change.known()))
                .collect(toMap(KnownPerson::id, KnownPerson::version));
        if (!people.lock(expected.keySet()).equals(expected)) {
            throw new ChangedMeanwhile("people");
        }
    }

    private void addLanguages(Collection<PersonChange> chunk, Map<String, PersonId> ids) {
        people.setLanguages(chunk.stream()
                .collect(toMap(
                        c -> Objects.requireNonNull(
                                ids.get(Spelling.key(c.after().reference()))),
                        c -> c.after().languages())));
    }

    private void changeLanguages(Collection<PersonChange> chunk) {
        var speakers = chunk.stream()
                .filter(c -> c.changes(PersonField.LANGUAGES))
                .collect(toMap(
                        c -> Objects.requireNonNull(c.person()), c -> c.after().languages()));
        if (!speakers.isEmpty()) {
            people.setLanguages(speakers);
        }
    }

    private static AuditEvent event(ImportPlan plan, ImportResult result) {
        return AuditEvent.of(
                        "people.imported",
                        "import_batch",
                        result.batch().value(),
                        plan.file().name())
                .with("source", plan.source())
                .with("added", result.added())
                .with("changed", result.changed())
                .with("unchanged", result.unchanged())
                .with("leavers", result.leavers())
                .with("rejected", result.rejected());
    }

    private static Set<PersonId> leavers(ImportPlan plan) {
        return plan.changes().stream()
                .filter(change -> change.kind() == PersonChange.Kind.LEAVER)
                .map(PersonChange::person)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** The rows that were left out as a workbook, with what is wrong in front of each. */
    @Transactional
    public void writeRejected(ImportPlan plan, Locale language, OutputStream out) throws IOException {
        var actor = user.require(Permission.IMPORT_PEOPLE);
        audit.record(
                actor.person(),
                AuditEvent.of(
                                "people.rejected-downloaded",
                                "import_batch",
                                null,
                                plan.file().name())
                        .with("rows", plan.rejected().size()));
        var rejected = plan.rejected().stream().collect(toMap(RejectedRow::row, Function.identity()));
        RejectedRowsFile.write(
                texts,
                language,
                RejectedRowsFile.names(plan.file().columns()),
                lines -> read(
                        plan.file(),
                        row -> {
                            var fault = rejected.get(row.number());
                            if (fault != null) {
                                lines.accept(line(fault, row, language));
                            }
                        },
                        Progress.NONE),
                out);
    }

    private RejectedRowsFile.Line line(RejectedRow fault, Row row, Locale language) {
        return new RejectedRowsFile.Line(
                fault.row(),
                fault.column(),
                texts.text(language, fault.reason().messageKey(), fault.value()),
                row.cells().stream().map(Cell::text).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Counts rows as progress. */
    private static final class Counter {
        private final int all;
        private final Progress progress;
        private int done;

        Counter(int all, Progress progress) {
            this.all = all;
            this.progress = progress;
        }

        void count(int more) {
            done += more;
            progress.at((double) done / all);
        }
    }
}
