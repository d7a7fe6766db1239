package org.belay.reporting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What of a cohort a report that is sent by itself is about.
 *
 * @param lastMonth the month before the one in which it is sent, instead of all of the cohort so far
 * @param group null for everybody
 */
public record SchedulePart(boolean lastMonth, @Nullable ReportGroup group) {

    public static final SchedulePart WHOLE = new SchedulePart(false, null);
    public static final SchedulePart LAST_MONTH = new SchedulePart(true, null);

    public SchedulePart {
        if (lastMonth && group != null) {
            throw new IllegalArgumentException("Either a month or " + group);
        }
    }

    public static SchedulePart of(ReportGroup group) {
        return new SchedulePart(false, group);
    }

    /** As it is read when it is sent in that month. */
    ReportPart in(YearMonth month) {
        if (group != null) {
            return ReportPart.of(group);
        }
        YearMonth before = month.minusMonths(1);
        return lastMonth ? new ReportPart(before, before) : ReportPart.WHOLE;
    }
}
