package org.belay.matching;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair reached the points it reached for one criterion, as it was when the pair was proposed: with the words of
 * that day, so that it can be read after topics were renamed.
 *
 * @param reached points reached in centi-points
 * @param possible the most points the criterion gives
 * @param amount what {@code kind} counts: topics, languages, half-hours, grades, months, answers in common, days, steps of a
 *     scale, the rank of a wish
 * @param labels the topics or languages that both have in common, or the question that both answered
 * @param confided whether it is about answers that the match partner does not read
 * @param all what {@code amount} is measured by: all answers that either named, the days within which dates are near, or the
 *     steps of the scale; null for all other kinds, for reasons from before it was kept, and for the two themselves
 * @param alike whether answers are wanted alike; said where {@code all} is
 */
public record MatchReason(
        Criterion criterion,
        int reached,
        int possible,
        Kind kind,
        int amount,
        List<String> labels,
        boolean confided,
        @Nullable Integer all,
        boolean alike) {

    /** What there is to say. */
    public enum Kind {
        TOPICS,
        LANGUAGES,
        HOURS,
        SAME_SITE,
        OTHER_SITE,
        SAME_DEPARTMENT,
        OTHER_DEPARTMENT,
        /** One of the two is in a part of the other's department. */
        PART_OF_DEPARTMENT,
        GRADES,
        MONTHS,
        SAME_ANSWER,
        OTHER_ANSWER,
        /** How many answers both gave to a question that takes several. */
        SHARED_ANSWERS,
        DAYS_APART,
        /** How many steps of a scale lie between two answers; never which they are. */
        STEPS_APART,
        /** Answers that the match partner does not read, and so not whether they are the same either. */
        WITHHELD_ANSWER,
        WISH,
        NO_WISH,
        NOT_KNOWN
    }

    private static final MatchReason WITHHELD =
            new MatchReason(Criterion.QUESTION_1, 1, 1, Kind.WITHHELD_ANSWER, 0, List.of(), true, null, false);

    public MatchReason {
        labels = List.copyOf(labels);
    }

    /** Whether it speaks for the pair. */
    public boolean speaksForPair() {
        return reached > 0;
    }

    /** The question whose answers it is about; null for any other reason, and where that is not to be said. */
    public @Nullable String question() {
        return criterion.question() < 0 || labels.isEmpty() ? null : labels.getFirst();
    }

    /** Whether it tells of somebody's ranked wishes, which are the author's and the coordinators' alone. */
    public boolean tellsOfWish() {
        return criterion == Criterion.MENTEE_PREFERENCE || criterion == Criterion.MENTOR_PREFERENCE;
    }

    private MatchReason withoutAll() {
        return new MatchReason(criterion, reached, possible, kind, amount, labels, confided, null, false);
    }

    /**
     * As one of the two reads them: without the other's ranked wishes; of answers that the partner does not read only that
     * they counted, whatever came of it, since from that one's own answer the other's could be told. That comes last: among
     * the others, which are in the order of their points, its place would tell of its own. Of how many answers something is
     * in common is left out: from it and the own answers it could be told how many the other gave.
     *
     * @param mine the criterion about the reader's own wishes
     */
    static List<MatchReason> forThemselves(List<MatchReason> reasons, Criterion mine) {
        var open = reasons.stream()
                .filter(reason -> !reason.confided)
                .filter(reason -> !reason.tellsOfWish() || reason.criterion == mine)
                .map(MatchReason::withoutAll);
        var confided = reasons.stream().anyMatch(reason -> reason.confided);
        return Stream.concat(open, confided ? Stream.of(WITHHELD) : Stream.empty())
                .toList();
    }
}
