package org.belay.session;

import java.time.LocalDate;
import java.util.List;
import org.belay.matching.MatchState;
import org.belay.program.RunningMatches;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Tells the plan of a program which pairs go by it; who they are, to whoever may see the match. */
@Component
class PlannedMatches implements RunningMatches {

    private final PairQueries pairs;
    private final CurrentUser user;

    PlannedMatches(PairQueries pairs, CurrentUser user) {
        this.pairs = pairs;
        this.user = user;
    }

    @Override
    public List<RunningMatch> of(ProgramId program) {
        var starts = pairs.starts(program);
        return pairs.of(program, MatchState.OPEN).stream()
                .map(pair -> running(pair, starts.getOrDefault(pair.match(), PairQueries.Starts.UNKNOWN)))
                .toList();
    }

    private RunningMatch running(PairHead pair, PairQueries.Starts starts) {
        var activated = starts.match();
        return new RunningMatch(
                user.may(Permission.SEE_MATCH, pair.facts()) ? pair.label() : null,
                pair.cohortName(),
                activated == null
                        ? null
                        : LocalDate.ofInstant(activated, pair.mentor().zone()),
                starts.cohort());
    }
}
