package org.belay.matching;

import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Those who wait for a match in cohorts that are matched or run: mentees whose mentor left first, then by waiting time. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED, readOnly = true)
public class RematchQueue {

    private final WaitingQueries queries;
    private final CohortService cohorts;
    private final CurrentUser user;

    RematchQueue(WaitingQueries queries, CohortService cohorts, CurrentUser user) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.user = user;
    }

    public List<WaitingRow> page(CohortId cohort, int offset, int limit) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return queries.page(cohort, offset, limit);
    }

    public int count(CohortId cohort) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return queries.count(cohort);
    }

    /** Where whoever is signed in waits. */
    public List<OwnWaiting> mine() {
        var me = user.require(Permission.SEE_PARTICIPATION, Facts.of(user.person()))
                .person();
        return queries.of(me);
    }
}
