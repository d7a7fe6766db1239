package org.belay.program;

/**
 * How a program whose matches are accepted first deals with offers.
 *
 * @param answerDays within how many days an offer is answered, 1 to {@link #MOST_DAYS}
 * @param nextAtOnce whether the next best pair is offered as soon as an offer was not taken; else coordinators publish it
 */
public record OfferRules(int answerDays, boolean nextAtOnce) {

    public static final int MOST_DAYS = 60;

    /** A week, and coordinators decide what follows. */
    public static final OfferRules USUAL = new OfferRules(7, false);
}
