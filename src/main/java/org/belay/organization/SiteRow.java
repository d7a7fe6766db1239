package org.belay.organization;

import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A site.
 *
 * @param rooms that are in use
 * @param holidays that are known from today on
 */
public record SiteRow(
        SiteId id,
        String name,
        @Nullable String country,
        @Nullable String timeZone,
        int people,
        int rooms,
        int holidays) {}
