package org.belay.goal;

import java.util.Set;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * Somebody asks for help with a goal.
 *
 * @param partners those who read the goal with them; coordinators of the program are asked as well
 */
public record HelpAsked(
        GoalId goal,
        CheckInId checkIn,
        PersonId by,
        String byName,
        Set<PersonId> partners,
        CohortId cohort,
        ProgramId program,
        String programName) {}
