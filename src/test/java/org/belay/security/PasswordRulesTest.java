package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "eleven char, password.problem.short",
        "passwordpassword, password.problem.common",
        "PASSWORDpassword, password.problem.common",
        "aaaaaaaaaaaaaaaa, password.problem.common",
        "my name is mia.member, password.problem.common"
    })
    void whatIsEasyToGuessIsRefused(String password, String problem) {
        assertThatThrownBy(() -> rules.check(password, "mia.member@example.org"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.key()).isEqualTo(problem)));
    }

    @Test
    void aLongPasswordOfAnyLettersIsTaken() {
        assertThatCode(() -> rules.check("quiet harbor lantern seven", "mia@example.org"))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.check("ξένος άνθρωπος 🙂 λιμάνι".repeat(3), "mia@example.org"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check("quiet harbor ".repeat(16), "mia@example.org"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void passwordsAreHashedWithArgon2id() {
        var encoder = new SecurityConfiguration().passwordEncoder();
        var hash = encoder.encode("quiet harbor lantern seven");
        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(encoder.matches("quiet harbor lantern seven", hash)).isTrue();
        assertThat(encoder.matches("Quiet harbor lantern seven", hash)).isFalse();
    }
}
