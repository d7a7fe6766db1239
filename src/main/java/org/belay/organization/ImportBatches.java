package org.belay.organization;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The imports about the organization that were applied, and the way back from the last one of people. What it did to
 * people is taken back as long as nobody has done more to them since; what hung on it elsewhere, such as matches that
 * ended with leavers and accounts that were closed, is not.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ImportBatches {

    private final ImportLedgerRepository ledger;
    private final ImportUndoRepository undo;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ImportBatches(
            ImportLedgerRepository ledger, ImportUndoRepository undo, CurrentUser user, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.undo = undo;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ImportRow> page(int offset, int limit) {
        user.require(Permission.IMPORT_PEOPLE);
        return ledger.page(offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        user.require(Permission.IMPORT_PEOPLE);
        return ledger.count();
    }

    /** What undoing would do now; nothing is changed. */
    @Transactional(readOnly = true)
    public ImportUndo effectOfUndo(ImportBatchId batch) {
        user.require(Permission.IMPORT_PEOPLE);
        return undo.effect(batch);
    }

    /**
     * Takes an import back, all that can be or nothing.
     *
     * @throws Refused when another import has changed people since, or it was undone already
     */
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        var actor = user.require(Permission.IMPORT_PEOPLE);
        var row = ledger.find(batch).orElseThrow(() -> new NotFound(batch));
        if (!undo.lock(batch)) {
            throw new Refused(
                    Problem.of("people.undo.problem.too-late", row.batch().fileName()));
        }
        var effect = undo.effect(batch);
        progress.at(0.1);
        undo.restore(batch, clock.instant());
        progress.at(0.5);
        try {
            undo.remove(undo.leaving(batch));
        } catch (DataIntegrityViolationException e) {
            // At this very moment somebody was given a place, a role or an account.
            throw new ChangedMeanwhile(e);
        }
        undo.close(batch, actor.person(), clock.instant());
        audit.record(
                actor.person(),
                AuditEvent.of(
                                "people.import-undone",
                                "import_batch",
                                batch.value(),
                                row.batch().fileName())
                        .with("removed", effect.removed())
                        .with("kept", effect.kept())
                        .with("restored", effect.restored())
                        .with("back", effect.back())
                        .with("changed-since", effect.changedSince()));
        progress.at(1);
        return effect;
    }
}
