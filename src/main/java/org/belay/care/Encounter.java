package org.belay.care;

import java.time.LocalDate;
import org.belay.enrollment.EnrollmentId;
import org.jspecify.annotations.Nullable;

/**
 * Talks with somebody in confidence.
 *
 * @param topic its label; null for none
 * @param begunOn the first day of the month once it is closed
 * @param label by which its author knows whom it is about; null once it is closed, or where they gave none
 */
public record Encounter(
        EncounterId id,
        EnrollmentId place,
        @Nullable String topic,
        LocalDate begunOn,
        @Nullable String label,
        int talks,
        int minutes,
        boolean closed,
        long version) {

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "Encounter[" + id + "]";
    }
}
