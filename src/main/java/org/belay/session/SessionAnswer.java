package org.belay.session;

import org.belay.shared.PersonId;

/**
 * What somebody said of a session that lies ahead.
 *
 * @param comes whether they will be there
 */
public record SessionAnswer(PersonId person, String name, boolean comes) {}
