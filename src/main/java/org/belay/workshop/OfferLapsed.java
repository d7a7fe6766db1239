package org.belay.workshop;

/** Nobody answered the offer of a seat in time. */
public record OfferLapsed(Workshop workshop, InLine seat) {}
