package org.belay.security;

import java.time.Clock;
import java.time.ZoneId;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.SlowDown.Subject;
import org.belay.shared.Email;
import org.belay.shared.Lengths;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start: whoever holds the one-time code names the organization and becomes its administrator. */
@Service
public class FirstAdministrator {

    public static final int LONGEST_NAME = 120;

    private final FirstAdministratorCode code;
    private final AccountRepository accounts;
    private final People people;
    private final PasswordEncoder encoder;
    private final PasswordRules passwordRules;
    private final SlowDown slowDown;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            FirstAdministratorCode code,
            AccountRepository accounts,
            People people,
            PasswordEncoder encoder,
            PasswordRules passwordRules,
            SlowDown slowDown,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.code = code;
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
        this.passwordRules = passwordRules;
        this.slowDown = slowDown;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sees to it that a code is there which has not expired. */
    public void prepare() {
        code.issueIfNeeded();
    }

    /**
     * Creates the organization, the person and the account. One at a time, so that a code is not used twice.
     *
     * @throws NotFound when there is an administrator already
     * @throws Refused when the code is wrong, or the password easy to guess
     */
    public synchronized void create(FirstAdministratorDraft draft) {
        if (accounts.hasAdministrator()) {
            throw new NotFound("setup");
        }
        var attempt =
                slowDown.attempt(Subject.setup()).orElseThrow(() -> new Refused(Problem.of("setup.problem.wait")));
        if (!code.fits(draft.code())) {
            throw new Refused(Problem.of("setup.problem.code"));
        }
        slowDown.succeeded(attempt);
        Lengths.check(LONGEST_NAME, draft.organization(), draft.firstName(), draft.lastName());
        passwordRules.check(draft.password(), draft.email().value());
        transaction.executeWithoutResult(status -> write(draft));
        code.forget();
    }

    private void write(FirstAdministratorDraft draft) {
        people.nameOrganization(draft.organization(), draft.zone());
        var person = people.add(draft.firstName(), draft.lastName(), draft.email());
        var id = accounts.create(person, draft.email(), clock.instant());
        accounts.setPassword(id, encoder.encode(draft.password()));
        accounts.setRights(id, accounts.get(id).version(), true, true, true);
        audit.record(person, AuditEvent.of("account.first-administrator", "account", id.value(), null));
    }

    /** What the first page asks for. */
    public record FirstAdministratorDraft(
            String code,
            String organization,
            ZoneId zone,
            String firstName,
            String lastName,
            Email email,
            String password) {}
}
