package org.belay.calendar;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.CALENDAR_SETTING;
import static org.belay.db.Tables.ORGANIZATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people let calendars tell, and under which secret address. */
@Repository
class CalendarRepository {

    static final String TOKEN = "calendar_setting.feed_token";

    private final DSLContext sql;
    private final Vault vault;

    CalendarRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Optional<CalendarSettings> find(PersonId person) {
        return sql.select(
                        CALENDAR_SETTING.DETAIL,
                        CALENDAR_SETTING.FEED_TOKEN.convertFrom(token -> vault.openIfAny(TOKEN, token)),
                        CALENDAR_SETTING.FEED_SINCE_AT)
                .from(CALENDAR_SETTING)
                .where(CALENDAR_SETTING.PERSON_ID.eq(person))
                .fetchOptional(mapping(CalendarSettings::new));
    }

    /** Whose address it is, and the language they chose, else that of the organization; nothing once the account is closed. */
    Optional<Owner> owner(byte[] hash) {
        return sql.select(
                        CALENDAR_SETTING.PERSON_ID,
                        coalesce(
                                ACCOUNT.LANGUAGE,
                                field(select(ORGANIZATION.LANGUAGE).from(ORGANIZATION))))
                .from(CALENDAR_SETTING)
                .join(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(CALENDAR_SETTING.PERSON_ID))
                .where(CALENDAR_SETTING.FEED_HASH.eq(hash), ACCOUNT.ENABLED.isTrue())
                .fetchOptional(mapping(Owner::new));
    }

    record Owner(PersonId person, @Nullable String language) {}

    void setDetail(PersonId person, CalendarDetail detail) {
        sql.insertInto(CALENDAR_SETTING)
                .set(CALENDAR_SETTING.PERSON_ID, person)
                .set(CALENDAR_SETTING.DETAIL, detail)
                .onDuplicateKeyUpdate()
                .set(CALENDAR_SETTING.DETAIL, detail)
                .execute();
    }

    /** @param token null when there shall be no address any more */
    void setFeed(PersonId person, @Nullable String token, byte @Nullable [] hash, @Nullable Instant since) {
        var sealed = vault.sealIfAny(TOKEN, token);
        sql.insertInto(CALENDAR_SETTING)
                .set(CALENDAR_SETTING.PERSON_ID, person)
                .set(CALENDAR_SETTING.DETAIL, CalendarSettings.NONE.detail())
                .set(CALENDAR_SETTING.FEED_TOKEN, sealed)
                .set(CALENDAR_SETTING.FEED_HASH, hash)
                .set(CALENDAR_SETTING.FEED_SINCE_AT, since)
                .onDuplicateKeyUpdate()
                .set(CALENDAR_SETTING.FEED_TOKEN, sealed)
                .set(CALENDAR_SETTING.FEED_HASH, hash)
                .set(CALENDAR_SETTING.FEED_SINCE_AT, since)
                .execute();
    }
}
