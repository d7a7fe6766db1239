package org.belay.matching;

import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose space it is.
 *
 * @param enrollment null for who leads a circle without being in it
 * @param side on which they are in this match, whatever else they are in the cohort; {@code PEER} among equals and in
 *     circles; null for who leads a circle without being in it
 */
public record SpaceMember(
        PersonId person,
        String firstName,
        String lastName,
        @Nullable EnrollmentId enrollment,
        @Nullable Side side) {

    public String name() {
        return firstName + " " + lastName;
    }
}
