package org.belay.security;

import java.util.Optional;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is asking. What the account may do is read at each question, never from the session, so that a change of roles
 * acts at once.
 */
@Component
public class CurrentUser {

    private final AccountRepository accounts;

    CurrentUser(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound when nobody is signed in, or the account was closed meanwhile */
    public Actor actor() {
        return find().orElseThrow(() -> new NotFound("actor"));
    }

    public Optional<Actor> find() {
        return signedIn().flatMap(accounts::actor);
    }

    /** Whether the session belongs to an account that was closed or got another password since. */
    boolean hasLostAccount(SecurityContext context) {
        return signedIn(context).filter(signedIn -> !accounts.admits(signedIn)).isPresent();
    }

    static Optional<SignedIn> signedIn() {
        return signedIn(SecurityContextHolder.getContext());
    }

    private static Optional<SignedIn> signedIn(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    public PersonId person() {
        return actor().person();
    }

    public boolean may(Permission permission, Facts facts) {
        return find().map(actor -> Access.allows(actor, permission, facts)).orElse(false);
    }

    public boolean may(Permission permission) {
        return may(permission, Facts.NONE);
    }

    /** @throws NotFound when the permission is not given: who may not see a thing is not told that it exists */
    public Actor require(Permission permission, Facts facts) {
        var actor = actor();
        if (!Access.allows(actor, permission, facts)) {
            throw new NotFound(permission);
        }
        return actor;
    }

    public Actor require(Permission permission) {
        return require(permission, Facts.NONE);
    }
}
