package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.security.SlowDown.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BelayTest
class SlowDownTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private SignInFailureRepository failures;

    private final Subject account = Subject.account(UUID.randomUUID() + "@example.org");

    @Test
    void fiveTriesAreFreeAndTheSixthWaits() {
        fail(5, NINE);
        assertThat(at(NINE.plusSeconds(1)).attempt(account)).isEmpty();
        assertThat(at(NINE.plusSeconds(2)).attempt(account)).isPresent();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail(6, NINE);
        assertThat(at(NINE.plusSeconds(3)).attempt(account)).isEmpty();
        assertThat(at(NINE.plusSeconds(4)).attempt(account)).isPresent();
        assertThat(SlowDown.wait(8, 5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(SlowDown.wait(1000, 5)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aTryDuringTheWaitDoesNotProlongIt() {
        fail(5, NINE);
        for (var i = 0; i < 20; i++) {
            assertThat(at(NINE.plusSeconds(1)).attempt(account)).isEmpty();
        }
        assertThat(at(NINE.plusSeconds(2)).attempt(account)).isPresent();
    }

    @Test
    void nothingIsLockedForGood() {
        fail(40, NINE);
        assertThat(at(NINE.plus(SlowDown.WINDOW)).attempt(account)).isPresent();
    }

    @Test
    void aSuccessClearsTheAccount() {
        fail(5, NINE);
        var later = at(NINE.plusSeconds(10));
        later.succeeded(later.attempt(account).orElseThrow());
        assertThat(later.attempt(account)).isPresent();
    }

    @Test
    void triesAtTheSameMomentAreCountedToo() {
        var now = at(NINE);
        var admitted = 0;
        for (var i = 0; i < 100; i++) {
            admitted += now.attempt(account).isPresent() ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(5);
    }

    private void fail(int times, Instant when) {
        for (var i = 0; i < times; i++) {
            failures.add(account.name(), when);
        }
    }

    private SlowDown at(Instant instant) {
        return new SlowDown(failures, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
