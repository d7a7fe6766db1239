package org.belay.scheduling;

import org.belay.shared.PersonId;

/** A kickoff that had been agreed does not take place. */
public record KickoffCancelled(KickoffEntry kickoff, PersonId by) {}
