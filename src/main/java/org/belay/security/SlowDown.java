package org.belay.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: after some failures within a quarter of an hour each next try has to wait twice as long as the
 * one before, a quarter of an hour at most. Nothing is ever locked for good.
 *
 * <p>A try counts as failed from its start until it has succeeded, so that a hundred tries at once are counted too. A
 * try during the waiting time is refused unheard and does not prolong it.
 */
@Component
class SlowDown {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 280;

    private final SignInFailureRepository failures;
    private final Clock clock;

    SlowDown(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Who or what is slowed down, and how many failures it has free. */
    record Subject(String name, int free) {

        static Subject account(String typed) {
            return new Subject("account:" + cut(typed.strip().toLowerCase(Locale.ROOT)), 5);
        }

        /** Many people may share an address. */
        static Subject address(String address) {
            return new Subject("address:" + cut(address), 50);
        }

        static Subject setup() {
            return new Subject("setup", 5);
        }

        /** Asking for a link, which is never a success, so that each counts. */
        static Subject reset(String typed) {
            return new Subject("reset:" + cut(typed.strip().toLowerCase(Locale.ROOT)), 3);
        }

        static Subject resetFrom(String address) {
            return new Subject("reset-from:" + cut(address), 50);
        }

        /** Asking for the way to an application form; the same as with a forgotten password. */
        static Subject link(String typed) {
            return new Subject("link:" + cut(typed.strip().toLowerCase(Locale.ROOT)), 3);
        }

        static Subject linkFrom(String address) {
            return new Subject("link-from:" + cut(address), 50);
        }

        /** A code of another feature; people mistype. */
        static Subject guess(String what, String who) {
            return new Subject(what + ":" + cut(who), 10);
        }

        private static String cut(String text) {
            return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
        }
    }

    /** A try that may be made; it is a failure until {@link #succeeded} says otherwise. */
    record Attempt(List<Subject> subjects, List<Long> failures) {}

    /** Nothing when one of the subjects has to wait. Outside any transaction, which could take the count back. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<Attempt> attempt(Subject... subjects) {
        var now = clock.instant();
        var own = new ArrayList<Long>();
        for (var subject : subjects) {
            own.add(failures.add(subject.name(), now));
        }
        for (var subject : subjects) {
            var recent = failures.recent(subject.name(), now.minus(WINDOW), own);
            if (recent.last() != null
                    && recent.last()
                            .plus(wait(recent.failures(), subject.free()))
                            .isAfter(now)) {
                failures.remove(own);
                return Optional.empty();
            }
        }
        return Optional.of(new Attempt(List.of(subjects), own));
    }

    /** A success clears what stood against the account, not what stands against the address. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void succeeded(Attempt attempt) {
        failures.remove(attempt.failures());
        failures.forget(attempt.subjects().getFirst().name());
        failures.forgetBefore(clock.instant().minus(KEPT));
    }

    static Duration wait(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(failures - free + 1, 20);
        return seconds > LONGEST_WAIT.toSeconds() ? LONGEST_WAIT : Duration.ofSeconds(seconds);
    }
}
