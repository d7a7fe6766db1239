package org.belay.workshop;

import java.util.List;
import org.belay.shared.PersonId;

/**
 * It stands who was at a workshop: once when it is finished, and again for those of whom that is corrected later.
 *
 * @param people with those who were not there at all
 */
public record AttendanceSettled(Workshop workshop, List<Attended> people) {

    public AttendanceSettled {
        people = List.copyOf(people);
    }

    /**
     * @param dates at how many dates somebody was
     * @param minutes the length of those dates
     */
    public record Attended(PersonId person, int dates, int minutes) {}
}
