package org.belay.scheduling;

import org.belay.shared.PersonId;

/** A kickoff that was cancelled takes place after all, at the same time. */
public record KickoffRestored(KickoffEntry kickoff, PersonId by) {}
