package org.belay.session;

import java.util.Map;
import org.belay.matching.MatchId;
import org.belay.matching.PairConcern;
import org.belay.matching.PairConcerns;
import org.belay.security.CurrentUser;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** Tells the list of pairs which of them do not fit. */
@Component
class FitConcerns implements PairConcerns {

    private final PairQueries pairs;
    private final CurrentUser user;

    FitConcerns(PairQueries pairs, CurrentUser user) {
        this.pairs = pairs;
        this.user = user;
    }

    @Override
    public Map<MatchId, PairConcern> of(CohortId cohort) {
        return pairs.concerns(user.actor(), cohort, PairHead.GOING_ON);
    }
}
