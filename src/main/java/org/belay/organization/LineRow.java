package org.belay.organization;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the line management.
 *
 * @param reports how many report to them directly
 * @param unknownLineManager what the source calls a line manager who is not known here
 */
public record LineRow(
        PersonId id,
        String name,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable String site,
        @Nullable PersonId lineManager,
        @Nullable String lineManagerName,
        @Nullable String unknownLineManager,
        int reports) {}
