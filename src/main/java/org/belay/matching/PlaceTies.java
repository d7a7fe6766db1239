package org.belay.matching;

import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Whom a place of a cohort has been brought together with, for whoever matches people there. */
@Service
@Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
public class PlaceTies {

    private final MatchListQueries matches;
    private final CircleRepository circles;
    private final CohortService cohorts;
    private final CurrentUser user;

    PlaceTies(MatchListQueries matches, CircleRepository circles, CohortService cohorts, CurrentUser user) {
        this.matches = matches;
        this.circles = circles;
        this.cohorts = cohorts;
        this.user = user;
    }

    /** The open ones first, then the latest. */
    public List<MatchRow> matches(CohortId cohort, EnrollmentId place) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return matches.of(cohort, place);
    }

    /** The open ones first. */
    public List<Circle> circles(CohortId cohort, EnrollmentId place) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return circles.of(cohort, place);
    }
}
