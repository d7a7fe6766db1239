package org.belay.goal;

import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Somebody let the partner of a match read a win. */
public record WinTold(
        WinId win, PersonId by, String byName, PersonId with, MatchId match, ProgramId program, String programName) {}
