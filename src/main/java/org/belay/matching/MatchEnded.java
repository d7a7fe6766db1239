package org.belay.matching;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A match is over before its time. Why, in words, is not said here: what was given as the reason is for the pages of
 * coordinators alone.
 *
 * @param by who ended it: one of the two, or a coordinator; null when nobody did
 * @param version of the match since it has ended, as it may go on and end again
 */
public record MatchEnded(
        MatchId match,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        Party mentor,
        Party mentee,
        Cause cause,
        @Nullable PersonId by,
        long version) {

    /** How a match comes to its end. */
    public enum Cause {
        /** One of the two turned the offer down. */
        DECLINED(MatchState.DECLINED),
        /** One of the two took their application back, and with it what was offered. */
        WITHDREW(MatchState.DECLINED),
        /** The time to answer the offer has run out. */
        EXPIRED(MatchState.EXPIRED),
        ENDED_EARLY(MatchState.ENDED_EARLY),
        /** Coordinators took an offer back before both had accepted it. */
        TAKEN_BACK(MatchState.ENDED_EARLY),
        /** One of the two takes part no more. */
        PARTNER_LEFT(MatchState.ENDED_EARLY),
        /** It did not fit, and both are to be matched with others. */
        REMATCH(MatchState.ENDED_EARLY),
        COHORT_CANCELLED(MatchState.ENDED_EARLY);

        private final MatchState state;

        Cause(MatchState state) {
            this.state = state;
        }

        public MatchState state() {
            return state;
        }
    }

    static MatchEnded of(MatchDetails match, Cause cause, @Nullable PersonId by) {
        return new MatchEnded(
                match.id(),
                match.cohort(),
                match.cohortName(),
                match.program(),
                match.programName(),
                match.mentor(),
                match.mentee(),
                cause,
                by,
                match.version() + 1);
    }

    public MatchState state() {
        return cause.state();
    }
}
