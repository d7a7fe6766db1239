package org.belay.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody lets calendars tell.
 *
 * @param token the secret of the address under which programs read the calendar; null where there is none
 * @param since when that address was made
 */
public record CalendarSettings(
        CalendarDetail detail,
        @Nullable String token,
        @Nullable Instant since) {

    /** Of who has chosen nothing: what it is, and neither with whom nor where. */
    static final CalendarSettings NONE = new CalendarSettings(CalendarDetail.KIND, null, null);

    /** The secret stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "CalendarSettings[" + detail + "]";
    }
}
