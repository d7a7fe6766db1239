package org.belay.organization;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.belay.shared.PersonId;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which files were imported, and how their columns were mapped the last time. It belongs to the imports of all
 * features, which have asked before whether somebody may; like the audit trail it makes no decision of its own.
 */
@Service
public class ImportLedger {

    private final ImportLedgerRepository ledger;
    private final Clock clock;

    ImportLedger(ImportLedgerRepository ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Which column holds which field.
     *
     * @param byField columns by the key of the field
     * @param remembered whether somebody mapped this layout before
     */
    public record Mapped(Map<String, Column> byField, boolean remembered) {}

    /** As somebody mapped this layout the last time, else a guess. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Mapped mapping(ImportKind kind, Table table, ColumnGuess guess) {
        var headers = ledger.mapping(kind, table.fingerprint());
        var byField = new HashMap<String, Column>();
        if (headers.isEmpty()) {
            guess.guess(table.columns()).byField().forEach((field, found) -> byField.put(field, found.column()));
        } else {
            headers.forEach((field, header) -> table.columns().stream()
                    .filter(column -> column.name().equals(header))
                    .findFirst()
                    .ifPresent(column -> byField.put(field, column)));
        }
        return new Mapped(Map.copyOf(byField), !headers.isEmpty());
    }

    /** Keeps a mapping for the next file of the same layout. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(ImportKind kind, String fingerprint, Map<String, Column> byField) {
        ledger.remember(kind, fingerprint, byField);
    }

    /** Says that the way back from this batch is kept; that from earlier ones of its kind is closed from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mayBeUndone(ImportBatchId batch) {
        ledger.mayBeUndone(batch);
    }

    /** A further file of the same import: it is undone with the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordPart(ImportBatchId whole, ImportBatch part, PersonId by) {
        ledger.join(ledger.record(part, by, clock.instant()), whole);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ImportBatchId record(ImportBatch batch, PersonId by) {
        return ledger.record(batch, by, clock.instant());
    }
}
