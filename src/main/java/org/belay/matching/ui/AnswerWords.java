package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import org.belay.matching.MatchReason;

/** Puts into words how two answers are to each other, and by what their points are reckoned. */
final class AnswerWords {

    private AnswerWords() {}

    /**
     * "1 of 3 answers in common: Which days?"; of reasons from before it was kept only how many.
     *
     * @throws IllegalArgumentException for a reason that is not about answers
     */
    static String of(MatchReason reason) {
        var question = String.join("", reason.labels());
        return switch (reason.kind()) {
            case SAME_ANSWER -> text("matching.reason.same-answer", question);
            case OTHER_ANSWER -> text("matching.reason.other-answer", question);
            case SHARED_ANSWERS -> shared(reason, question);
            case DAYS_APART -> apart(reason, question);
            case STEPS_APART -> steps(reason, question);
            default -> throw new IllegalArgumentException("Not about answers: " + reason.kind());
        };
    }

    private static String shared(MatchReason reason, String question) {
        var all = reason.all();
        if (all == null) {
            return text("matching.reason.shared-answers", reason.amount(), question);
        }
        return reason.alike()
                ? text("matching.reason.answers-in-common", reason.amount(), all, question)
                : text("matching.reason.answers-that-differ", all - reason.amount(), all, question);
    }

    private static String steps(MatchReason reason, String question) {
        var all = reason.all();
        return all == null
                ? text("matching.reason.steps-apart", reason.amount(), question)
                : text("matching.reason.steps-apart-of", reason.amount(), all, question);
    }

    private static String apart(MatchReason reason, String question) {
        var near = reason.all();
        return near == null
                ? text("matching.reason.days-apart", reason.amount(), question)
                : text("matching.reason.days-apart-near", reason.amount(), near, question);
    }
}
