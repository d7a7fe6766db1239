package org.belay.enrollment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.belay.shared.PersonId;

/** Everybody above somebody in line management. */
final class LineManagers {

    private LineManagers() {}

    /** Nearest first; a circle in the data ends where it would begin anew. */
    static List<PersonId> above(PersonId person, Map<PersonId, PersonId> lineManagers) {
        var above = new LinkedHashSet<PersonId>();
        for (var next = lineManagers.get(person); next != null && !next.equals(person) && above.add(next); ) {
            next = lineManagers.get(next);
        }
        return new ArrayList<>(above);
    }
}
