package org.belay.workshop;

import org.belay.session.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Something of the reader's own that lies at the time of a workshop.
 *
 * @param title of another workshop; null for a session
 */
public record Overlap(Slot time, @Nullable String title) {}
