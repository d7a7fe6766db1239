package org.belay.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When people can register, and how seats that come free are passed on.
 *
 * @param opensAt null from the day it is published
 * @param closesAt null until it starts
 * @param answerHours how long whoever is offered a seat has to answer
 * @param quietHours so many hours before the start every offer must have been answered
 */
public record RegistrationRules(
        @Nullable Instant opensAt, @Nullable Instant closesAt, int answerHours, int quietHours) {

    public static final RegistrationRules USUAL = new RegistrationRules(null, null, 24, 24);
}
