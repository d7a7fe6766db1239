package org.belay.workshop;

import java.time.Instant;

/** What became of a registration. */
public sealed interface RegistrationResult {

    /** There was a seat. */
    record Registered() implements RegistrationResult {}

    /** @param place in the line, from 1 */
    record Waitlisted(int place) implements RegistrationResult {}

    /** A seat came free and waits for an answer. */
    record Offered(Instant answerBy) implements RegistrationResult {}
}
