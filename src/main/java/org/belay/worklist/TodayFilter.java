package org.belay.worklist;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.worklist.ItemKind.Group;
import org.jspecify.annotations.Nullable;

/**
 * Which items a list shows.
 *
 * @param program null for all that the reader coordinates
 * @param cohort null for all
 * @param group null for all
 * @param kind null for all of the group
 * @param aside whether it shows what was put aside, instead of what is to be done
 */
public record TodayFilter(
        @Nullable ProgramId program,
        @Nullable CohortId cohort,
        @Nullable Group group,
        @Nullable ItemKind kind,
        boolean aside) {

    public static final TodayFilter ALL = new TodayFilter(null, null, null, null, false);

    boolean shows(ItemKind other) {
        return (group == null || group == other.group()) && (kind == null || kind == other);
    }

    public TodayFilter in(@Nullable ProgramId otherProgram) {
        return new TodayFilter(otherProgram, null, group, kind, aside);
    }

    public TodayFilter in(@Nullable CohortId otherCohort) {
        return new TodayFilter(program, otherCohort, group, kind, aside);
    }

    public TodayFilter of(@Nullable Group otherGroup) {
        return new TodayFilter(program, cohort, otherGroup, null, aside);
    }

    public TodayFilter of(ItemKind other) {
        return new TodayFilter(program, cohort, null, other, false);
    }

    public TodayFilter putAside(boolean other) {
        return new TodayFilter(program, cohort, null, null, other);
    }
}
