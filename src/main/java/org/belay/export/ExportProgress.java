package org.belay.export;

/**
 * How far a file is.
 *
 * @param total rows; 0 while nobody knows
 * @param stopping whether somebody has asked to stop it
 */
public record ExportProgress(Stage stage, long done, long total, boolean stopping) {

    /** What is being done. */
    public enum Stage {
        /** Another file goes first. */
        WAITING,
        READING,
        /** All rows are there; the file is put together. */
        WRITING
    }
}
