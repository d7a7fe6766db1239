package org.belay.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the pairs of a cohort get on, for its coordinators. */
@Service
@Transactional(readOnly = true)
public class CohortPulses {

    private final PulseQueries queries;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final Clock clock;

    CohortPulses(PulseQueries queries, CohortService cohorts, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.user = user;
        this.clock = clock;
    }

    /** Whether whoever asks may read it. */
    public boolean mayRead(CohortId cohort) {
        return user.may(Permission.SEE_RATING, cohorts.facts(cohort));
    }

    /** @throws NotFound for who does not coordinate */
    public CohortPulse of(CohortId cohort) {
        var reader = user.require(Permission.SEE_RATING, cohorts.facts(cohort)).person();
        var now = clock.instant();
        var start = cohorts.reference(cohort).dates().startsOn();
        var from = now.minus(Duration.ofDays(7L * CohortPulse.MOST_WEEKS)).minus(CohortPulse.LATELY);
        var fit = queries.fit(cohort, reader);
        var said = fit.values().stream().mapToInt(people -> people).sum();
        var ratings = queries.ratings(cohort, reader);
        var mean = ratings.value2();
        return new CohortPulse(
                start == null
                        ? List.of()
                        : CohortPulse.weeks(start, now, queries.pairs(cohort), queries.contacts(cohort, from)),
                CohortPulse.byFit(fit),
                2 * queries.going(cohort, reader) - said,
                ratings.value1(),
                mean == null ? null : mean.doubleValue());
    }
}
