package org.belay.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Under which the log says why something failed: short enough to be read out on the telephone, such as 7F3A-21C4. */
public final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HALF = 4;

    private Reference() {}

    public static String next() {
        var bytes = new byte[HALF];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return hex.substring(0, HALF) + "-" + hex.substring(HALF);
    }
}
