package org.belay.draft;

import static org.belay.db.Tables.DRAFT;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Drafts, sealed. */
@Repository
class DraftRepository {

    private static final String TEXT = "draft.text";

    private final DSLContext sql;
    private final Vault vault;

    DraftRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Optional<Draft> find(PersonId author, DraftKey key) {
        return sql.select(DRAFT.TEXT, DRAFT.CHANGED_AT)
                .from(DRAFT)
                .where(is(author, key))
                .fetchOptional(row -> new Draft(vault.open(TEXT, row.value1()), row.value2()));
    }

    Set<Long> begun(PersonId author, String form) {
        return sql.select(DRAFT.OBJECT_ID)
                .from(DRAFT)
                .where(DRAFT.PERSON_ID.eq(author), DRAFT.FORM.eq(form))
                .fetchSet(DRAFT.OBJECT_ID);
    }

    void keep(PersonId author, DraftKey key, String text, Instant now) {
        var sealed = vault.seal(TEXT, text);
        sql.insertInto(DRAFT)
                .set(DRAFT.PERSON_ID, author)
                .set(DRAFT.FORM, key.form())
                .set(DRAFT.OBJECT_ID, key.object())
                .set(DRAFT.TEXT, sealed)
                .set(DRAFT.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(DRAFT.TEXT, sealed)
                .set(DRAFT.CHANGED_AT, now)
                .execute();
    }

    void discard(PersonId author, DraftKey key) {
        sql.deleteFrom(DRAFT).where(is(author, key)).execute();
    }

    void discard(DraftKey key) {
        sql.deleteFrom(DRAFT).where(is(key)).execute();
    }

    void discardThoseBefore(Instant time) {
        sql.deleteFrom(DRAFT).where(DRAFT.CHANGED_AT.lt(time)).execute();
    }

    private static Condition is(PersonId author, DraftKey key) {
        return DRAFT.PERSON_ID.eq(author).and(is(key));
    }

    private static Condition is(DraftKey key) {
        return DRAFT.FORM.eq(key.form()).and(DRAFT.OBJECT_ID.eq(key.object()));
    }
}
