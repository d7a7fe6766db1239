package org.belay.feedback;

/** Key of a survey. */
public record SurveyId(long value) {}
