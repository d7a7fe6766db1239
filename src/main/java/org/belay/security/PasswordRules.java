package org.belay.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Component;

/** Length and being uncommon make a password hard to guess; digits and signs are nobody's duty. */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Set<String> common = load();

    /** @throws Refused with what is wrong with it */
    void check(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refused(Problem.of("password.problem.short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw new Refused(Problem.of("password.problem.long", LONGEST));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.chars().distinct().count() < 5 || holdsMailbox(plain, email)) {
            throw new Refused(Problem.of("password.problem.common"));
        }
    }

    /** A name of a few letters stands in many good passwords by chance. */
    private static boolean holdsMailbox(String plain, String email) {
        var mailbox = email.substring(0, email.indexOf('@'));
        return mailbox.length() >= 5 && plain.contains(mailbox);
    }

    private static Set<String> load() {
        try (var in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of common passwords is missing.");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return lines.collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
