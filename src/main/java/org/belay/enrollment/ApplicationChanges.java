package org.belay.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.belay.enrollment.ApplicationLine.Change;

/** What differs between the application that a cohort holds and the one of a file, field by field. */
final class ApplicationChanges {

    private static final String AVOID = "avoid";

    private final List<Change> changes = new ArrayList<>();

    private ApplicationChanges() {}

    /**
     * A row that names whom somebody must not meet counts as another one whether or not these are on the list already. Whoever
     * imports could otherwise find out, one guess after the other, who is on it.
     */
    static List<Change> between(
            ApplicationDraft before,
            ApplicationDraft after,
            boolean namesAvoided,
            EnrollmentState stateBefore,
            EnrollmentState stateAfter) {
        var found = new ApplicationChanges();
        found.compare("state", stateBefore, stateAfter);
        found.compare("side", before.side(), after.side());
        found.silent("offered", before.offered(), after.offered());
        found.silent("wanted", before.wanted(), after.wanted());
        found.compare("capacity", before.mentorCapacity(), after.mentorCapacity());
        found.compare("demand", before.menteeDemand(), after.menteeDemand());
        found.compare("zone", before.timeZone(), after.timeZone());
        found.compare("availability", text(before.availability()), text(after.availability()));
        found.silent("wishes", before.preferences(), after.preferences());
        if (namesAvoided) {
            found.changes.add(new Change(AVOID, "", ""));
        }
        found.silent("answers", before.answers(), after.answers());
        return List.copyOf(found.changes);
    }

    /** Whether whom somebody must not meet is all that may differ. */
    static boolean avoidAlone(List<Change> changes) {
        return changes.stream().allMatch(change -> change.field().equals(AVOID));
    }

    private static String text(@org.jspecify.annotations.Nullable WeekGrid grid) {
        return grid == null ? "–" : grid.toString();
    }

    private void compare(String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before.toString(), after.toString()));
        }
    }

    /** Says that it differs, and nothing of what is in it. */
    private void silent(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, "", ""));
        }
    }
}
