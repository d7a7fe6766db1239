package org.belay.security;

import java.util.Optional;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What somebody may do who is not asking: for what is prepared for a reader before they come, such as a report that is sent
 * to them. It is read anew each time, as for {@link CurrentUser}.
 */
@Component
public class Actors {

    private final AccountRepository accounts;

    Actors(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Nothing for whoever has no account, or one that is closed. */
    public Optional<Actor> of(PersonId person) {
        return accounts.actor(person);
    }
}
