package org.belay.session;

import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/** One of a pair said how well the pairing fits; {@link Fit#NOT_GOOD} asks for a rematch without blame. */
public record PairingFitAnswered(MatchId match, PersonId person, Fit fit) {}
