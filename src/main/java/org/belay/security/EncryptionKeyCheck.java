package org.belay.security;

import org.belay.shared.CannotStart;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when a key that sealed texts in this database is missing or another one stands in its place: what is
 * sealed from then on and what was sealed before could no longer be read with one set of keys.
 */
@Component
class EncryptionKeyCheck {

    private static final String PURPOSE = "encryption_key.proof";
    private static final String WORD = "This key belongs to this database.";

    EncryptionKeyCheck(EncryptionKeyRepository keys, Vault vault) {
        keys.proofs().forEach(proof -> require(vault, proof));
        keys.add(vault.newest(), vault.seal(PURPOSE, WORD));
    }

    private static void require(Vault vault, Sealed proof) {
        try {
            vault.open(PURPOSE, proof);
        } catch (IllegalStateException closed) {
            throw new CannotStart(
                    "The encryption key is not the one that sealed notes and wishes in this database.",
                    "Put back the file encryption.key of the home that belongs to it, or name all keys in"
                            + " BELAY_ENCRYPTION_KEYS. If the key with number " + proof.bytes()[0]
                            + " is lost for good, its texts are too: delete its row from the table encryption_key,"
                            + " give your new key a higher number, and start again.",
                    closed);
        }
    }
}
