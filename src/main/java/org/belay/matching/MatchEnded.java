package org.belay.matching;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A match is over: completed, ended early, or its offer declined.
 *
 * @param mentor the mentor's person
 * @param mentee the mentee's person
 */
public record MatchEnded(
        MatchId match, CohortId cohort, ProgramId program, PersonId mentor, PersonId mentee, MatchState state) {}
