package org.belay.organization;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.RejectedRowsFile;
import org.belay.shared.table.Row;
import org.belay.shared.table.TableFile;
import org.belay.shared.table.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Departments, sites, rooms and holidays from a file, in the steps of every import. What a file does not name stays as it
 * is, and so does what its empty cells say nothing about.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PlaceImport {

    private final PlaceRepository places;
    private final ImportLedger ledger;
    private final PlaceWayBack wayBack;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Texts texts;

    PlaceImport(
            PlaceRepository places,
            ImportLedger ledger,
            PlaceWayBack wayBack,
            CurrentUser user,
            AuditTrail audit,
            Texts texts) {
        this.places = places;
        this.ledger = ledger;
        this.wayBack = wayBack;
        this.user = user;
        this.audit = audit;
        this.texts = texts;
    }

    /** @throws Refused when this is no table that can be read; says where and what to do */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PlaceFile read(PlaceKind kind, UploadedFile upload, Progress progress) {
        user.require(Permission.IMPORT_PEOPLE);
        var guess = kind.guess();
        return TableFile.use(upload, opened -> {
            var table = opened.table(guess);
            var mapped = ledger.mapping(kind.importKind(), table, guess);
            var rows = new ArrayList<Row>();
            table.read(rows::add, ReadProgress.of(progress));
            return new PlaceFile(
                    kind,
                    upload.name(),
                    table.columns(),
                    table.fingerprint(),
                    mapped.byField().entrySet().stream()
                            .collect(toMap(field -> PlaceField.valueOf(field.getKey()), Map.Entry::getValue)),
                    mapped.remembered(),
                    rows);
        });
    }

    /**
     * Says what applying the file would change; changes nothing.
     *
     * @throws Refused when a column that every line needs is not mapped
     */
    @Transactional(readOnly = true)
    public PlacePlan check(PlaceFile file) {
        user.require(Permission.IMPORT_PEOPLE);
        var missing = file.kind().key().stream()
                .filter(field -> !file.mapping().containsKey(field))
                .map(field -> Problem.of(
                        "organization.import.problem.unmapped." + field.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        return new PlacePlanner(file, places.known(file.kind())).plan();
    }

    /**
     * Does what the plan says, all of it or nothing.
     *
     * @return what can be undone, if it changed anything
     * @throws ChangedMeanwhile when the plan would be another one by now
     */
    public ImportBatchId apply(PlacePlan plan) {
        var actor = user.require(Permission.IMPORT_PEOPLE);
        var file = plan.file();
        if (!check(file).changes().equals(plan.changes())) {
            throw new ChangedMeanwhile(file.name());
        }
        places.write(
                file.kind(),
                plan.changes().stream().map(PlacePlan.Change::after).toList());
        ledger.remember(
                file.kind().importKind(),
                file.fingerprint(),
                file.mapping().entrySet().stream()
                        .collect(toMap(field -> field.getKey().name(), Map.Entry::getValue)));
        var batch = ImportBatch.of(
                file.kind().importKind(),
                file.name(),
                file.rows().size(),
                plan.count(true),
                plan.count(false),
                plan.unchanged(),
                plan.rejected().size());
        var id = ledger.record(batch, actor.person());
        if (!plan.changes().isEmpty()) {
            wayBack.remember(id, plan);
            ledger.mayBeUndone(id);
        }
        audit.record(
                actor.person(),
                AuditEvent.of("organization.imported", "import_batch", id.value(), file.name())
                        .with("added", batch.added())
                        .with("changed", batch.changed())
                        .with("unchanged", batch.unchanged())
                        .with("rejected", batch.rejected()));
        return id;
    }

    /** The lines that were left out as a workbook, with what is wrong in front of each. */
    public void writeRejected(PlacePlan plan, Locale language, OutputStream out) throws IOException {
        var actor = user.require(Permission.IMPORT_PEOPLE);
        audit.record(
                actor.person(),
                AuditEvent.of(
                                "people.rejected-downloaded",
                                "import_batch",
                                null,
                                plan.file().name())
                        .with("rows", plan.rejected().size()));
        List<RejectedRowsFile.Line> lines = plan.rejected().stream()
                .map(row -> new RejectedRowsFile.Line(
                        row.row(),
                        row.column(),
                        texts.text(language, row.reason().messageKey(), row.value()),
                        row.cells()))
                .toList();
        RejectedRowsFile.write(
                texts, language, RejectedRowsFile.names(plan.file().columns()), lines::forEach, out);
    }
}
