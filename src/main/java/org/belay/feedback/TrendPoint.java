package org.belay.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A score at a time.
 *
 * @param mean null where it is hidden
 */
public record TrendPoint(SurveyHead survey, int n, @Nullable Double mean) {}
