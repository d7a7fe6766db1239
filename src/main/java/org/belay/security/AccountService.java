package org.belay.security;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with an account of their own: set its password by a mailed link, choose its look. */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final People people;
    private final CurrentUser user;
    private final PasswordEncoder encoder;
    private final PasswordRules passwordRules;
    private final AuditTrail audit;

    AccountService(
            AccountRepository accounts,
            OneTimeLinks links,
            People people,
            CurrentUser user,
            PasswordEncoder encoder,
            PasswordRules passwordRules,
            AuditTrail audit) {
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.user = user;
        this.encoder = encoder;
        this.passwordRules = passwordRules;
        this.audit = audit;
    }

    public String organizationName() {
        var name = people.organizationName();
        return name == null ? "" : name;
    }

    public boolean needsFirstAdministrator() {
        return !accounts.hasAdministrator();
    }

    /**
     * Closes the accounts of people who have left. An administrator's stays open: somebody has to be able to come in, and
     * is shown as a leaver to the others.
     *
     * @param by who brought the news; null when nobody did
     * @return the accounts that were closed, by the version they have since
     */
    public Map<PersonId, Long> closeOfLeavers(Set<PersonId> left, @Nullable PersonId by) {
        var closed = new HashMap<PersonId, Long>();
        for (var person : left) {
            accounts.of(person)
                    .filter(account -> account.enabled() && !account.administrator())
                    .ifPresent(account -> {
                        ChangedMeanwhile.unlessOne(
                                accounts.setRights(
                                        account.id(), account.version(), false, account.mayImportPeople(), false),
                                account.id());
                        closed.put(person, account.version() + 1);
                        audit.record(by, event("account.closed", account));
                    });
        }
        return closed;
    }

    /** The news was wrong. An account that somebody has touched since stays as it is. */
    public void reopenOfLeavers(Map<PersonId, Long> closed, PersonId by) {
        closed.forEach((person, version) -> accounts.of(person)
                .filter(account -> !account.enabled() && account.version() == version)
                .ifPresent(account -> {
                    ChangedMeanwhile.unlessOne(
                            accounts.setRights(
                                    account.id(), version, account.administrator(), account.mayImportPeople(), true),
                            account.id());
                    audit.record(by, event("account.opened", account));
                }));
    }

    private static AuditEvent event(String action, Account account) {
        return AuditEvent.of(action, "account", account.id().value(), account.email());
    }

    /** The account of whoever is asking. */
    public Account own() {
        return accounts.get(user.actor().account());
    }

    /** The name of whoever is asking. */
    public String ownName() {
        return people.find(user.person()).map(People.Identity::name).orElse("");
    }

    /** The zone in which times are shown to whoever is asking. */
    public ZoneId ownZone() {
        return people.zone(user.person());
    }

    public Optional<Account> of(PersonId person) {
        return accounts.of(person);
    }

    public void chooseLook(@Nullable String language, @Nullable ColorScheme scheme) {
        accounts.setLook(user.actor().account(), language, scheme);
    }

    /** Whose one-time link this is; nothing when it is unknown, used, too old or for something else. */
    public Optional<Account> byLink(String token, TokenPurpose purpose) {
        return links.find(token, purpose).map(accounts::get);
    }

    /**
     * Sets the password by a one-time link and uses the link up; sessions under an old password end.
     *
     * @throws NotFound when the link is unknown, used or too old
     * @throws Refused when the password is too easy to guess
     */
    public void setPassword(String token, TokenPurpose purpose, String password) {
        var account = byLink(token, purpose).orElseThrow(() -> new NotFound("link"));
        passwordRules.check(password, account.email());
        if (!links.use(account.id())) {
            throw new NotFound("link");
        }
        accounts.setPassword(account.id(), encoder.encode(password));
        record(account, "account.password-set");
    }

    private void record(Account account, String action) {
        audit.record(
                account.person(), AuditEvent.of(action, "account", account.id().value(), null));
    }
}
