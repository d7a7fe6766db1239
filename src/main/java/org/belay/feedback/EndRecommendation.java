package org.belay.feedback;

import org.belay.feedback.SurveyResult.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What those who were asked at the end of a cohort said of recommending its program, as far as it may be shown.
 *
 * @param asked how many people
 * @param answered how many of them
 * @param shown null where it is hidden
 * @param hidden why; null where it is shown
 */
public record EndRecommendation(
        int asked,
        int answered,
        @Nullable Recommendation shown,
        @Nullable Hidden hidden) {

    /** Why the score is not shown. */
    public enum Hidden {
        /** Its last day has not passed everywhere. */
        STILL_OPEN,
        /** Fewer than five answers. */
        TOO_FEW,
        /** One to four people are in one of its classes. */
        WOULD_TELL
    }

    /** With that of other people; where one is hidden, so are both together, since the other one is shown by itself. */
    EndRecommendation and(EndRecommendation other) {
        var more = other.shown;
        return new EndRecommendation(
                asked + other.asked,
                answered + other.answered,
                shown == null || more == null
                        ? null
                        : new Recommendation(
                                shown.high() + more.high(), shown.middle() + more.middle(), shown.low() + more.low()),
                hidden == null ? other.hidden : hidden);
    }
}
