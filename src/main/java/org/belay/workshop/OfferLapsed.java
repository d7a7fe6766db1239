package org.belay.workshop;

import org.belay.shared.PersonId;

/** Nobody answered the offer of a seat in time. */
public record OfferLapsed(Workshop workshop, PersonId person) {}
