package org.belay.community;

import org.belay.shared.PersonId;

/**
 * Somebody who gets an announcement.
 *
 * @param reached whether a mail reaches them; who has an account reads it in Belay all the same
 */
public record Announced(PersonId person, String name, boolean reached) {}
