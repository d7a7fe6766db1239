package org.belay.enrollment;

/** What a coordinator decides on an application, and the state that it leads to. */
public enum Decision {
    ACCEPT(EnrollmentState.ACCEPTED, "enrollment.accepted"),
    DECLINE(EnrollmentState.DECLINED, "enrollment.declined"),
    WAITLIST(EnrollmentState.WAITLISTED, "enrollment.waitlisted"),
    ASK(EnrollmentState.INFORMATION_ASKED, "enrollment.information-asked");

    private final EnrollmentState state;
    private final String auditAction;

    Decision(EnrollmentState state, String auditAction) {
        this.state = state;
        this.auditAction = auditAction;
    }

    public EnrollmentState state() {
        return state;
    }

    /** The applicant reads why, or what is still asked; an acceptance speaks for itself. */
    public boolean needsReason() {
        return this == DECLINE || this == ASK;
    }

    String auditAction() {
        return auditAction;
    }
}
