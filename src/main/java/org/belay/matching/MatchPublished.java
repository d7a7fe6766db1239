package org.belay.matching;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A pair was published.
 *
 * @param state offered when the two are asked first, otherwise active
 * @param by who published it
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
        PersonId by,
        MatchIntro intro) {}
