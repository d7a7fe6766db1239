package org.belay.security;

import java.util.Optional;
import org.belay.security.SlowDown.Subject;
import org.springframework.stereotype.Component;

/** Slows down who guesses codes of other features: each next try waits longer, and nothing is locked for good. */
@Component
public class Guesses {

    private final SlowDown slowDown;

    Guesses(SlowDown slowDown) {
        this.slowDown = slowDown;
    }

    /**
     * A try, which counts as wrong until it succeeded; nothing when it has to wait. Counted outside any transaction, which
     * could take the count back.
     *
     * @param what the kind of code
     * @param who guesses: an address, or the key of a person
     */
    public Optional<Attempt> attempt(String what, String who) {
        return slowDown.attempt(Subject.guess(what, who)).map(Attempt::new);
    }

    /** A try that may be made. */
    public final class Attempt {

        private final SlowDown.Attempt attempt;

        private Attempt(SlowDown.Attempt attempt) {
            this.attempt = attempt;
        }

        public void succeeded() {
            slowDown.succeeded(attempt);
        }
    }
}
