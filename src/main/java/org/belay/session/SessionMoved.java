package org.belay.session;

import org.belay.shared.PersonId;

/**
 * A session stands at another time in calendars.
 *
 * @param entry the successor
 * @param from when it would have been
 */
public record SessionMoved(SessionEntry entry, Slot from, PersonId by) {}
