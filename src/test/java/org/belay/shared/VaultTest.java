package org.belay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String NOTE = "session_note.text";
    private static final byte OLD = 1;
    private static final byte NEW = 2;

    private final Vault old = new Vault(Map.of(OLD, key(7)));
    private final Vault both = new Vault(Map.of(OLD, key(7), NEW, key(9)));

    @Test
    void aTextComesBackAndIsSealedDifferentlyEachTime() {
        var sealed = old.seal(NOTE, "Grüße 👋");
        assertThat(old.open(NOTE, sealed)).isEqualTo("Grüße 👋");
        assertThat(old.seal(NOTE, "Grüße 👋")).isNotEqualTo(sealed);
    }

    @Test
    void eachChangedByteIsNoticed() {
        var sealed = old.seal(NOTE, "a secret").bytes();
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> old.open(NOTE, new Sealed(changed))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aTextCannotBeMovedToWhereAnotherKindIsRead() {
        var sealed = old.seal(NOTE, "a secret");
        assertThatThrownBy(() -> old.open("session_rating.comment", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theNewestKeySealsAndAllOpen() {
        var before = old.seal(NOTE, "before");
        assertThat(both.open(NOTE, before)).isEqualTo("before");
        var after = both.seal(NOTE, "after");
        assertThat(after.bytes()[0]).isEqualTo(NEW);
        assertThatThrownBy(() -> old.open(NOTE, after))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key 2");
    }

    private static SecretKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }
}
