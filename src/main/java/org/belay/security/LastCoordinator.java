package org.belay.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * A program is never left without somebody who coordinates it and can sign in, whoever takes the role; only who leaves the
 * organization leaves a program behind that waits for an administrator. Whoever
 * takes a role asks here before, reading what is committed, so that of two who take roles at once the second sees what
 * the first has done.
 */
@Component
class LastCoordinator {

    private final AccountRepository accounts;
    private final AccountDirectory.Programs programs;

    LastCoordinator(AccountRepository accounts, AccountDirectory.Programs programs) {
        this.accounts = accounts;
        this.programs = programs;
    }

    /**
     * Locks the programs until the transaction ends, in the order of their keys so that two never wait for each other.
     *
     * @param leaving the account that is to coordinate them no more
     * @param name of its person
     * @throws Refused when one of them has nobody else
     */
    void requireAnother(Collection<ProgramId> touched, AccountId leaving, String name) {
        for (var program : inOrder(touched)) {
            programs.lock(program);
            if (!accounts.hasCoordinatorBeside(program, leaving)) {
                throw new Refused(Problem.of("program-team.problem.last-coordinator", name));
            }
        }
    }

    private static List<ProgramId> inOrder(Collection<ProgramId> programs) {
        return programs.stream()
                .distinct()
                .sorted(Comparator.comparingLong(ProgramId::value))
                .toList();
    }
}
