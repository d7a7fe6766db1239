package org.belay.security;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in, and as what; a change acts at the next step of whoever it is about. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PeopleAndRoles {

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final AccountDirectory.Programs programs;
    private final LastCoordinator lastCoordinator;
    private final People people;
    private final CurrentUser user;
    private final AuditTrail audit;

    PeopleAndRoles(
            AccountRepository accounts,
            AccountDirectory directory,
            AccountDirectory.Programs programs,
            LastCoordinator lastCoordinator,
            People people,
            CurrentUser user,
            AuditTrail audit) {
        this.accounts = accounts;
        this.directory = directory;
        this.programs = programs;
        this.lastCoordinator = lastCoordinator;
        this.people = people;
        this.user = user;
        this.audit = audit;
    }

    public List<AccountRow> page(AccountFilter filter, AccountOrder order, boolean descending, int offset, int limit) {
        user.require(Permission.GRANT_ROLES);
        return directory.page(filter, order, descending, offset, limit);
    }

    public int count(AccountFilter filter) {
        user.require(Permission.GRANT_ROLES);
        return directory.count(filter);
    }

    /** The programs a role may be about. */
    public List<AccountDirectory.ProgramName> programs() {
        user.require(Permission.GRANT_ROLES);
        return programs.all();
    }

    /** The departments a role may be about. */
    public List<AccountDirectory.DepartmentName> departments() {
        user.require(Permission.GRANT_ROLES);
        return directory.departments();
    }

    /** @throws NotFound when the person has no account */
    public AccountDetails details(PersonId person) {
        user.require(Permission.GRANT_ROLES);
        var account = accounts.of(person).orElseThrow(() -> new NotFound(person));
        return new AccountDetails(person, nameOf(person), account, accounts.roles(account.id()));
    }

    /**
     * Sets rights and roles to exactly these.
     *
     * @throws Refused when no administrator would be left who can sign in, or nobody to coordinate a program
     * @throws ChangedMeanwhile when the account is not as it was read
     */
    public void change(AccountDetails read, AccountRights rights) {
        var actor = user.require(Permission.GRANT_ROLES);
        var id = read.account().id();
        lastCoordinator.requireAnother(
                givenUp(read, rights), id, nameOf(read.account().person()));
        var administrators = accounts.lockAdministrators();
        var account = accounts.get(id);
        var wasAdministrator = account.administrator() && account.enabled() && account.activated();
        if (wasAdministrator && !(rights.administrator() && rights.enabled()) && administrators == 1) {
            throw new Refused(Problem.of("account.problem.last-administrator"));
        }
        ChangedMeanwhile.unlessOne(
                accounts.setRights(
                        id,
                        read.account().version(),
                        rights.administrator(),
                        rights.mayImportPeople(),
                        rights.enabled()),
                id);
        accounts.setSafeguardingContact(id, rights.safeguardingContact());
        recordRights(actor, account, rights);
        changePrograms(actor, account, rights.roles());
        changeDepartments(actor, account, rights.roles());
    }

    /** The programs that the account coordinates now and will not any more, for want of the role or of the way in. */
    private List<ProgramId> givenUp(AccountDetails read, AccountRights rights) {
        return accounts.roles(read.account().id()).programs().stream()
                .filter(role -> role.role() == ProgramRole.COORDINATOR)
                .filter(role -> !rights.enabled() || !rights.roles().programs().contains(role))
                .map(Roles.InProgram::program)
                .toList();
    }

    private void recordRights(Actor actor, Account account, AccountRights rights) {
        if (account.enabled() != rights.enabled()) {
            audit.record(actor.person(), event(rights.enabled() ? "account.opened" : "account.closed", account));
        }
        if (account.administrator() != rights.administrator()) {
            audit.record(
                    actor.person(),
                    event(rights.administrator() ? "account.right-given" : "account.right-taken", account)
                            .with("right", AccountRole.ADMINISTRATOR));
        }
        if (account.mayImportPeople() != rights.mayImportPeople()) {
            audit.record(
                    actor.person(),
                    event(rights.mayImportPeople() ? "account.right-given" : "account.right-taken", account)
                            .with("right", AccountRole.PEOPLE_IMPORTER));
        }
        if (account.safeguardingContact() != rights.safeguardingContact()) {
            audit.record(
                    actor.person(),
                    event(rights.safeguardingContact() ? "account.right-given" : "account.right-taken", account)
                            .with("right", AccountRole.SAFEGUARDING_CONTACT));
        }
    }

    private void changePrograms(Actor actor, Account account, Roles wanted) {
        var had = accounts.roles(account.id()).programs();
        var names = programs.all().stream()
                .collect(Collectors.toMap(AccountDirectory.ProgramName::program, AccountDirectory.ProgramName::name));
        for (var role : without(wanted.programs(), had)) {
            if (!names.containsKey(role.program())) {
                throw new NotFound(role.program());
            }
            accounts.grant(account.id(), role.program(), role.role());
            audit.record(
                    actor.person(),
                    roleEvent("account.role-given", account, role, names.getOrDefault(role.program(), "")));
        }
        for (var role : without(had, wanted.programs())) {
            accounts.revoke(account.id(), role.program(), role.role());
            audit.record(
                    actor.person(),
                    roleEvent("account.role-taken", account, role, names.getOrDefault(role.program(), "")));
        }
    }

    private void changeDepartments(Actor actor, Account account, Roles wanted) {
        var had = accounts.roles(account.id()).managedDepartments();
        for (var department : without(wanted.managedDepartments(), had)) {
            accounts.grant(account.id(), department, DepartmentRole.MANAGER);
            audit.record(actor.person(), departmentEvent("account.role-given", account, department));
        }
        for (var department : without(had, wanted.managedDepartments())) {
            accounts.revoke(account.id(), department, DepartmentRole.MANAGER);
            audit.record(actor.person(), departmentEvent("account.role-taken", account, department));
        }
    }

    private static <T> List<T> without(List<T> these, List<T> those) {
        var rest = new LinkedHashSet<>(these);
        those.forEach(rest::remove);
        return new ArrayList<>(rest);
    }

    private AuditEvent event(String action, Account account) {
        return AuditEvent.of(action, "account", account.id().value(), nameOf(account.person()));
    }

    private AuditEvent roleEvent(String action, Account account, Roles.InProgram role, String programName) {
        return event(action, account)
                .in(role.program())
                .with("role", role.role())
                .with("program", programName);
    }

    private AuditEvent departmentEvent(String action, Account account, DepartmentId department) {
        return event(action, account).with("role", DepartmentRole.MANAGER).with("department", department.value());
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(People.Identity::name).orElseThrow(() -> new NotFound(person));
    }
}
