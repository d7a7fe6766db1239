package org.belay.enrollment;

import java.util.List;
import java.util.Set;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * What applying a file would do; nothing is changed yet.
 *
 * @param lines one a row, in the order of the file
 * @param confirmed keys of the applications whose suggested person somebody confirmed
 */
public record ApplicationPlan(
        CohortId cohort, ApplicationFile file, List<ApplicationLine> lines, Set<String> confirmed) {

    public ApplicationPlan {
        lines = List.copyOf(lines);
        confirmed = Set.copyOf(confirmed);
    }

    public int count(ApplicationLine.Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean hasRejected() {
        return count(ApplicationLine.Outcome.REJECTED) > 0;
    }

    /** Those that applying writes. */
    public int changes() {
        return count(ApplicationLine.Outcome.NEW) + count(ApplicationLine.Outcome.CHANGED);
    }

    /** A row with what is to be written for it. */
    record Item(
            ApplicationLine line,
            org.belay.shared.@Nullable PersonId person,
            @Nullable ApplicationDraft draft,
            EnrollmentRepository.@Nullable HandedIn handedIn,
            @Nullable OwnApplication held) {}
}
