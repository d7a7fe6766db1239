package org.belay.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
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
    Vault vault(@Value("${belay.encryption-keys:}") String setting, @Value("${belay.home}") Path home)
            throws IOException {
        return new Vault(parse(setting.isBlank() ? keysOf(home.resolve("encryption.key")) : setting));
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

    private static void create(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            return; // Another node of the same home was faster; its key is as good.
        }
        Files.writeString(
                file,
                "1:" + Base64.getEncoder().encodeToString(key) + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE);
    }
}
