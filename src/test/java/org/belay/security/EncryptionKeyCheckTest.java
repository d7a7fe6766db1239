package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.belay.BelayTest;
import org.belay.db.Tables;
import org.belay.shared.CannotStart;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class EncryptionKeyCheckTest {

    @Autowired
    private EncryptionKeyRepository keys;

    @Autowired
    private EncryptionKeyCheck atStart;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void aDatabaseOfTheFirstKey() {
        assertThat(atStart).as("made when the application starts").isNotNull();
        sql.deleteFrom(Tables.ENCRYPTION_KEY).execute();
        start(Map.of(1, 'a'));
    }

    @Test
    void theSameKeyStartsAgainAndKeepsItsFirstProof() {
        var first = keys.proofs();
        start(Map.of(1, 'a'));
        assertThat(keys.proofs()).isEqualTo(first).hasSize(1);
    }

    @Test
    void anotherKeyOfTheSameNumberDoesNotStart() {
        assertThatThrownBy(() -> start(Map.of(1, 'b'))).isInstanceOf(CannotStart.class);
    }

    @Test
    void aNewerKeyIsTakenOnlyBesideTheOlderOne() {
        assertThatThrownBy(() -> start(Map.of(2, 'b'))).isInstanceOf(CannotStart.class);
        start(Map.of(1, 'a', 2, 'b'));
        assertThat(keys.proofs()).hasSize(2);
        assertThatThrownBy(() -> start(Map.of(1, 'a'))).isInstanceOf(CannotStart.class);
    }

    private void start(Map<Integer, Character> numbered) {
        var secrets = new HashMap<Byte, SecretKey>();
        numbered.forEach((number, letter) -> {
            var bytes = new byte[32];
            Arrays.fill(bytes, (byte) (char) letter);
            secrets.put(number.byteValue(), new SecretKeySpec(bytes, "AES"));
        });
        assertThat(new EncryptionKeyCheck(keys, new Vault(secrets))).isNotNull();
    }
}
