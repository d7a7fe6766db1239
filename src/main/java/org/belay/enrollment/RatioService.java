package org.belay.enrollment;

import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.enrollment.Ratio.Group;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where mentors are short, from the applications of now. */
@Service
@Transactional(readOnly = true)
public class RatioService {

    private final RatioQueries queries;
    private final CohortService cohorts;
    private final CurrentUser user;

    RatioService(RatioQueries queries, CohortService cohorts, CurrentUser user) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.user = user;
    }

    /** Of open applications and participants; groups in which nobody wants a mentor are left out. */
    public Ratio of(CohortId cohort) {
        user.require(
                Permission.SEE_APPLICATION, Facts.of(cohorts.reference(cohort).program()));
        return new Ratio(
                queries.all(cohort),
                wanted(queries.topics(cohort)),
                wanted(queries.sites(cohort)),
                wanted(queries.languages(cohort)));
    }

    private static List<Group> wanted(List<Group> groups) {
        return groups.stream().filter(group -> group.wanted() > 0).toList();
    }
}
