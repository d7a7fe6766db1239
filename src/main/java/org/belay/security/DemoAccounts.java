package org.belay.security;

import java.time.Clock;
import java.util.List;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Accounts whose password everybody knows, and work done in their name without signing in. It exists only in the profile
 * of the demo, so that no other installation can have either.
 */
@Component
@Profile("demo")
public class DemoAccounts {

    public static final String PASSWORD = "northfield";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private @Nullable String hash;

    DemoAccounts(AccountRepository accounts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
    }

    public AccountId open(PersonId person, Email email, boolean administrator, boolean mayImportPeople) {
        var id = accounts.create(person, email, clock.instant());
        accounts.setPassword(id, hash());
        accounts.setRights(id, accounts.get(id).version(), administrator, mayImportPeople, true);
        return id;
    }

    /** Makes somebody a safeguarding contact. */
    public void nameSafeguardingContact(Email email) {
        accounts.setSafeguardingContact(accounts.of(email).orElseThrow().id(), true);
    }

    /** One password, one hash: hashing is slow by intent. */
    private String hash() {
        if (hash == null) {
            hash = encoder.encode(PASSWORD);
        }
        return hash;
    }

    /** Does some work as somebody; whoever asked before asks again afterwards. */
    public void as(Email email, Runnable work) {
        var signedIn = accounts.password(email).orElseThrow().signedIn();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
