package org.belay.session;

import org.belay.shared.PersonId;

/**
 * A session stands at another time in calendars.
 *
 * @param entry the successor
 * @param was the session that gave its time up
 * @param from when it would have been
 */
public record SessionMoved(SessionEntry entry, SessionId was, Slot from, PersonId by) {}
