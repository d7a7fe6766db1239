package org.belay.organization;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The imports that were applied, and the way back from the last one of each kind. What nobody has done more to since is as
 * before then; whoever may import something may also undo it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ImportBatches {

    private final ImportLedgerRepository ledger;
    private final ObjectProvider<WayBack> ways;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ImportBatches(
            ImportLedgerRepository ledger,
            ObjectProvider<WayBack> ways,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.ways = ways;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there can be any for whoever asks. */
    @Transactional(readOnly = true)
    public boolean mayRead() {
        return user.find()
                .filter(actor -> actor.coordinator()
                        || Arrays.stream(ImportKind.values()).anyMatch(kind -> user.may(kind.needs())))
                .isPresent();
    }

    /**
     * The latest first, of those that the reader may import.
     *
     * @throws NotFound for those who may import nothing
     */
    @Transactional(readOnly = true)
    public List<ImportRow> page(int offset, int limit) {
        requireReader();
        return ledger.page(user.actor(), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        requireReader();
        return ledger.count(user.actor());
    }

    private void requireReader() {
        if (!mayRead()) {
            throw new NotFound("imports");
        }
    }

    /** One that was applied. */
    @Transactional(readOnly = true)
    public ImportRow row(ImportBatchId batch) {
        return find(batch);
    }

    /** What undoing would do now; nothing is changed. */
    @Transactional(readOnly = true)
    public ImportUndo effectOfUndo(ImportBatchId batch) {
        return wayBack(find(batch)).effect(batch);
    }

    /**
     * Takes an import back, all that can be or nothing.
     *
     * @throws Refused when another import of its kind was applied since, or it was undone already
     */
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        var row = find(batch);
        if (!ledger.lock(batch)) {
            throw new Refused(
                    Problem.of("people.undo.problem.too-late", row.batch().fileName()));
        }
        ImportUndo effect;
        try {
            effect = wayBack(row).undo(batch, progress);
        } catch (DataIntegrityViolationException e) {
            // At this very moment something came to name what was to go.
            throw new ChangedMeanwhile(e);
        }
        ledger.close(batch, user.person(), clock.instant());
        audit.record(user.person(), event(row, effect));
        progress.at(1);
        return effect;
    }

    private ImportRow find(ImportBatchId batch) {
        var row = ledger.find(batch).orElseThrow(() -> new NotFound(batch));
        var about = row.batch().about();
        user.require(row.batch().kind().needs(), about == null ? Facts.NONE : Facts.of(about.program()));
        return row;
    }

    private WayBack wayBack(ImportRow row) {
        return ways.stream()
                .filter(way -> way.from(row.batch().kind()))
                .findFirst()
                .orElseThrow(() -> new NotFound(row.id()));
    }

    private static AuditEvent event(ImportRow row, ImportUndo effect) {
        var about = row.batch().about();
        var event = AuditEvent.of(
                "people.import-undone",
                "import_batch",
                row.id().value(),
                row.batch().fileName());
        return (about == null ? event : event.in(about.program()))
                .with("removed", effect.removed())
                .with("kept", effect.kept())
                .with("restored", effect.restored())
                .with("back", effect.back())
                .with("changed-since", effect.changedSince());
    }
}
