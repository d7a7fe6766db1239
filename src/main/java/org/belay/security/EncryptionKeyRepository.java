package org.belay.security;

import static org.belay.db.Tables.ENCRYPTION_KEY;

import java.util.List;
import org.belay.shared.Sealed;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class EncryptionKeyRepository {

    private final DSLContext sql;

    EncryptionKeyRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Sealed> proofs() {
        return sql.select(ENCRYPTION_KEY.PROOF)
                .from(ENCRYPTION_KEY)
                .orderBy(ENCRYPTION_KEY.KEY_NUMBER)
                .fetch(row -> new Sealed(row.value1()));
    }

    /** Keeps the first proof of a key. */
    void add(byte keyNumber, Sealed proof) {
        sql.insertInto(ENCRYPTION_KEY)
                .set(ENCRYPTION_KEY.KEY_NUMBER, keyNumber)
                .set(ENCRYPTION_KEY.PROOF, proof.bytes())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
