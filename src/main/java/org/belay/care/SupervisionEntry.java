package org.belay.care;

import java.time.LocalDate;
import org.belay.enrollment.EnrollmentId;
import org.jspecify.annotations.Nullable;

/** What a mentor wrote down of supervision or a debriefing. */
public record SupervisionEntry(
        long id,
        EnrollmentId place,
        LocalDate heldOn,
        int minutes,
        @Nullable String words) {

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "SupervisionEntry[" + id + "]";
    }
}
