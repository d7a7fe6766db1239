package org.belay.workshop;

import org.belay.organization.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * Where a workshop takes place: in a room of a site, elsewhere, online, or both in a room and online.
 *
 * @param place where it is no room of a site
 * @param link to join online, shown to whoever has a seat
 */
public record Venue(
        @Nullable RoomId room,
        @Nullable String place,
        @Nullable String link) {

    public static final Venue NOWHERE = new Venue(null, null, null);

    public Venue {
        place = place == null || place.isBlank() ? null : place.strip();
        link = link == null || link.isBlank() ? null : link.strip();
    }

    /** In a room or elsewhere, and online. */
    public boolean both() {
        return (room != null || place != null) && link != null;
    }

    public boolean unknown() {
        return room == null && place == null && link == null;
    }
}
