package org.belay.scheduling;

/** What a run is for. */
public enum RunPurpose {
    /** To place what has no time yet. */
    PLACE,
    /** To suggest moves where what was agreed or proposed fits no more. */
    REPLAN
}
