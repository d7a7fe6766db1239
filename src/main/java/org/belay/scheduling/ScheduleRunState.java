package org.belay.scheduling;

/** Where a run of the scheduler stands. */
public enum ScheduleRunState {
    RUNNING,
    FINISHED,
    /** Somebody stopped it: the best it had so far is its result. */
    STOPPED,
    FAILED
}
