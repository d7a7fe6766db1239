package org.belay.matching;

import org.belay.enrollment.EnrollmentId;

/** A match that had been completed goes on after all, and the places of its two people with it. */
public record CompletionTakenBack(MatchId match, EnrollmentId mentor, EnrollmentId mentee) {}
