package org.belay.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever asks has put aside of what waits for them on Home. It changes nothing but their own page: an offer lapses,
 * and a log stays missing, all the same. Items are named by whoever draws them, in at most 60 letters; another fact about
 * the same thing has another name.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class WaitingItems {

    private final AsideRepository repository;
    private final CurrentUser user;
    private final Clock clock;

    WaitingItems(AsideRepository repository, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.clock = clock;
    }

    /** The names of those that are put aside now. */
    @Transactional(readOnly = true)
    public Set<String> aside() {
        return repository.of(me(), clock.instant());
    }

    /** @param until when it comes back; null where it is not needed */
    public void putAside(String item, @Nullable Instant until) {
        repository.put(me(), item, until);
    }

    public void takeBack(String item) {
        repository.remove(me(), item);
    }

    public void takeAllBack() {
        repository.removeAll(me());
    }

    private PersonId me() {
        return user.require(Permission.KEEP_SESSIONS, Facts.of(user.person())).person();
    }
}
