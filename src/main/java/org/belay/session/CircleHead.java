package org.belay.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.cohort.CohortState;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.security.Facts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A circle with those who are in it and whoever leads it.
 *
 * @param facilitator null while nobody leads it; may be one of the members
 * @param members by name
 */
public record CircleHead(
        CircleId circle,
        CircleState state,
        String name,
        ProgramId program,
        CohortState cohortState,
        @Nullable Member facilitator,
        List<Member> members)
        implements Gathering {

    private static final Set<CircleState> MET =
            Set.of(CircleState.ACTIVE, CircleState.ON_HOLD, CircleState.COMPLETED, CircleState.ENDED_EARLY);

    public CircleHead {
        members = List.copyOf(members);
    }

    @Override
    public boolean meets() {
        return state == CircleState.ACTIVE && cohortState.meets();
    }

    @Override
    public boolean acceptsLogs() {
        return MET.contains(state) && cohortState.meets();
    }

    @Override
    public Set<PersonId> people() {
        return everybody().map(Member::person).collect(Collectors.toSet());
    }

    /** Whoever leads it first, each once. */
    public List<Member> seats() {
        return everybody()
                .collect(Collectors.toMap(Member::person, one -> one, (leader, _) -> leader, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Stream<Member> everybody() {
        return Stream.concat(Stream.ofNullable(facilitator), members.stream());
    }

    Optional<Member> member(PersonId person) {
        return everybody().filter(one -> one.person().equals(person)).findFirst();
    }

    /** Whether somebody who is in it says that a promise was kept: their own, or one of who has left. */
    public boolean marks(PersonId person, CommitmentRow promise) {
        return promise.owner().equals(person) || !people().contains(promise.owner());
    }

    boolean ledBy(PersonId person) {
        return facilitator != null && facilitator.person().equals(person);
    }

    @Override
    public Set<PersonId> planners() {
        return facilitator == null ? people() : Set.of(facilitator.person());
    }

    @Override
    public String nameOf(PersonId person) {
        return member(person).orElseThrow(() -> new NotFound(circle)).name();
    }

    /** Who leads it plans and logs its sessions; while nobody does, each of its members. */
    @Override
    public Facts facts() {
        return Facts.ofGroup(planners(), program);
    }

    /** About everybody in it: what members share. */
    Facts sharedFacts() {
        return Facts.ofGroup(people(), program);
    }

    @Override
    public String label() {
        return name;
    }
}
