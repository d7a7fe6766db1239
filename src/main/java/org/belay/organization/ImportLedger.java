package org.belay.organization;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.belay.shared.PersonId;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.LayoutFingerprint;
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

    /**
     * As somebody mapped this layout the last time. Of a layout that is new, the columns that the likeliest earlier one has
     * too are read as they were there, and the others are guessed.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Mapped mapping(ImportKind kind, Table table, ColumnGuess guess) {
        var kept = ledger.mappings(kind);
        var same = kept.get(table.fingerprint());
        if (same != null) {
            return new Mapped(columns(same, table), true);
        }
        var byField = new HashMap<>(kept.values().stream()
                .map(headers -> Map.entry(headers.size(), columns(headers, table)))
                // More than half of what was mapped: with less, it is hardly the same source.
                .filter(found -> found.getValue().size() * 2 > found.getKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of()));
        var others = table.columns().stream()
                .filter(column -> !byField.containsValue(column))
                .toList();
        guess.guess(others).byField().forEach((field, found) -> byField.putIfAbsent(field, found.column()));
        return new Mapped(Map.copyOf(byField), false);
    }

    private static Map<String, Column> columns(Map<String, String> headers, Table table) {
        var byField = new HashMap<String, Column>();
        headers.forEach((field, header) -> table.columns().stream()
                .filter(column -> LayoutFingerprint.isSame(column.name(), header))
                .findFirst()
                .ifPresent(column -> byField.put(field, column)));
        return Map.copyOf(byField);
    }

    /** Keeps a mapping for the next file of the same layout. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(ImportKind kind, String fingerprint, Map<String, Column> byField) {
        ledger.remember(kind, fingerprint, byField, clock.instant());
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
