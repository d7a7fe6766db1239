package org.belay.shared.table;

import org.belay.shared.Progress;

/** Told every few hundred rows; may end the reading. */
public interface ReadProgress {

    ReadProgress NONE = (rows, share) -> true;

    /** Reading as a part of longer work, which is cancelled by an exception. */
    static ReadProgress of(Progress progress) {
        return (rows, share) -> {
            progress.at(share);
            return true;
        };
    }

    /**
     * Takes the state and says whether to go on.
     *
     * @param rows data rows read so far
     * @param share share of the sheet read so far, 0 to 1
     * @return false to stop; {@link Table#read} then throws a {@link java.util.concurrent.CancellationException}
     */
    boolean goesOn(int rows, double share);
}
