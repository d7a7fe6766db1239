package org.belay.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belay.organization.ImportBatch;
import org.jspecify.annotations.Nullable;

/**
 * What an import of history would do; nothing is changed yet.
 *
 * @param newProgram whether the program would be created
 * @param rejected rows that are left out, in the order of files and rows
 * @param foundByName people whose address in the files is not theirs in the roster
 */
public record HistoryPlan(
        HistoryFiles files,
        ImportHistory options,
        boolean newProgram,
        List<Cohort> cohorts,
        Map<Part, Tally> tallies,
        List<RejectedRow> rejected,
        List<FoundByName> foundByName) {

    public HistoryPlan {
        cohorts = List.copyOf(cohorts);
        var complete = new EnumMap<Part, Tally>(Part.class);
        for (var part : Part.values()) {
            complete.put(part, tallies.getOrDefault(part, Tally.NONE));
        }
        tallies = Collections.unmodifiableMap(complete);
        rejected = List.copyOf(rejected);
        foundByName = List.copyOf(foundByName);
    }

    /** What the files bring. */
    public enum Part {
        COHORTS,
        ENROLLMENTS,
        MATCHES,
        SESSIONS,
        RATINGS,
        PROGRAM_FEEDBACK,
        FIT_ANSWERS
    }

    /** @param known already there; it stays as it is */
    public record Tally(int added, int known) {
        static final Tally NONE = new Tally(0, 0);
    }

    /**
     * A cohort of the files.
     *
     * @param running whether it goes on today, so that its pairs are active
     */
    public record Cohort(
            String code,
            String name,
            boolean isNew,
            boolean running,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int pairs) {}

    /** Somebody who was found by name, not by address. */
    public record FoundByName(String email, String name) {}

    public Tally tally(Part part) {
        return tallies.getOrDefault(part, Tally.NONE);
    }

    /** The rows of one of the files in numbers. */
    ImportBatch batch(HistoryFile kind, String fileName) {
        int added = 0;
        int known = 0;
        for (var part : kind.parts()) {
            added += tally(part).added();
            known += tally(part).known();
        }
        int rejectedRows = (int) rejected.stream()
                .filter(row -> row.file() == kind)
                .mapToInt(RejectedRow::row)
                .distinct()
                .count();
        return ImportBatch.of(kind.kind(), fileName, added + known + rejectedRows, added, 0, known, rejectedRows);
    }

    public boolean changesNothing() {
        return tallies.values().stream().allMatch(tally -> tally.added() == 0);
    }
}
