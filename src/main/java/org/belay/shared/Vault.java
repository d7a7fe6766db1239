package org.belay.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the texts that the database must not hold in the clear: AES-256 in GCM mode, a fresh 96-bit nonce for each
 * text. The sealed form is: key number (1 byte), nonce (12), ciphertext with its 128-bit tag. What a text is for is
 * authenticated with it, so that a sealed note cannot be moved to where another kind of text is read.
 *
 * <p>Several keys may be known; the newest seals, all open. See decision 0003 on rotation and loss.
 */
public final class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<Byte, SecretKey> keys;
    private final byte newest;
    private final SecureRandom random = new SecureRandom();

    /** @param keys by number; the highest number seals */
    public Vault(Map<Byte, SecretKey> keys) {
        this.keys = Map.copyOf(keys);
        this.newest = this.keys.keySet().stream()
                .max(Byte::compare)
                .orElseThrow(() -> new IllegalArgumentException("A vault needs a key."));
    }

    /** The number of the key that seals. */
    public byte newest() {
        return newest;
    }

    /** @param purpose what the text is, the same at opening, such as {@code session_note.text} */
    public Sealed seal(String purpose, String text) {
        return sealBytes(purpose, text.getBytes(UTF_8));
    }

    /** The same for what is no text, such as a part of a file. */
    public Sealed sealBytes(String purpose, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = run(Cipher.ENCRYPT_MODE, newest, nonce, purpose, content);
        return new Sealed(ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put(newest)
                .put(nonce)
                .put(encrypted)
                .array());
    }

    /** @throws IllegalStateException when the key is unknown, the purpose another, or the bytes were changed */
    public String open(String purpose, Sealed sealed) {
        return new String(openBytes(purpose, sealed), UTF_8);
    }

    /** What {@link #sealBytes} sealed. */
    public byte[] openBytes(String purpose, Sealed sealed) {
        var in = ByteBuffer.wrap(sealed.bytes());
        var keyNumber = in.get();
        var nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        var encrypted = new byte[in.remaining()];
        in.get(encrypted);
        return run(Cipher.DECRYPT_MODE, keyNumber, nonce, purpose, encrypted);
    }

    /** Nothing said is nothing sealed. */
    public @Nullable Sealed sealIfAny(String purpose, @Nullable String text) {
        return text == null ? null : seal(purpose, text);
    }

    public @Nullable String openIfAny(String purpose, @Nullable Sealed sealed) {
        return sealed == null ? null : open(purpose, sealed);
    }

    private byte[] run(int mode, byte keyNumber, byte[] nonce, String purpose, byte[] input) {
        var key = keys.get(keyNumber);
        if (key == null) {
            throw new IllegalStateException("A text is sealed with key " + keyNumber + ", which is not configured.");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text could not be read or written: " + purpose, e);
        }
    }
}
