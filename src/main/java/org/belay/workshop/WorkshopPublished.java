package org.belay.workshop;

import org.belay.shared.PersonId;

/** A workshop can be seen by everybody it is open to; whoever leads it is to know. */
public record WorkshopPublished(Workshop workshop, PersonId by) {}
