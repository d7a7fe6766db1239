package org.belay.organization;

/**
 * A file that was imported, in numbers.
 *
 * @param leavers people whom it made leavers; 0 unless it is about people
 */
public record ImportBatch(
        ImportKind kind, String fileName, int rows, int added, int changed, int unchanged, int rejected, int leavers) {

    /** A file that is not about people. */
    public static ImportBatch of(
            ImportKind kind, String fileName, int rows, int added, int changed, int unchanged, int rejected) {
        return new ImportBatch(kind, fileName, rows, added, changed, unchanged, rejected, 0);
    }
}
