package org.belay.session;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A session that lay ahead does not take place, or not for these people. Why is said on their pages alone.
 *
 * @param by null when nobody did it
 */
public record SessionCancelled(SessionEntry entry, @Nullable PersonId by) {}
