package org.belay.workshop;

import org.belay.shared.PersonId;

/** Somebody is to lead a workshop that was published before. */
public record LeaderNamed(Workshop workshop, PersonId person, PersonId by) {}
