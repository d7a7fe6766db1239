package org.belay.history;

import org.belay.shared.table.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of another system, as they were uploaded.
 *
 * @param sessions the one file that is always needed: it says who met whom in which cohort
 * @param feedback answers on sessions and on the program
 * @param fit answers on the fit of the pairings
 */
public record HistoryFiles(
        UploadedFile sessions,
        @Nullable UploadedFile feedback,
        @Nullable UploadedFile fit) {

    public static HistoryFiles of(UploadedFile sessions, @Nullable UploadedFile feedback) {
        return new HistoryFiles(sessions, feedback, null);
    }

    /** Null when there is none of that kind. */
    @Nullable
    UploadedFile of(HistoryFile kind) {
        return switch (kind) {
            case SESSIONS -> sessions;
            case FEEDBACK -> feedback;
            case FIT -> fit;
        };
    }
}
