package org.belay.enrollment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.belay.program.TopicId;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be matched, with all that rules and criteria ask for.
 *
 * @param state accepted, or active when they have a match already
 * @param grade as the HR system spells it
 * @param startDate the start date in the organization; null when not known
 * @param lineManagers everybody above, the own line manager first
 * @param languages in small letters
 * @param availability in the person's own time zone; null when not given
 * @param preferences first choice first
 * @param avoid those not to meet; for the matcher alone, never for a screen, a log or an audit entry
 */
public record Participant(
        EnrollmentId enrollment,
        PersonId person,
        String name,
        Side side,
        EnrollmentState state,
        int mentorCapacity,
        int menteeDemand,
        @Nullable DepartmentId department,
        @Nullable String departmentName,
        @Nullable SiteId site,
        @Nullable String siteName,
        @Nullable String grade,
        @Nullable LocalDate startDate,
        List<PersonId> lineManagers,
        Set<String> languages,
        @Nullable ZoneId timeZone,
        @Nullable WeekGrid availability,
        Set<TopicId> offered,
        Set<TopicId> wanted,
        List<PersonId> preferences,
        Set<PersonId> avoid) {

    public Participant {
        lineManagers = List.copyOf(lineManagers);
        languages = Set.copyOf(languages);
        offered = Set.copyOf(offered);
        wanted = Set.copyOf(wanted);
        preferences = List.copyOf(preferences);
        avoid = Set.copyOf(avoid);
    }

    /** Names and ids only: what a log may hold. */
    @Override
    public String toString() {
        return "Participant[" + enrollment + "]";
    }
}
