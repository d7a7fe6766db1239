package org.belay.workshop;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/**
 * What the codes of a date of a workshop are made of: another one each day, so that a picture of yesterday's is of no use.
 * A code is said and typed at the door and opens nothing but one's own check-in; none tells that of another day.
 */
record DoorCode(String secret) {

    private static final int CODES = 1_000_000;

    /** @param day by the clock of the workshop */
    String on(LocalDate day) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((secret + day).getBytes(StandardCharsets.UTF_8));
            var number = new BigInteger(1, hash).mod(BigInteger.valueOf(CODES));
            return "%06d".formatted(number);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DoorCode";
    }
}
