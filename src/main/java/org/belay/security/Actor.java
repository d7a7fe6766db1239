package org.belay.security;

import java.util.Set;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Somebody who is signed in, with all that the account may do now. */
public record Actor(
        AccountId account,
        PersonId person,
        boolean administrator,
        boolean mayImportPeople,
        boolean safeguardingContact,
        Set<ProgramId> coordinates,
        Set<ProgramId> managesPrograms,
        Set<DepartmentId> managesDepartments) {

    public Actor {
        coordinates = Set.copyOf(coordinates);
        managesPrograms = Set.copyOf(managesPrograms);
        managesDepartments = Set.copyOf(managesDepartments);
    }

    public boolean coordinator() {
        return !coordinates.isEmpty();
    }

    public boolean manager() {
        return !managesPrograms.isEmpty() || !managesDepartments.isEmpty();
    }
}
