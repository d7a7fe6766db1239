package org.belay.feedback;

import java.util.stream.IntStream;
import org.belay.feedback.SurveyResult.Recommendation;
import org.belay.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What those who were asked at the end of a cohort said of recommending its program, as far as it may be shown.
 *
 * @param asked how many people
 * @param answered how many of them
 * @param fewest how many answered at least, as far as may be known: fewer than {@code most} where the response is hidden
 * @param most how many answered at most
 * @param shown null where it is hidden
 * @param hidden why; null where it is shown
 */
public record EndRecommendation(
        int asked,
        int answered,
        int fewest,
        int most,
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

    static EndRecommendation of(SurveyHead survey, @Nullable Recommendation shown, @Nullable Hidden hidden) {
        var asked = survey.asked();
        var answered = survey.answered();
        var tells = new Response(asked, answered).tells();
        return new EndRecommendation(
                asked,
                answered,
                tells ? asked - SmallNumbers.MINIMUM + 1 : answered,
                tells ? asked - 1 : answered,
                shown,
                hidden);
    }

    /** Whether every count is hidden from which it would follow how few answered, or did not. */
    public boolean countsHidden() {
        return fewest < most;
    }

    /**
     * Whether the score in whole points leaves open how many answered: of some numbers of people not every score can come.
     * Where it does not, the score is hidden with its counts.
     */
    public boolean leavesOpen(long points) {
        return IntStream.rangeClosed(fewest, most)
                        .filter(n -> n >= SmallNumbers.MINIMUM
                                && IntStream.rangeClosed(-n, n)
                                        .anyMatch(more -> Math.round(100.0 * more / n) == points))
                        .count()
                > 1;
    }

    /** With that of other people; where one is hidden, so are both together, since the other one is shown by itself. */
    EndRecommendation and(EndRecommendation other) {
        var more = other.shown;
        return new EndRecommendation(
                asked + other.asked,
                answered + other.answered,
                fewest + other.fewest,
                most + other.most,
                shown == null || more == null
                        ? null
                        : new Recommendation(
                                shown.high() + more.high(), shown.middle() + more.middle(), shown.low() + more.low()),
                hidden == null ? other.hidden : hidden);
    }
}
