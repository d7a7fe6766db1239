package org.belay.matching;

import java.util.List;

/**
 * Why a pair reached the points it reached for one criterion, as it was when the pair was proposed: with the words of
 * that day, so that it can be read after topics were renamed.
 *
 * @param reached points reached in centi-points
 * @param possible the most points the criterion gives
 * @param amount what {@code kind} counts: topics, languages, half-hours, grades, the rank of a wish
 * @param labels the topics or languages that both have in common, or the site
 */
public record MatchReason(Criterion criterion, int reached, int possible, Kind kind, int amount, List<String> labels) {

    /** What there is to say. */
    public enum Kind {
        TOPICS,
        LANGUAGES,
        HOURS,
        SAME_SITE,
        OTHER_SITE,
        GRADES,
        WISH,
        NO_WISH,
        NOT_KNOWN
    }

    public MatchReason {
        labels = List.copyOf(labels);
    }

    /** Whether it speaks for the pair. */
    public boolean speaksForPair() {
        return reached > 0;
    }

    /** Whether it tells of somebody's ranked wishes, which are the author's and the coordinators' alone. */
    public boolean tellsOfWish() {
        return criterion == Criterion.MENTEE_PREFERENCE || criterion == Criterion.MENTOR_PREFERENCE;
    }
}
