package org.belay.closing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.CohortInvitations;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who want to be matched with somebody else, after their cohort: no run comes for them there any more, so they are
 * invited to the next one of their program, and choose by themselves.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class NextCohort {

    private static final Set<CohortState> TAKES_PEOPLE = Set.of(CohortState.ENROLLING, CohortState.MATCHING);

    private final ClosingRepository closings;
    private final CohortService cohorts;
    private final CohortInvitations invitations;
    private final CurrentUser user;

    NextCohort(ClosingRepository closings, CohortService cohorts, CohortInvitations invitations, CurrentUser user) {
        this.closings = closings;
        this.cohorts = cohorts;
        this.invitations = invitations;
        this.user = user;
    }

    /** By name, without those who have a place in a later cohort; none of a pair or circle of whoever asks. */
    @Transactional(readOnly = true)
    public List<WantsAnother> wanting(CohortId cohort) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        return closings.wantingAnother(cohort, actor.person());
    }

    /** The next of the program that takes people and begins after this one: the first to begin. */
    @Transactional(readOnly = true)
    public Optional<CohortReference> after(CohortId cohort) {
        var over = cohorts.reference(cohort);
        return cohorts.visible(Permission.RUN_COHORT).stream()
                .filter(other ->
                        other.program().equals(over.program()) && !other.id().equals(cohort))
                .filter(other -> TAKES_PEOPLE.contains(other.state()) && beginsAfter(other, over))
                .min(comparing(other -> Objects.requireNonNull(other.dates().startsOn())));
    }

    private static boolean beginsAfter(CohortReference other, CohortReference over) {
        var starts = other.dates().startsOn();
        var started = over.dates().startsOn();
        return starts != null && started != null && starts.isAfter(started);
    }

    /**
     * Invites all of them to it, each on the side on which they took part.
     *
     * @throws Refused when none takes people
     */
    public CohortInvitations.Result invite(CohortId cohort) {
        var wanting = wanting(cohort);
        var next = after(cohort).orElseThrow(() -> new Refused(Problem.of("closing.problem.no-next")));
        var skipped = new ArrayList<Problem>();
        var invited = 0;
        for (var ofSide :
                wanting.stream().collect(groupingBy(WantsAnother::side)).entrySet()) {
            var people = ofSide.getValue().stream().map(WantsAnother::person).toList();
            var result = invitations.invite(next.id(), ofSide.getKey(), people, List.of());
            invited += result.invited();
            skipped.addAll(result.skipped());
        }
        return new CohortInvitations.Result(invited, skipped);
    }
}
