package org.belay.enrollment;

import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the people of a cohort under a name, each coordinator's own. */
@Service
@Transactional
public class SavedViewService {

    private static final int MOST = 30;

    private final SavedViewRepository views;
    private final CohortService cohorts;
    private final CurrentUser user;

    SavedViewService(SavedViewRepository views, CohortService cohorts, CurrentUser user) {
        this.views = views;
        this.cohorts = cohorts;
        this.user = user;
    }

    @Transactional(readOnly = true)
    public List<SavedView> mine(CohortId cohort) {
        return views.of(reviewer(cohort), cohort);
    }

    /** Keeps a list; one of the same name gives way to it. */
    public void save(CohortId cohort, String name, String query) {
        var me = reviewer(cohort);
        var called = name.strip();
        if (called.isEmpty() || called.length() > SavedView.LONGEST_NAME) {
            throw new Refused(Problem.of("enrollment.problem.view-name", SavedView.LONGEST_NAME));
        }
        if (query.length() > SavedView.LONGEST_QUERY) {
            throw new Refused(Problem.of("enrollment.problem.view-long"));
        }
        var known = views.of(me, cohort);
        if (known.size() >= MOST && known.stream().noneMatch(view -> view.name().equalsIgnoreCase(called))) {
            throw new Refused(Problem.of("enrollment.problem.views-many", MOST));
        }
        views.save(me, cohort, new SavedView(called, query));
    }

    public void remove(CohortId cohort, String name) {
        if (views.remove(reviewer(cohort), cohort, name) == 0) {
            throw new NotFound(name);
        }
    }

    private PersonId reviewer(CohortId cohort) {
        return user.require(
                        Permission.SEE_APPLICATION,
                        Facts.of(cohorts.reference(cohort).program()))
                .person();
    }
}
