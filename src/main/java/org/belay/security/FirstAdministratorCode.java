package org.belay.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.belay.shared.database.DataHome;
import org.belay.shared.database.Secret;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The one-time code that lets whoever runs the installation become its first administrator. It is shown once on the
 * console, kept in a file that only its owner reads, and gives way to a new one after an hour.
 */
@Component
class FirstAdministratorCode {

    static final String FILE = "first-administrator-code";
    static final Duration LIFE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorCode.class);

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final AccountRepository accounts;
    private final Path file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Issued issued;

    FirstAdministratorCode(AccountRepository accounts, DataHome home, Clock clock) {
        this.accounts = accounts;
        this.file = home.resolve(FILE);
        this.clock = clock;
    }

    /** Last of all, when a demo organization has been loaded and the web server answers. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void started() {
        issueIfNeeded();
    }

    /** Makes a code when there is no administrator and no code, or only one that is too old. */
    synchronized void issueIfNeeded() {
        if (accounts.hasAdministrator()) {
            forget();
        } else if (issued == null || !issued.expiresAt().isAfter(clock.instant())) {
            issue();
        }
    }

    synchronized boolean fits(String typed) {
        return issued != null
                && issued.expiresAt().isAfter(clock.instant())
                && MessageDigest.isEqual(bytes(issued.code()), bytes(typed));
    }

    synchronized void forget() {
        issued = null;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void issue() {
        var code = newCode();
        issued = new Issued(code, clock.instant().plus(LIFE));
        try {
            Files.createDirectories(file.getParent());
            Secret.write(file, code + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("There is no administrator yet. Open Belay in a browser and enter this code: {}", code);
        LOG.info("It is good for one hour and stands in {}, too.", file);
    }

    private String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static byte[] bytes(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.US_ASCII);
    }

    private record Issued(String code, Instant expiresAt) {}
}
