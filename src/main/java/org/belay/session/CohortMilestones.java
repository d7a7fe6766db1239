package org.belay.session;

import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortService;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the pairs or circles of a cohort have come in their plan, for those who may see that they meet. */
@Service
@Transactional(readOnly = true)
public class CohortMilestones {

    /** Whoever ended early does not hold the others up. */
    private static final Set<MatchState> COUNTED = Set.of(MatchState.ACTIVE, MatchState.ON_HOLD, MatchState.COMPLETED);

    private static final Set<CircleState> COUNTED_CIRCLES =
            Set.of(CircleState.ACTIVE, CircleState.ON_HOLD, CircleState.COMPLETED);

    private final ReachedRepository reached;
    private final CohortService cohorts;
    private final CurrentUser user;

    CohortMilestones(ReachedRepository reached, CohortService cohorts, CurrentUser user) {
        this.reached = reached;
        this.cohorts = cohorts;
        this.user = user;
    }

    /**
     * How many of how many pairs, or of how many circles, say that they have reached what.
     *
     * @param by the key of each milestone that somebody reached
     */
    public record Reached(Map<String, Integer> by, int all) {

        public Reached {
            by = Map.copyOf(by);
        }

        public int of(String milestone) {
            return by.getOrDefault(milestone, 0);
        }
    }

    /** Whether whoever asks may read it. */
    public boolean mayRead(CohortId cohort) {
        return user.may(Permission.SEE_SESSION, cohorts.facts(cohort));
    }

    /** @throws org.belay.shared.NotFound for who may not see that pairs meet */
    public Reached of(CohortId cohort) {
        user.require(Permission.SEE_SESSION, cohorts.facts(cohort));
        var pairs = reached.pairs(cohort, COUNTED);
        return pairs > 0
                ? new Reached(reached.byMilestone(cohort, COUNTED), pairs)
                : new Reached(
                        reached.byMilestoneOfCircles(cohort, COUNTED_CIRCLES),
                        reached.circles(cohort, COUNTED_CIRCLES));
    }
}
