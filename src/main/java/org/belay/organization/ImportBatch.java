package org.belay.organization;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A file that was imported, in numbers.
 *
 * @param leavers people whom it made leavers; 0 unless it is about people
 * @param about null when it is about the organization
 */
public record ImportBatch(
        ImportKind kind,
        String fileName,
        int rows,
        int added,
        int changed,
        int unchanged,
        int rejected,
        int leavers,
        @Nullable About about) {

    /**
     * The program that a file is about.
     *
     * @param name as a reader knows it
     */
    public record About(ProgramId program, @Nullable CohortId cohort, String name) {}

    /** A file that is not about people. */
    public static ImportBatch of(
            ImportKind kind, String fileName, int rows, int added, int changed, int unchanged, int rejected) {
        return new ImportBatch(kind, fileName, rows, added, changed, unchanged, rejected, 0, null);
    }

    static ImportBatch of(
            ImportKind kind,
            String fileName,
            int rows,
            int added,
            int changed,
            int unchanged,
            int rejected,
            int leavers,
            @Nullable ProgramId program,
            @Nullable CohortId cohort,
            @Nullable String name) {
        var about = program == null ? null : new About(program, cohort, name == null ? "" : name);
        return new ImportBatch(kind, fileName, rows, added, changed, unchanged, rejected, leavers, about);
    }

    public ImportBatch about(ProgramId program, @Nullable CohortId cohort, String name) {
        return new ImportBatch(
                kind, fileName, rows, added, changed, unchanged, rejected, leavers, new About(program, cohort, name));
    }
}
