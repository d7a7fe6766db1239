package org.belay.workshop;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a seat, on the list at the door.
 *
 * @param department empty when it is not known
 * @param walkIn who had no seat before the day
 * @param online who joins from elsewhere, where there is a room as well
 * @param presence null for who was not looked for yet
 */
public record CheckInRow(
        PersonId person,
        String name,
        String department,
        boolean walkIn,
        boolean online,
        @Nullable Presence presence) {

    public boolean is(Presence wanted) {
        return presence == wanted;
    }
}
