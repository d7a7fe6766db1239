package org.belay.shared.table;

/** Told every few hundred rows; may end the reading. */
public interface ReadProgress {

    ReadProgress NONE = (rows, share) -> true;

    /**
     * Takes the state and says whether to go on.
     *
     * @param rows data rows read so far
     * @param share share of the sheet read so far, 0 to 1
     * @return false to stop; {@link Table#read} then throws a {@link java.util.concurrent.CancellationException}
     */
    boolean goesOn(int rows, double share);
}
