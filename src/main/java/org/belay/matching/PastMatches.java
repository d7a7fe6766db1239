package org.belay.matching;

import java.util.List;
import java.util.Map;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the matches of the time before Belay. */
@Service
@Transactional
public class PastMatches {

    private final PastMatchRepository matches;
    private final CurrentUser user;

    PastMatches(PastMatchRepository matches, CurrentUser user) {
        this.matches = matches;
        this.user = user;
    }

    /**
     * Records the matches of one cohort, each key once. Nobody is told: they have been a pair for long.
     *
     * @return the match of every key of that cohort, whether it was recorded now or before
     */
    public Map<String, MatchId> recordPast(CohortId cohort, List<PastMatch> past) {
        user.require(Permission.IMPORT_HISTORY);
        if (past.stream().anyMatch(match -> !match.cohort().equals(cohort))) {
            throw new IllegalArgumentException("A match of another cohort");
        }
        var known = matches.byKey(cohort);
        var fresh = past.stream().filter(match -> !known.containsKey(match.key())).toList();
        if (fresh.isEmpty()) {
            return known;
        }
        matches.add(fresh);
        return matches.byKey(cohort);
    }
}
