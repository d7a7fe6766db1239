package org.belay.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of secrets that are random themselves, so that it needs neither salt nor stretching. */
final class SecretHash {

    private SecretHash() {}

    static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells one password from the next without giving either away. */
    static String stamp(String passwordHash) {
        return HexFormat.of().formatHex(of(passwordHash), 0, 16);
    }
}
