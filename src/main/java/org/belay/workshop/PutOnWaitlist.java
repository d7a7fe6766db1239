package org.belay.workshop;

import org.belay.shared.PersonId;

/** There was no seat; somebody waits for one. */
public record PutOnWaitlist(Workshop workshop, PersonId person, int place) {}
