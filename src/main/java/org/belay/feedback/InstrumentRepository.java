package org.belay.feedback;

import static org.belay.db.Tables.INSTRUMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SURVEY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class InstrumentRepository {

    private final DSLContext sql;

    /** Read documents, by what they say. */
    private final Map<String, Instrument> read = new ConcurrentHashMap<>();

    InstrumentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** By key, the newest version of each first. */
    List<InstrumentVersion> all() {
        return select(trueCondition());
    }

    Optional<InstrumentVersion> find(InstrumentId id) {
        return select(INSTRUMENT.INSTRUMENT_ID.eq(id)).stream().findFirst();
    }

    List<InstrumentVersion> of(String key) {
        return select(INSTRUMENT.INSTRUMENT_KEY.eq(key));
    }

    /** The newest version that can be asked in a survey; nothing while its license is not confirmed or its text is missing. */
    Optional<InstrumentVersion> askable(String key) {
        return of(key).stream()
                .filter(version -> version.usable() && version.content().use() == Instrument.Use.SURVEY)
                .findFirst();
    }

    /** Nobody else adds a version or begins to use this one until the transaction ends. */
    Optional<InstrumentVersion> lock(InstrumentId id) {
        sql.select(INSTRUMENT.INSTRUMENT_ID)
                .from(INSTRUMENT)
                .where(INSTRUMENT.INSTRUMENT_ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    private List<InstrumentVersion> select(Condition condition) {
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        var inUse = field(exists(selectOne().from(SURVEY).where(SURVEY.INSTRUMENT_ID.eq(INSTRUMENT.INSTRUMENT_ID))));
        return sql.select(INSTRUMENT.fields())
                .select(name, inUse)
                .from(INSTRUMENT)
                .leftJoin(PERSON)
                .on(PERSON.PERSON_ID.eq(INSTRUMENT.CONFIRMED_BY_PERSON_ID))
                .where(condition)
                .orderBy(INSTRUMENT.INSTRUMENT_KEY, INSTRUMENT.NUMBER.desc())
                .fetch(row -> new InstrumentVersion(
                        row.get(INSTRUMENT.INSTRUMENT_ID),
                        row.get(INSTRUMENT.NUMBER),
                        content(row.get(INSTRUMENT.CONTENT)),
                        row.get(INSTRUMENT.ORIGIN),
                        row.get(INSTRUMENT.LICENSE_STATE),
                        row.get(name),
                        row.get(INSTRUMENT.CONFIRMED_AT),
                        Boolean.TRUE.equals(row.get(inUse)),
                        row.get(INSTRUMENT.VERSION)));
    }

    /** Read once for each document. */
    Instrument content(String document) {
        return read.computeIfAbsent(document, text -> InstrumentFile.stored(text.getBytes(StandardCharsets.UTF_8)));
    }

    Set<String> keys() {
        return sql.selectDistinct(INSTRUMENT.INSTRUMENT_KEY).from(INSTRUMENT).fetchSet(INSTRUMENT.INSTRUMENT_KEY);
    }

    /** As the next version of its key. */
    InstrumentId add(Instrument content, Origin origin, LicenseState license, Instant now) {
        var last = sql.select(max(INSTRUMENT.NUMBER))
                .from(INSTRUMENT)
                .where(INSTRUMENT.INSTRUMENT_KEY.eq(content.key()))
                .fetchSingle()
                .value1();
        return sql.insertInto(INSTRUMENT)
                .set(INSTRUMENT.INSTRUMENT_KEY, content.key())
                .set(INSTRUMENT.NUMBER, last == null ? 1 : last + 1)
                .set(INSTRUMENT.CONTENT, InstrumentFile.write(content))
                .set(INSTRUMENT.ORIGIN, origin)
                .set(INSTRUMENT.LICENSE_STATE, license)
                .set(INSTRUMENT.ADDED_AT, now)
                .returningResult(INSTRUMENT.INSTRUMENT_ID)
                .fetchSingle()
                .value1();
    }

    int edit(InstrumentId id, long version, Instrument content) {
        return sql.update(INSTRUMENT)
                .set(INSTRUMENT.CONTENT, InstrumentFile.write(content))
                .set(INSTRUMENT.VERSION, version + 1)
                .where(INSTRUMENT.INSTRUMENT_ID.eq(id), INSTRUMENT.VERSION.eq(version))
                .execute();
    }

    int remove(InstrumentId id, long version) {
        return sql.deleteFrom(INSTRUMENT)
                .where(INSTRUMENT.INSTRUMENT_ID.eq(id), INSTRUMENT.VERSION.eq(version))
                .execute();
    }

    /** @param by null takes the confirmation back */
    int confirm(InstrumentId id, long version, @Nullable PersonId by, Instant now) {
        return sql.update(INSTRUMENT)
                .set(INSTRUMENT.LICENSE_STATE, by == null ? LicenseState.UNCONFIRMED : LicenseState.CONFIRMED)
                .set(INSTRUMENT.CONFIRMED_BY_PERSON_ID, by)
                .set(INSTRUMENT.CONFIRMED_AT, by == null ? null : now)
                .set(INSTRUMENT.VERSION, version + 1)
                .where(INSTRUMENT.INSTRUMENT_ID.eq(id), INSTRUMENT.VERSION.eq(version))
                .execute();
    }
}
