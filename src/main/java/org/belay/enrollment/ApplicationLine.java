package org.belay.enrollment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import makes of one row.
 *
 * @param key the number that the form gave the application
 * @param changes what differs from the application that the cohort holds
 * @param suggestion somebody of the same name where the address is unknown; only a person can say that it is them
 */
public record ApplicationLine(
        int row,
        String key,
        String name,
        Outcome outcome,
        List<ImportRemark> remarks,
        List<Change> changes,
        @Nullable String suggestion) {

    public ApplicationLine {
        remarks = List.copyOf(remarks);
        changes = List.copyOf(changes);
    }

    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    /** @param field its key among the translations; before and after are empty where nobody may read them */
    public record Change(String field, String before, String after) {}
}
