package org.belay.shared;

import java.util.Arrays;

/** A text as the database holds it: encrypted. Only {@link Vault} makes and opens one. */
public final class Sealed {

    private final byte[] bytes;

    public Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
