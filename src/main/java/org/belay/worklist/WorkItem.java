package org.belay.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A fact that asks for a decision.
 *
 * @param cohort null for a workshop that is of a program alone
 * @param cohortName the same
 * @param since when the fact began
 * @param due the day that it is about, such as the end of a cohort; null for none
 * @param one whom it is about, by name; null for nobody
 * @param other the second of a pair
 * @param label the name of a circle
 * @param amount what is counted, as the kind says
 * @param more what is counted beside it
 * @param also what is counted beside that
 * @param threshold from which on it is an item; 0 where there is none
 * @param fact what makes it the same fact later on
 * @param detail what else would be a change of it
 * @param aside how it was put aside; null while it is on the list
 * @param until when it comes back; null where time does not bring it back
 */
public record WorkItem(
        ItemKey key,
        ProgramId program,
        String programName,
        @Nullable CohortId cohort,
        @Nullable String cohortName,
        Instant since,
        @Nullable LocalDate due,
        @Nullable String one,
        @Nullable String other,
        @Nullable String label,
        int amount,
        int more,
        int also,
        int threshold,
        String fact,
        String detail,
        @Nullable Aside aside,
        @Nullable Instant until) {

    public ItemKind kind() {
        return key.kind();
    }

    /** What is remembered of it when it is put aside in this way; while it is found like that, it stays aside. */
    String remembered(Aside how) {
        return how == Aside.UNTIL_CHANGE ? fact + "|" + detail : fact;
    }
}
