package org.belay.history;

import java.time.Instant;
import java.util.List;
import org.belay.cohort.CohortDraft;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchState;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A plan with all that is to be written; everything that is known already has been left out. */
record HistoryDraft(HistoryPlan plan, List<CohortPart> cohorts, Answers answers) {

    /** @param existing null for a cohort that is new */
    record CohortPart(
            @Nullable CohortId existing,
            CohortDraft draft,
            boolean running,
            Instant start,
            List<EnrollmentPart> enrollments,
            List<PairPart> pairs,
            List<SessionPart> sessions) {}

    record EnrollmentPart(
            PersonId person,
            Side side,
            EnrollmentState state,
            int partners,
            @Nullable Instant endedAt) {}

    record PairPart(
            Known.PairKey key,
            PersonId mentor,
            PersonId mentee,
            MatchState state,
            @Nullable Instant endedAt) {}

    record SessionPart(
            SessionLine line,
            Known.PairKey pair,
            @Nullable TopicId topic,
            @Nullable String movedTo) {}

    /** Answers with the person each is from; the session or pair goes by its key. */
    record Answers(List<Answer<AnswerLine>> ratings, List<Answer<AnswerLine>> feedback, List<Answer<FitLine>> fits) {}

    record Answer<T>(T line, Known.PairKey pair, PersonId person) {}
}
