package org.belay.enrollment;

/**
 * An applicant is about to withdraw, and nothing is locked yet: whoever will change what others have a part in keeps their
 * places together with this one, so that all places are locked in the order of their keys.
 */
public record WithdrawalBegins(EnrollmentId enrollment) {}
