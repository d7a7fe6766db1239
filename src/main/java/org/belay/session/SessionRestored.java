package org.belay.session;

import org.belay.shared.PersonId;

/**
 * A session that was cancelled takes place after all, where it stood.
 *
 * @param entry with the next sequence
 */
public record SessionRestored(SessionEntry entry, PersonId by) {}
