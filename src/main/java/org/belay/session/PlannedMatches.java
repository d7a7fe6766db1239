package org.belay.session;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.belay.matching.MatchState;
import org.belay.program.RunningMatches;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.PairQueries.Starts;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Tells the plan of a program which pairs and circles go by it; who they are, to whoever may see them. */
@Component
class PlannedMatches implements RunningMatches {

    private final PairQueries pairs;
    private final CircleQueries circles;
    private final CurrentUser user;

    PlannedMatches(PairQueries pairs, CircleQueries circles, CurrentUser user) {
        this.pairs = pairs;
        this.circles = circles;
        this.user = user;
    }

    @Override
    public List<RunningMatch> of(ProgramId program) {
        var starts = pairs.starts(program);
        return Stream.concat(
                        pairs.of(program, MatchState.OPEN).stream()
                                .map(pair -> running(pair, starts.getOrDefault(pair.match(), Starts.UNKNOWN))),
                        circles.running(program).stream().map(circle -> running(circle, program)))
                .toList();
    }

    private RunningMatch running(CircleQueries.Running circle, ProgramId program) {
        var published = circle.starts().match();
        return new RunningMatch(
                user.may(Permission.SEE_CIRCLE, Facts.ofGroup(circle.people(), program)) ? circle.name() : null,
                circle.cohort(),
                published == null ? null : LocalDate.ofInstant(published, circle.zone()),
                circle.starts().cohort());
    }

    private RunningMatch running(PairHead pair, Starts starts) {
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
