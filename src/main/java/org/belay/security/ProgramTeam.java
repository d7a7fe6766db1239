package org.belay.security;

import java.util.EnumSet;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who coordinates, backs up and manages each program. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ProgramTeam {

    private final AccountRepository accounts;
    private final LastCoordinator lastCoordinator;
    private final People people;
    private final CurrentUser user;
    private final AuditTrail audit;

    ProgramTeam(
            AccountRepository accounts,
            LastCoordinator lastCoordinator,
            People people,
            CurrentUser user,
            AuditTrail audit) {
        this.accounts = accounts;
        this.lastCoordinator = lastCoordinator;
        this.people = people;
        this.user = user;
        this.audit = audit;
    }

    /** Everybody with a role in the program. */
    @Transactional(readOnly = true)
    public List<ProgramTeamMember> team(ProgramId program) {
        user.require(Permission.SEE_PROGRAM, Facts.of(program));
        return accounts.team(program, EnumSet.allOf(ProgramRole.class));
    }

    /**
     * Whoever creates a program is its first coordinator.
     *
     * @throws IllegalStateException when the program has a team already
     */
    public void found(ProgramId program, String programName) {
        var actor = user.require(Permission.CREATE_PROGRAM);
        if (!accounts.team(program, EnumSet.allOf(ProgramRole.class)).isEmpty()) {
            throw new IllegalStateException("Has a team already: " + program);
        }
        accounts.grant(actor.account(), program, ProgramRole.COORDINATOR);
        record(actor, "program.team-named", program, programName, actor.person(), ProgramRole.COORDINATOR);
    }

    /** @throws Refused when the person has no account: a role belongs to somebody who can sign in */
    public void name(ProgramId program, String programName, PersonId person, ProgramRole role) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(program));
        var account = accounts.of(person)
                .filter(Account::enabled)
                .orElseThrow(() -> new Refused(Problem.of("program-team.problem.no-account", nameOf(person))));
        accounts.grant(account.id(), program, role);
        record(actor, "program.team-named", program, programName, person, role);
    }

    /** @throws Refused when nobody would be left to coordinate the program */
    public void withdraw(ProgramId program, String programName, PersonId person, ProgramRole role) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(program));
        var holders = accounts.team(program, EnumSet.of(role));
        if (!holders.contains(new ProgramTeamMember(person, role))) {
            throw new NotFound(person);
        }
        var account = accounts.of(person).orElseThrow(() -> new NotFound(person));
        if (role == ProgramRole.COORDINATOR) {
            lastCoordinator.requireAnother(List.of(program), account.id(), nameOf(person));
        }
        accounts.revoke(account.id(), program, role);
        record(actor, "program.team-withdrawn", program, programName, person, role);
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(People.Identity::name).orElseThrow(() -> new NotFound(person));
    }

    private void record(
            Actor actor, String action, ProgramId program, String programName, PersonId person, ProgramRole role) {
        audit.record(
                actor.person(),
                AuditEvent.of(action, "program", program.value(), programName)
                        .in(program)
                        .with("person", nameOf(person))
                        .with("role", role));
    }
}
