package org.belay.matching;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Both of a pair accepted the match that was offered to them. */
public record MatchActivated(MatchId match, CohortId cohort, ProgramId program, PersonId mentor, PersonId mentee) {}
