package org.belay.workshop;

import org.belay.shared.PersonId;

/**
 * Somebody who has, or waits for, a seat.
 *
 * @param line the place in the order in which people came, which tells one registration of a person from their next
 */
public record InLine(PersonId person, int line) {}
