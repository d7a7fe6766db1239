package org.belay.enrollment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody will be away.
 *
 * @param to the last day away
 * @param label what for, for the own eyes; null for nothing
 */
public record AbsenceDraft(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String label) {

    /** In characters of any script: what is sealed must fit. */
    public static final int LONGEST_LABEL = 120;

    private static final int LONGEST_DAYS = 366;

    public AbsenceDraft {
        label = label == null || label.isBlank() ? null : label.strip();
    }

    /** An absence that is complete and in order. */
    record Checked(LocalDate from, LocalDate to, @Nullable String label) {}

    Checked check(LocalDate today) {
        if (from == null || to == null) {
            throw new Refused(Problem.of("enrollment.problem.absence-days"));
        }
        if (to.isBefore(from)) {
            throw new Refused(Problem.of("enrollment.problem.absence-order"));
        }
        if (to.isBefore(today)) {
            throw new Refused(Problem.of("enrollment.problem.absence-past"));
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS || from.isAfter(today.plusYears(2))) {
            throw new Refused(Problem.of("enrollment.problem.absence-long"));
        }
        if (label != null && label.length() > LONGEST_LABEL) {
            throw new Refused(Problem.of("enrollment.problem.absence-label", LONGEST_LABEL));
        }
        return new Checked(from, to, label);
    }
}
