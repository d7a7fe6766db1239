package org.belay.scheduling;

import java.time.ZoneId;

/** What lists of a schedule have in common. */
final class ScheduleRows {

    private ScheduleRows() {}

    /** Somebody's name, and by whose clock they read times. */
    record Named(String name, ZoneId zone) {}
}
