package org.belay.session;

import org.belay.shared.PersonId;

/** A session stands in the calendars of these people, who had not known of it. */
public record SessionBooked(SessionEntry entry, PersonId by) {}
