package org.belay.export;

/** Where a file that somebody asked for stands. */
public enum ExportState {
    /** It is being made, or waits for another one. */
    WAITING,
    READY,
    STOPPED,
    FAILED
}
