package org.belay.session;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair for a coordinator of its program: facts, counts and what the pair's forms say coordinators read. It has no
 * room for notes.
 *
 * @param zone in which the reader reads times
 */
public record PairFacts(
        PairHead pair, ZoneId zone, List<SessionRow> sessions, CommitmentCounts commitments, List<Answers> answers)
        implements PairPage {

    public PairFacts {
        sessions = List.copyOf(sessions);
        answers = List.copyOf(answers);
    }

    /**
     * What one of the two answered.
     *
     * @param fit the last answer
     * @param meanRating of the sessions this person rated
     * @param rematch null when they asked for none
     */
    public record Answers(
            Member member,
            @Nullable Fit fit,
            @Nullable Double meanRating,
            int ratings,
            @Nullable RematchRequest rematch) {}
}
