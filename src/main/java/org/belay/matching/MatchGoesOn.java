package org.belay.matching;

import org.belay.shared.PersonId;

/** A match that had ended with a leaver goes on: the import that said so was undone. The match is as it was ended. */
public record MatchGoesOn(MatchDetails match, PersonId by) {}
