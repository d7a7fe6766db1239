package org.belay.organization;

import java.util.List;
import org.belay.shared.PersonId;

/**
 * Where somebody stands in line management, as it follows from who reports to whom.
 *
 * @param above the line manager, their own line manager (the skip level), and so on to the top
 * @param peers others who work here and report to the same line manager
 * @param reports those who work here and report to the person
 */
public record LinePlace(List<Named> above, Group peers, Group reports) {

    /** So many of a group are named. */
    static final int MOST_NAMED = 12;

    public LinePlace {
        above = List.copyOf(above);
    }

    public record Named(PersonId id, String name) {}

    /** People by name, the first of them named. */
    public record Group(List<Named> named, int all) {

        public Group {
            named = List.copyOf(named);
        }
    }
}
