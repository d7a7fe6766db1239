package org.belay.security;

import java.util.Optional;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is asking. What the account may do is never read from the session, so that a change of roles acts at once: at the
 * next request, and within one as soon as something was written.
 */
@Component
public class CurrentUser {

    private static final String OF_REQUEST = CurrentUser.class.getName();

    private final AccountRepository accounts;

    /** What was read of an account for the request under way, a page of which asks some fifty times. */
    private record Read(SignedIn signedIn, Optional<Actor> actor) {}

    CurrentUser(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound when nobody is signed in, or the account was closed meanwhile */
    public Actor actor() {
        return find().orElseThrow(() -> new NotFound("actor"));
    }

    public Optional<Actor> find() {
        return signedIn().flatMap(this::read);
    }

    private Optional<Actor> read(SignedIn signedIn) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.actor(signedIn);
        }
        if (mayWrite()) {
            request.removeAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST);
            return accounts.actor(signedIn);
        }
        if (request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Read read
                && read.signedIn().equals(signedIn)) {
            return read.actor();
        }
        var actor = accounts.actor(signedIn);
        request.setAttribute(OF_REQUEST, new Read(signedIn, actor), RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    /** Every step that writes asks who does within its transaction, which may be about to change the answer. */
    private static boolean mayWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
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
