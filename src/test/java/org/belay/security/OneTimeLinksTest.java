package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.DatabaseDump;
import org.belay.audit.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that are mailed, and asking for one. */
@BelayTest
@Transactional
@RecordApplicationEvents
class OneTimeLinksTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SignInFailureRepository failures;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private SignedInAs signedInAs;

    private final String email = UUID.randomUUID() + "@example.org";
    private final String address = UUID.randomUUID().toString();
    private AccountId account = new AccountId(0);

    @BeforeEach
    void somebody() {
        account = accounts.of(signedInAs.member("Mia", "Member", email))
                .orElseThrow()
                .id();
    }

    /** Asking is counted outside the transaction of a test. */
    @AfterEach
    void forget() {
        failures.forget("reset:" + email);
        failures.forget("reset:nobody-" + email);
        failures.forget("reset-from:" + address);
    }

    @Test
    void aLinkForANewPasswordIsGoodForTwoHoursAndAnInvitationForTwoWeeks() {
        lives(TokenPurpose.PASSWORD_RESET, ForgottenPassword.LIFE, Duration.ofHours(2));
        lives(TokenPurpose.INVITATION, Invitations.LIFE, Duration.ofDays(14));
    }

    private void lives(TokenPurpose purpose, Duration life, Duration expected) {
        assertThat(life).isEqualTo(expected);
        var link = at(NINE).replace(account, purpose, life);
        assertThat(at(NINE.plus(life).minusSeconds(1)).find(link.token(), purpose))
                .contains(account);
        assertThat(at(NINE.plus(life)).find(link.token(), purpose)).isEmpty();
    }

    @Test
    void aNewLinkTakesTheOldOneBack() {
        var old = at(NINE).replace(account, TokenPurpose.PASSWORD_RESET, ForgottenPassword.LIFE);
        var fresh = at(NINE).replace(account, TokenPurpose.PASSWORD_RESET, ForgottenPassword.LIFE);
        assertThat(at(NINE).find(old.token(), TokenPurpose.PASSWORD_RESET)).isEmpty();
        assertThat(at(NINE).find(fresh.token(), TokenPurpose.PASSWORD_RESET)).contains(account);
        assertThat(at(NINE).use(account)).isTrue();
        assertThat(at(NINE).use(account)).isFalse();
    }

    @Test
    void theDatabaseHoldsTheHashAlone() {
        var link = at(NINE).replace(account, TokenPurpose.INVITATION, Invitations.LIFE);
        assertThat(link.token()).hasSize(43);
        assertThat(DatabaseDump.columnsHolding(jdbc, link.token())).isEmpty();
    }

    @Test
    void askingForALinkTellsNobodyWhetherThereIsAnAccount() {
        var forgotten = forgottenAt(NINE);
        forgotten.askFor("nobody-" + email, address);
        forgotten.askFor("no address at all", address);
        assertThat(published.stream(PasswordResetAsked.class)).isEmpty();
        forgotten.askFor(" " + email, address);
        assertThat(published.stream(PasswordResetAsked.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.email()).isEqualTo(email));
    }

    @Test
    void askingAgainAndAgainIsSlowedDownButNotForGood() {
        for (var i = 0; i < 10; i++) {
            forgottenAt(NINE).askFor(email, address);
        }
        assertThat(published.stream(PasswordResetAsked.class)).hasSize(3);
        forgottenAt(NINE.plus(SlowDown.LONGEST_WAIT)).askFor(email, address);
        assertThat(published.stream(PasswordResetAsked.class)).hasSize(4);
    }

    private OneTimeLinks at(Instant instant) {
        return new OneTimeLinks(accounts, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private ForgottenPassword forgottenAt(Instant instant) {
        var slowDown = new SlowDown(failures, Clock.fixed(instant, ZoneOffset.UTC));
        return new ForgottenPassword(accounts, at(instant), slowDown, audit, transaction, news);
    }
}
