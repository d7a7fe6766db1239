package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.audit.AuditTrail;
import org.belay.security.FirstAdministrator.FirstAdministratorDraft;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.belay.shared.database.DataHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start, with a clock that moves and a home of its own. */
@BelayTest
@Transactional
class FirstAdministratorTest {

    private static final String PASSWORD = "quiet harbor lantern seven";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private PasswordRules passwordRules;

    @Autowired
    private SignInFailureRepository failures;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path home = Path.of("");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private FirstAdministratorCode code;
    private FirstAdministrator first;

    @BeforeEach
    void noAdministrator() {
        jdbc.update("update account set administrator = false");
        var clock = new MovingClock();
        code = new FirstAdministratorCode(accounts, DataHome.at(home), clock);
        first = new FirstAdministrator(
                code,
                accounts,
                people,
                encoder,
                passwordRules,
                new SlowDown(failures, clock),
                audit,
                transaction,
                clock);
        first.prepare();
    }

    /** Failures are counted outside the transaction of a test. */
    @AfterEach
    void forgetFailures() {
        failures.forget(SlowDown.Subject.setup().name());
    }

    @Test
    void theCodeIsInAFileThatOnlyItsOwnerReads() throws IOException {
        assertThat(shown()).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theCodeMakesTheFirstAdministratorAndIsGone() throws IOException {
        var shown = shown();
        first.create(draft(shown.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertThat(accounts.hasAdministrator()).isTrue();
        assertThat(file()).doesNotExist();
        assertThat(code.fits(shown)).isFalse();
        assertThatThrownBy(() -> first.create(draft(shown))).isInstanceOf(NotFound.class);
        first.prepare();
        assertThat(file()).doesNotExist();
    }

    @Test
    void afterAnHourTheCodeGivesWayToAnother() throws IOException {
        var shown = shown();
        now = now.plus(Duration.ofMinutes(59));
        first.prepare();
        assertThat(shown()).isEqualTo(shown);
        now = now.plus(Duration.ofMinutes(1));
        refused(shown, "setup.problem.code");
        first.prepare();
        assertThat(shown()).isNotEqualTo(shown);
        refused(shown, "setup.problem.code");
        first.create(draft(shown()));
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndTheCodeStays() throws IOException {
        var shown = shown();
        var tooLong = "x".repeat(FirstAdministrator.LONGEST_NAME + 1);
        var right = draft(shown);
        for (var draft : List.of(
                named(right, tooLong, "Ada", "Lovelace"),
                named(right, "Northfield", tooLong, "Lovelace"),
                named(right, "Northfield", "Ada", tooLong))) {
            refused(draft, "problem.too-long");
        }
        first.create(named(right, tooLong.substring(1), "Ada", "Lovelace"));
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    private static FirstAdministratorDraft named(
            FirstAdministratorDraft draft, String organization, String firstName, String lastName) {
        return new FirstAdministratorDraft(
                draft.code(), organization, draft.zone(), firstName, lastName, draft.email(), draft.password());
    }

    @Test
    void wrongCodesMakeEverybodyWaitButNotForGood() throws IOException {
        for (var i = 0; i < 5; i++) {
            refused("WRONG", "setup.problem.code");
        }
        refused(shown(), "setup.problem.wait");
        now = now.plusSeconds(2);
        refused("WRONG", "setup.problem.code");
        refused(shown(), "setup.problem.wait");
        now = now.plus(SlowDown.LONGEST_WAIT);
        first.create(draft(shown()));
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    private void refused(String typed, String problem) {
        refused(draft(typed), problem);
    }

    private void refused(FirstAdministratorDraft draft, String problem) {
        assertThatThrownBy(() -> first.create(draft))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.key()).isEqualTo(problem)));
        assertThat(accounts.hasAdministrator()).isFalse();
    }

    private FirstAdministratorDraft draft(String typed) {
        return new FirstAdministratorDraft(
                typed,
                "Northfield",
                ZoneId.of("Europe/Berlin"),
                "Ada",
                "Lovelace",
                new Email(UUID.randomUUID() + "@example.org"),
                PASSWORD);
    }

    private Path file() {
        return home.resolve(FirstAdministratorCode.FILE);
    }

    private String shown() throws IOException {
        return Files.readString(file()).strip();
    }

    private final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
