package org.belay.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts come to be by invitation; a mailed one-time link sets the password. */
@Service
@Transactional
public class AccountService {

    static final Duration INVITATION_LIFE = Duration.ofDays(14);
    static final Duration RESET_LIFE = Duration.ofHours(2);
    private static final int TOKEN_BYTES = 32;

    private final AccountRepository accounts;
    private final People people;
    private final CurrentUser user;
    private final PasswordEncoder encoder;
    private final PasswordRules passwordRules;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountService(
            AccountRepository accounts,
            People people,
            CurrentUser user,
            PasswordEncoder encoder,
            PasswordRules passwordRules,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.user = user;
        this.encoder = encoder;
        this.passwordRules = passwordRules;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public String organizationName() {
        var name = people.organizationName();
        return name == null ? "" : name;
    }

    public boolean needsFirstAdministrator() {
        return !accounts.hasAdministrator();
    }

    /** The account of whoever is asking. */
    public Account own() {
        return accounts.get(user.actor().account());
    }

    /** The name of whoever is asking. */
    public String ownName() {
        return people.find(user.person()).map(People.Identity::name).orElse("");
    }

    public Optional<Account> of(PersonId person) {
        return accounts.of(person);
    }

    public void chooseLook(@Nullable String language, @Nullable ColorScheme scheme) {
        accounts.setLook(user.actor().account(), language, scheme);
    }

    /**
     * Invites somebody by mail, or once more. Whoever has come in already is left alone.
     *
     * @throws Refused when the person has left, has no e-mail, or shares it with somebody else
     */
    public void invite(PersonId person) {
        var actor = user.require(Permission.INVITE);
        var identity = people.find(person).orElseThrow(() -> new NotFound(person));
        if (identity.left()) {
            throw new Refused(Problem.of("account.problem.left", identity.name()));
        }
        var email = identity.email();
        if (email == null) {
            throw new Refused(Problem.of("account.problem.no-email", identity.name()));
        }
        var account = accounts.of(person).orElseGet(() -> newAccount(person, identity.name(), email));
        if (account.activated()) {
            return;
        }
        var now = clock.instant();
        var expires = now.plus(INVITATION_LIFE);
        accounts.useTokens(account.id(), now);
        var token = newToken();
        accounts.addToken(account.id(), TokenPurpose.INVITATION, hash(token), now, expires);
        audit.record(actor.person(), AuditEvent.of("account.invited", "person", person.value(), identity.name()));
        news.publishEvent(new AccountInvited(person, account.email(), token, expires));
    }

    private Account newAccount(PersonId person, String name, Email email) {
        if (accounts.of(email).isPresent()) {
            throw new Refused(Problem.of("account.problem.email-taken", name, email.value()));
        }
        return accounts.get(accounts.create(person, email, clock.instant()));
    }

    /** Mails a link when the address has an account, and says nothing either way. */
    public void forgotPassword(String typed) {
        Email.parse(typed).flatMap(accounts::of).filter(Account::enabled).ifPresent(account -> {
            var now = clock.instant();
            var expires = now.plus(RESET_LIFE);
            var token = newToken();
            accounts.addToken(account.id(), TokenPurpose.PASSWORD_RESET, hash(token), now, expires);
            audit.record(
                    account.person(),
                    AuditEvent.of("account.reset-asked", "account", account.id().value(), null));
            news.publishEvent(new PasswordResetAsked(account.person(), account.email(), token, expires));
        });
    }

    /** Whose one-time link this is; nothing when it is unknown, used or too old. */
    public Optional<Account> byLink(String token) {
        return accounts.accountOf(hash(token), clock.instant()).map(accounts::get);
    }

    /**
     * Sets the password by a one-time link and uses the link up.
     *
     * @throws NotFound when the link is unknown, used or too old
     * @throws Refused when the password is too easy to guess
     */
    public void setPassword(String token, String password) {
        var account = byLink(token).orElseThrow(() -> new NotFound("link"));
        passwordRules.check(password, account.email());
        accounts.useTokens(account.id(), clock.instant());
        accounts.setPassword(account.id(), encoder.encode(password));
        audit.record(
                account.person(),
                AuditEvent.of("account.password-set", "account", account.id().value(), null));
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
