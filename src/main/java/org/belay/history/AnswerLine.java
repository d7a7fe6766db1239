package org.belay.history;

import static org.belay.history.HistoryColumn.*;

import java.time.Instant;
import java.util.Map;
import org.belay.feedback.TimePoint;
import org.belay.feedback.WouldTakePartAgain;
import org.belay.shared.Email;
import org.jspecify.annotations.Nullable;

/** A row of the file of answers, understood by itself. */
record AnswerLine(
        int row,
        String key,
        Kind kind,
        String cohort,
        String pair,
        @Nullable String session,
        Email respondent,
        Instant at,
        @Nullable Integer rating,
        @Nullable Integer goalProgress,
        @Nullable Integer recommendation,
        @Nullable WouldTakePartAgain again,
        @Nullable String comment) {

    /**
     * What the answer is about.
     *
     * @param timePoint null for an answer on one session
     */
    record Kind(@Nullable TimePoint timePoint) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "session", new Kind(null),
            "midpoint", new Kind(TimePoint.MID),
            "mid", new Kind(TimePoint.MID),
            "final", new Kind(TimePoint.END),
            "end", new Kind(TimePoint.END));

    private static final Map<String, WouldTakePartAgain> AGAIN =
            Map.of("yes", WouldTakePartAgain.YES, "maybe", WouldTakePartAgain.MAYBE, "no", WouldTakePartAgain.NO);

    static AnswerLine of(Fields fields) throws BadCell {
        var kind = fields.needWord(KIND, KINDS);
        var ofSession = kind.timePoint() == null;
        var line = new AnswerLine(
                fields.row().number(),
                fields.needText(FEEDBACK_ID),
                kind,
                fields.needText(COHORT),
                fields.needText(PAIR_ID),
                ofSession ? fields.needText(SESSION_ID) : null,
                fields.needEmail(RESPONDENT_EMAIL),
                fields.needInstant(SUBMITTED_AT_UTC),
                ofSession ? Integer.valueOf(fields.needWhole(RATING, 1, 5)) : fields.whole(RATING, 1, 5),
                fields.whole(GOAL_PROGRESS, 0, 100),
                fields.whole(RECOMMENDATION, 0, 10),
                fields.word(WOULD_TAKE_PART_AGAIN, AGAIN),
                fields.text(COMMENT));
        if (line.isEmpty()) {
            throw new BadCell(RATING, RejectedRow.Reason.NO_ANSWER, "");
        }
        return line;
    }

    private boolean isEmpty() {
        return rating == null && goalProgress == null && recommendation == null && again == null && comment == null;
    }
}
