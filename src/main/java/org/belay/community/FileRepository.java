package org.belay.community;

import static org.belay.db.Tables.COMMUNITY_FILE;
import static org.belay.db.Tables.COMMUNITY_FILE_CHUNK;
import static org.belay.db.Tables.COMMUNITY_POST;
import static org.belay.db.Tables.RESOURCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Files in the database: sealed, in chunks that any server takes, with a checksum of the whole. */
@Repository
class FileRepository {

    static final String CONTENT = "community_file_chunk.content";

    private static final int CHUNK = 512 << 10;

    private final DSLContext sql;
    private final Vault vault;

    FileRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    static Field<?>[] fields() {
        return new Field<?>[] {
            COMMUNITY_FILE.COMMUNITY_FILE_ID, COMMUNITY_FILE.NAME, COMMUNITY_FILE.KIND, COMMUNITY_FILE.SIZE_BYTES
        };
    }

    /** Of a row that may have none. */
    static @Nullable SharedFile file(Record row) {
        var id = row.get(COMMUNITY_FILE.COMMUNITY_FILE_ID);
        return id == null
                ? null
                : new SharedFile(
                        id,
                        row.get(COMMUNITY_FILE.NAME),
                        row.get(COMMUNITY_FILE.KIND),
                        row.get(COMMUNITY_FILE.SIZE_BYTES));
    }

    /** How many files somebody has shared, and how large they are together. */
    record Shared(int files, long bytes) {}

    Shared sharedSince(PersonId person, Instant time) {
        return sql.select(count(), coalesce(sum(COMMUNITY_FILE.SIZE_BYTES), inline(BigDecimal.ZERO)))
                .from(COMMUNITY_FILE)
                .where(COMMUNITY_FILE.UPLOADED_BY_PERSON_ID.eq(person), COMMUNITY_FILE.UPLOADED_AT.gt(time))
                .fetchSingle(row -> new Shared(row.value1(), row.value2().longValue()));
    }

    /** Whether a resource or a post has it. */
    boolean isUsed(FileId id) {
        return sql.fetchExists(RESOURCE, RESOURCE.COMMUNITY_FILE_ID.eq(id))
                || sql.fetchExists(COMMUNITY_POST, COMMUNITY_POST.COMMUNITY_FILE_ID.eq(id));
    }

    FileId add(CheckedFile file, byte[] content, PersonId by, Instant now) {
        var id = sql.insertInto(COMMUNITY_FILE)
                .set(COMMUNITY_FILE.NAME, file.name())
                .set(COMMUNITY_FILE.KIND, file.kind())
                .set(COMMUNITY_FILE.SIZE_BYTES, content.length)
                .set(COMMUNITY_FILE.SHA256, checksum(content))
                .set(COMMUNITY_FILE.UPLOADED_BY_PERSON_ID, by)
                .set(COMMUNITY_FILE.UPLOADED_AT, now)
                .returningResult(COMMUNITY_FILE.COMMUNITY_FILE_ID)
                .fetchSingle()
                .value1();
        for (var from = 0; from < content.length; from += CHUNK) {
            var part = Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK));
            sql.insertInto(COMMUNITY_FILE_CHUNK)
                    .set(COMMUNITY_FILE_CHUNK.COMMUNITY_FILE_ID, id)
                    .set(COMMUNITY_FILE_CHUNK.POSITION, from / CHUNK)
                    .set(COMMUNITY_FILE_CHUNK.CONTENT, vault.sealBytes(CONTENT, part))
                    .execute();
        }
        return id;
    }

    /** @throws IllegalStateException when what is stored is not what was uploaded */
    FileContent read(FileId id) {
        var content = new ByteArrayOutputStream();
        sql.select(COMMUNITY_FILE_CHUNK.CONTENT)
                .from(COMMUNITY_FILE_CHUNK)
                .where(COMMUNITY_FILE_CHUNK.COMMUNITY_FILE_ID.eq(id))
                .orderBy(COMMUNITY_FILE_CHUNK.POSITION)
                .fetch(COMMUNITY_FILE_CHUNK.CONTENT)
                .forEach(part -> content.writeBytes(vault.openBytes(CONTENT, part)));
        var file = sql.select(
                        COMMUNITY_FILE.COMMUNITY_FILE_ID,
                        COMMUNITY_FILE.NAME,
                        COMMUNITY_FILE.KIND,
                        COMMUNITY_FILE.SIZE_BYTES)
                .from(COMMUNITY_FILE)
                .where(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(id))
                .fetchSingle(mapping(SharedFile::new));
        var stored = sql.select(COMMUNITY_FILE.SHA256)
                .from(COMMUNITY_FILE)
                .where(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(id))
                .fetchSingle(COMMUNITY_FILE.SHA256);
        if (!checksum(content.toByteArray()).equals(stored)) {
            throw new IllegalStateException("A file is not what was uploaded: " + id);
        }
        return new FileContent(file, content.toByteArray());
    }

    void delete(FileId id) {
        sql.deleteFrom(COMMUNITY_FILE_CHUNK)
                .where(COMMUNITY_FILE_CHUNK.COMMUNITY_FILE_ID.eq(id))
                .execute();
        sql.deleteFrom(COMMUNITY_FILE)
                .where(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(id))
                .execute();
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
