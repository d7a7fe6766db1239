package org.belay.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two runs of a cohort side by side.
 *
 * @param oneTerms by what the one worked
 * @param otherTerms by what the other worked
 * @param departments how many mentees of each department were matched, by name; those too small to stand alone
 *     together, last
 * @param changed mentees whose mentors are not the same in both, by name; without whoever reads
 * @param same how many pairs both have
 */
public record RunComparison(
        RunSummary one,
        RunTerms oneTerms,
        RunSummary other,
        RunTerms otherTerms,
        List<DepartmentRow> departments,
        List<Changed> changed,
        int same) {

    public RunComparison {
        departments = List.copyOf(departments);
        changed = List.copyOf(changed);
    }

    /**
     * Mentees of a department in both runs.
     *
     * @param name empty for people without one; null for departments together that are too small to stand alone
     */
    public record DepartmentRow(@Nullable String name, Part one, Part other) {

        DepartmentRow with(DepartmentRow more) {
            return new DepartmentRow(null, one.plus(more.one), other.plus(more.other));
        }

        DepartmentRow nameless() {
            return new DepartmentRow(null, one, other);
        }
    }

    /** How many mentees of a run were matched. */
    public record Part(int matched, int mentees) {

        Part plus(Part more) {
            return new Part(matched + more.matched, mentees + more.mentees);
        }
    }

    /** A mentee and the names of the mentors in each run. */
    public record Changed(String mentee, List<String> before, List<String> after) {

        public Changed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
