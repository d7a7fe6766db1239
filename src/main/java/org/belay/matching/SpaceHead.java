package org.belay.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.cohort.CohortState;
import org.belay.security.Facts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A space with those who share it.
 *
 * @param name of the circle; null for a match, which is called by its people
 * @param endsOn the last day of the cohort, or the one until which the match or circle was extended
 * @param members the mentor first, or by name; of a circle those who are in it now, or were to its end
 * @param facilitator null for a match, and while nobody leads the circle; may be one of the members
 */
public record SpaceHead(
        Space space,
        Standing standing,
        @Nullable String name,
        ProgramId program,
        String programName,
        CohortId cohort,
        String cohortName,
        CohortState cohortState,
        @Nullable LocalDate endsOn,
        List<SpaceMember> members,
        @Nullable SpaceMember facilitator) {

    /** How far those who share it have come, of matches and circles alike. */
    public enum Standing {
        /** Not everybody has accepted: it waits for that, or will never be. They are strangers to each other. */
        OFFERED,
        GOING_ON,
        ON_HOLD,
        OVER
    }

    public SpaceHead {
        members = List.copyOf(members);
    }

    /** Whether its pages may be written to. */
    public boolean open() {
        return (standing == Standing.GOING_ON || standing == Standing.ON_HOLD) && cohortState.meets();
    }

    public boolean ofCircle() {
        return space instanceof Space.OfCircle;
    }

    public boolean has(PersonId person) {
        return member(person).isPresent();
    }

    /** Also whoever leads the circle. */
    public Optional<SpaceMember> member(PersonId person) {
        return everybody().filter(one -> one.person().equals(person)).findFirst();
    }

    public boolean ledBy(PersonId person) {
        return facilitator != null && facilitator.person().equals(person);
    }

    /** Everybody but this one, each once. */
    public List<SpaceMember> othersThan(PersonId person) {
        return everybody()
                .filter(one -> !one.person().equals(person))
                .distinct()
                .toList();
    }

    public Set<PersonId> people() {
        return everybody().map(SpaceMember::person).collect(Collectors.toSet());
    }

    private Stream<SpaceMember> everybody() {
        var leads = Stream.ofNullable(facilitator)
                .filter(leader -> members.stream().noneMatch(one -> one.person().equals(leader.person())));
        return Stream.concat(leads, members.stream());
    }

    /** About everybody who shares it. */
    public Facts facts() {
        return Facts.ofGroup(people(), program);
    }

    /** For the audit trail: something that was done in it. */
    public AuditEvent event(String action) {
        return (switch (space) {
                    case Space.OfMatch(var match) -> AuditEvent.of(action, "published_match", match.value(), label());
                    case Space.OfCircle(var circle) -> AuditEvent.of(action, "circle", circle.value(), label());
                })
                .in(program);
    }

    /** For the audit trail. */
    public String label() {
        return name != null ? name : members.stream().map(SpaceMember::name).collect(Collectors.joining(", "));
    }
}
