package org.belay.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belay.shared.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * What somebody may do who is not asking: for what is prepared for a reader before they come, such as a report that is sent
 * to them. Rights are read anew each time, as for {@link CurrentUser}.
 */
@Component
public class Actors {

    private final AccountRepository accounts;

    Actors(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Nothing for whoever has no account, or one that is closed or has no password yet. */
    public Optional<Actor> of(PersonId person) {
        return accounts.signedIn(person).flatMap(accounts::actor);
    }

    /**
     * Reads something as this person, who need not be signed in: all that it asks for permissions is asked of them. For work
     * in the background alone; beside a screen the person who is signed in there would be asked.
     *
     * @return nothing as {@link #of}
     */
    public <T> Optional<T> readAs(PersonId person, Function<Actor, T> read) {
        Optional<SignedIn> reader = accounts.signedIn(person);
        Optional<Actor> actor = reader.flatMap(accounts::actor);
        if (reader.isEmpty() || actor.isEmpty()) {
            return Optional.empty();
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(reader.get(), null, List.of())));
        try {
            if (!CurrentUser.signedIn().equals(reader)) {
                throw new IllegalStateException("Somebody else is signed in here");
            }
            return Optional.of(read.apply(actor.get()));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
