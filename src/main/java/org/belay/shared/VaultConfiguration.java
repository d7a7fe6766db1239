package org.belay.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.belay.shared.database.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the keys of the {@link Vault} come from: the setting {@code belay.encryption-keys} ({@code 1:BASE64,2:BASE64},
 * 32 bytes each), else the file {@code encryption.key} in the data home, made at the first start and read by its owner
 * alone.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Vault vault(@Value("${belay.encryption-keys:}") String setting, @Value("${belay.home}") Path home) {
        var file = home.resolve("encryption.key");
        try {
            return new Vault(parse(setting.isBlank() ? keysOf(file) : setting));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The encryption key cannot be used: " + e.getMessage(),
                    "Check BELAY_ENCRYPTION_KEYS or, without it, the file " + file
                            + ". Never make a new key in place of one that sealed texts: they would stay closed.",
                    e);
        }
    }

    static Map<Byte, SecretKey> parse(String setting) {
        var keys = new HashMap<Byte, SecretKey>();
        for (var entry : setting.trim().split(",", -1)) {
            var colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("An encryption key is written as NUMBER:BASE64.");
            }
            var bytes = Base64.getDecoder().decode(entry.substring(colon + 1).trim());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException(
                        "An encryption key has " + KEY_BYTES + " bytes, not " + bytes.length + ".");
            }
            keys.put(Byte.valueOf(entry.substring(0, colon).trim()), new SecretKeySpec(bytes, "AES"));
        }
        return keys;
    }

    private static String keysOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    /** Written aside and then moved, so that a start that is cut short leaves no half of a key. */
    private static void create(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Secret.write(draft, "1:" + Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(draft, file);
    }
}
