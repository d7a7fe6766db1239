package org.belay.security;

import java.util.Set;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know about the object.
 *
 * @param owners the person the data is about, its author, or both people of the pair it belongs to
 * @param partners those matched with the owner
 * @param facilitators those who lead the workshop that it belongs to
 * @param addressees the safeguarding contacts to whom it was sent
 */
public record Facts(
        Set<PersonId> owners,
        Set<PersonId> partners,
        Set<ProgramId> programs,
        @Nullable DepartmentId department,
        @Nullable PersonId lineManager,
        Set<PersonId> facilitators,
        Set<PersonId> addressees) {

    /** For permissions that are about no object. */
    public static final Facts NONE = new Facts(Set.of(), Set.of(), Set.of(), null, null);

    public Facts {
        owners = Set.copyOf(owners);
        partners = Set.copyOf(partners);
        programs = Set.copyOf(programs);
        facilitators = Set.copyOf(facilitators);
        addressees = Set.copyOf(addressees);
    }

    /** Of what nobody leads. */
    public Facts(
            Set<PersonId> owners,
            Set<PersonId> partners,
            Set<ProgramId> programs,
            @Nullable DepartmentId department,
            @Nullable PersonId lineManager) {
        this(owners, partners, programs, department, lineManager, Set.of(), Set.of());
    }

    public static Facts of(ProgramId program) {
        return new Facts(Set.of(), Set.of(), Set.of(program), null, null);
    }

    public static Facts of(PersonId owner) {
        return new Facts(Set.of(owner), Set.of(), Set.of(), null, null);
    }

    public static Facts of(DepartmentId department) {
        return new Facts(Set.of(), Set.of(), Set.of(), department, null);
    }

    /** Data of one person within a program. */
    public static Facts of(PersonId owner, ProgramId program) {
        return new Facts(Set.of(owner), Set.of(), Set.of(program), null, null);
    }

    /** Data of a pair. */
    public static Facts ofPair(PersonId one, PersonId other, ProgramId program) {
        return new Facts(Set.of(one, other), Set.of(), Set.of(program), null, null);
    }

    /** Data of a circle: of everybody in it. */
    public static Facts ofGroup(Set<PersonId> people, ProgramId program) {
        return new Facts(people, Set.of(), Set.of(program), null, null);
    }

    /** Data of a workshop: of those whom it concerns, and led by these. */
    public static Facts ofLed(Set<PersonId> people, Set<PersonId> facilitators, ProgramId program) {
        return new Facts(people, Set.of(), Set.of(program), null, null, facilitators, Set.of());
    }

    /** Data that somebody sent to named contacts. */
    public static Facts ofSent(PersonId author, Set<PersonId> addressees) {
        return new Facts(Set.of(author), Set.of(), Set.of(), null, null, Set.of(), addressees);
    }

    public Facts withPrograms(Set<ProgramId> concerned) {
        return new Facts(owners, partners, concerned, department, lineManager, facilitators, addressees);
    }

    public Facts withPartners(Set<PersonId> matched) {
        return new Facts(owners, matched, programs, department, lineManager, facilitators, addressees);
    }
}
