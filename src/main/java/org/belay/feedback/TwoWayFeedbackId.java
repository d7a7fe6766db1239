package org.belay.feedback;

/** Key of feedback that somebody gives somebody else. */
public record TwoWayFeedbackId(long value) {}
