package org.belay.worklist;

import java.time.Instant;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Something that coordinators did, from the audit trail.
 *
 * @param action {@code audit.action.<action>} says it in words
 * @param about the latest that it was done to
 * @param others to how many more it was done on the same day
 * @param actor who did it, by name
 */
public record DoneEntry(
        String action, @Nullable String about, int others, String actor, ProgramId program, Instant at) {}
