package org.belay.history;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of another system, as they were uploaded.
 *
 * @param sessions the one file that is always needed: it says who met whom in which cohort
 * @param feedback answers on sessions and on the program
 * @param fit answers on the fit of the pairings
 */
public record HistoryFiles(
        Upload sessions,
        @Nullable Upload feedback,
        @Nullable Upload fit) {

    /**
     * A file on disk.
     *
     * @param name under which it was uploaded, to be shown
     */
    public record Upload(Path path, String name) {}

    public static HistoryFiles of(Upload sessions, @Nullable Upload feedback) {
        return new HistoryFiles(sessions, feedback, null);
    }
}
