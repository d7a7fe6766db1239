package org.belay.enrollment;

/** Where a person's place in a cohort stands. ON_HOLD is shown as Paused. */
public enum EnrollmentState {
    INVITED,
    APPLIED,
    INFORMATION_ASKED,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    LEFT
}
