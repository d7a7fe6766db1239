package org.belay.program;

import org.belay.shared.PersonId;

/** Somebody with an account, who can be named to a role. */
public record TeamCandidate(PersonId person, String name, String email) {}
