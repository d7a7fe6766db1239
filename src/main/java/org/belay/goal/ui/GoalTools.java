package org.belay.goal.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.belay.draft.Drafts;
import org.belay.goal.Goal;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalStatistics;
import org.belay.goal.WinService;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/** What the pages of goals work with. */
@Component
record GoalTools(
        GoalService goals,
        GoalProgress progress,
        GoalStatistics statistics,
        WinService wins,
        ProgramService programs,
        Drafts drafts,
        CurrentUser user,
        Clock clock) {

    PersonId me() {
        return user.person();
    }

    /** Where the owner of a goal is. */
    LocalDate today(Goal goal) {
        return clock.instant().atZone(goal.head().zone()).toLocalDate();
    }
}
