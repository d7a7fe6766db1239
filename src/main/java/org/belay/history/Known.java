package org.belay.history;

import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.EnrollmentId;
import org.belay.feedback.TimePoint;
import org.belay.matching.MatchId;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;

/**
 * What is recorded already.
 *
 * @param cohorts those of the program, by code in small letters
 * @param sessions the match of every session of the program that came from a file
 */
record Known(
        Map<String, CohortReference> cohorts,
        Map<String, TopicId> topics,
        Map<CohortId, Map<PersonId, EnrollmentId>> enrollments,
        Map<PairKey, KnownPair> pairs,
        Map<SessionKey, MatchId> sessions,
        Set<RatingKey> ratings,
        Set<FeedbackKey> feedback,
        Set<FitKey> fits) {

    /** A pair as the files name it. */
    record PairKey(String cohort, String pair) {}

    record KnownPair(MatchId match, PersonId mentor, PersonId mentee) {}

    /** A session as the files name it; the files of two cohorts may number theirs alike. */
    record SessionKey(String cohort, String session) {}

    record RatingKey(SessionKey session, PersonId person) {}

    record FeedbackKey(MatchId match, PersonId person, TimePoint timePoint) {}

    record FitKey(MatchId match, PersonId person, java.time.Instant at) {}
}
