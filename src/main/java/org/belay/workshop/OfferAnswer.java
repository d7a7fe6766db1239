package org.belay.workshop;

/** What became of a yes to a seat that was offered. */
public sealed interface OfferAnswer {

    record Registered() implements OfferAnswer {}

    /** The answer came too late, and the seat has gone to the next. */
    record TooLate() implements OfferAnswer {}
}
