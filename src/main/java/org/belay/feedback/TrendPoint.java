package org.belay.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A score at a time.
 *
 * @param response null where it would tell of few people whether they answered
 * @param mean null where it is hidden
 */
public record TrendPoint(
        SurveyHead survey,
        @Nullable Response response,
        int n,
        @Nullable Double mean) {}
