package org.belay.cohort.ui;

import java.util.List;
import java.util.Locale;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.JumpSource;
import org.springframework.stereotype.Component;

/** Cohorts by name, those that are over too. */
@Component
class CohortJumps implements JumpSource {

    private final CohortService cohorts;
    private final CurrentUser user;

    CohortJumps(CohortService cohorts, CurrentUser user) {
        this.cohorts = cohorts;
        this.user = user;
    }

    @Override
    public List<Jump> find(String words) {
        if (!user.may(Permission.CREATE_PROGRAM)) {
            return List.of();
        }
        return cohorts.visible().stream()
                .filter(cohort -> named(cohort, words.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .map(cohort ->
                        Jump.to(cohort.name(), cohort.programName(), "layers", CohortNavigation.cohort(cohort.id())))
                .toList();
    }

    private static boolean named(CohortReference cohort, String words) {
        return (cohort.name() + " " + cohort.programName())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
