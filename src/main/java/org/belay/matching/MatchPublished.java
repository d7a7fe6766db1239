package org.belay.matching;

import java.time.LocalDate;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A pair was published.
 *
 * @param state offered when the two are asked first, otherwise active
 * @param answerBy the last day to accept what is offered; null when the two are not asked
 * @param by who published it; null when it was offered by itself, after another offer was not taken
 * @param intro the coordinator's own words to both sides
 */
public record MatchPublished(
        MatchId match,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        Party mentor,
        Party mentee,
        MatchState state,
        @Nullable LocalDate answerBy,
        @Nullable PersonId by,
        MatchIntro intro) {

    /** The same with other words. */
    public MatchPublished with(MatchIntro other) {
        return new MatchPublished(
                match, cohort, cohortName, program, programName, mentor, mentee, state, answerBy, by, other);
    }
}
