package org.belay.matching;

import org.belay.shared.PersonId;

/** One of the two has accepted what was offered to them. */
public record OfferAccepted(MatchId match, PersonId person) {}
