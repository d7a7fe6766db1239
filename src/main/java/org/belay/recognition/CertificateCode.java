package org.belay.recognition;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes of certificates: too many to be guessed, of letters and digits that nobody mistakes for each other. */
final class CertificateCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String fresh() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As somebody typed it, with or without hyphens, in small letters or capitals. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
