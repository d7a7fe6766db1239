package org.belay.shared.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time zones that people choose from: places, such as Europe/Berlin, since only they know summer time; and UTC. */
public final class TimeZones {

    private static final String UTC = "UTC";

    private static final List<ZoneId> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals(UTC) || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private TimeZones() {}

    public static List<ZoneId> all() {
        return ALL;
    }

    /** The zone that a browser names, if it is one of them. */
    public static Optional<ZoneId> find(@Nullable String id) {
        return ALL.stream().filter(zone -> zone.getId().equals(id)).findFirst();
    }
}
