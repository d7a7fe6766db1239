package org.belay.feedback;

import org.jspecify.annotations.Nullable;

/**
 * How a score was before and after, as far as it may be shown.
 *
 * @param asked how many people were asked both times
 * @param change null where it is hidden
 * @param hidden why; null where it is shown
 * @param reliableHidden whether the count of reliable changes is hidden, since one to four people stand behind a part of it
 * @param countsHidden whether all counts are hidden, since who reads may not know how many answered at one of the times, and
 *     that would follow
 */
public record ScoreChange(
        SurveyHead before,
        SurveyHead after,
        Score score,
        int asked,
        @Nullable PrePost change,
        @Nullable Hidden hidden,
        boolean reliableHidden,
        boolean countsHidden) {

    /** Whether the response at one of the times tells of few people, whoever reads. */
    public boolean tells() {
        return tells(before) || tells(after);
    }

    private static boolean tells(SurveyHead survey) {
        return new Response(survey.asked(), survey.answered()).tells();
    }

    /** Why a change is not shown. */
    public enum Hidden {
        /** Fewer than five people answered both times. */
        TOO_FEW,
        /** One to four people answered only once: the difference to the result of that time would tell what they said. */
        WOULD_TELL
    }
}
