package org.belay.notification;

import static org.belay.db.Tables.NOTICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Notices, sealed. */
@Repository
class NoticeRepository {

    private static final int CHUNK = 1000;

    private final DSLContext sql;
    private final Vault vault;

    NoticeRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @return whether there was none with its key */
    boolean add(MailDraft draft, NewsKind kind, Choice channel, Instant now, Instant shows) {
        var letter = draft.letter();
        return sql.insertInto(NOTICE)
                        .set(NOTICE.NOTICE_KEY, draft.key())
                        .set(NOTICE.PERSON_ID, draft.recipient())
                        .set(NOTICE.KIND, kind)
                        .set(NOTICE.PROGRAM_ID, draft.program())
                        .set(NOTICE.ADDRESS, letter.path())
                        .set(NOTICE.WORDS, new NoticeWords(letter.key(), letter.arguments()).seal(vault))
                        .set(NOTICE.CHANNEL, channel)
                        .set(NOTICE.CREATED_AT, now)
                        .set(NOTICE.SHOWS_AT, shows)
                        .set(NOTICE.EXPIRES_AT, draft.expiresAt())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /**
     * What it tells is no longer so. Whoever has seen it keeps it. That a survey waits for somebody goes whole: when it was
     * taken back or seen would say when it was answered, which of an anonymous one is kept nowhere.
     */
    Set<PersonId> withdraw(Collection<String> keys, Instant now) {
        var concerned = sql.select(NOTICE.PERSON_ID)
                .from(NOTICE)
                .where(NOTICE.NOTICE_KEY.in(keys))
                .fetchSet(NOTICE.PERSON_ID);
        if (!concerned.isEmpty()) {
            sql.deleteFrom(NOTICE)
                    .where(NOTICE.NOTICE_KEY.in(keys), NOTICE.KIND.eq(NewsKind.SURVEY_REMINDER))
                    .execute();
            sql.update(NOTICE)
                    .set(NOTICE.WITHDRAWN_AT, now)
                    .where(NOTICE.NOTICE_KEY.in(keys), NOTICE.WITHDRAWN_AT.isNull(), NOTICE.SEEN_AT.isNull())
                    .execute();
        }
        return concerned;
    }

    /** @return whether there was one that was withdrawn */
    boolean forget(String key) {
        return sql.deleteFrom(NOTICE)
                        .where(NOTICE.NOTICE_KEY.eq(key), NOTICE.WITHDRAWN_AT.isNotNull(), NOTICE.SEEN_AT.isNull())
                        .execute()
                == 1;
    }

    /** Whether the one with this key was seen, or went into a mail of the day; nothing when there is none. */
    Optional<Boolean> heard(String key) {
        return sql.select(field(NOTICE.SEEN_AT.isNotNull().or(NOTICE.DIGEST_KEY.isNotNull())))
                .from(NOTICE)
                .where(NOTICE.NOTICE_KEY.eq(key))
                .fetchOptional(row -> row.value1());
    }

    /** How many there are of a key, or of it and something that makes them differ. */
    int count(String key) {
        return sql.fetchCount(NOTICE, NOTICE.NOTICE_KEY.eq(key).or(NOTICE.NOTICE_KEY.startsWith(key + ":")));
    }

    /** A notice as it stands. */
    record Stored(
            NoticeId id,
            PersonId person,
            NewsKind kind,
            @Nullable ProgramId program,
            @Nullable String address,
            NoticeWords words,
            Choice channel,
            Instant showsAt,
            @Nullable Instant seenAt,
            @Nullable Instant expiresAt,
            @Nullable Instant withdrawnAt) {

        boolean over(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }
    }

    Optional<Stored> find(String key) {
        return fetch(NOTICE.NOTICE_KEY.eq(key), 0, 1).stream().findFirst();
    }

    Optional<Stored> find(NoticeId id) {
        return fetch(NOTICE.NOTICE_ID.eq(id), 0, 1).stream().findFirst();
    }

    /** Of these keys those of notices that are there. */
    Set<String> known(Collection<String> keys) {
        var known = new HashSet<String>();
        var all = List.copyOf(keys);
        for (var from = 0; from < all.size(); from += CHUNK) {
            known.addAll(sql.select(NOTICE.NOTICE_KEY)
                    .from(NOTICE)
                    .where(NOTICE.NOTICE_KEY.in(all.subList(from, Math.min(all.size(), from + CHUNK))))
                    .fetch(NOTICE.NOTICE_KEY));
        }
        return known;
    }

    /** The keys of those of a kind that nobody has seen and that nobody has taken back; of surveys, which go whole, of all. */
    List<String> pending(NewsKind kind) {
        var there = kind == NewsKind.SURVEY_REMINDER
                ? DSL.noCondition()
                : NOTICE.SEEN_AT.isNull().and(NOTICE.WITHDRAWN_AT.isNull());
        return sql.select(NOTICE.NOTICE_KEY)
                .from(NOTICE)
                .where(NOTICE.KIND.eq(kind), there)
                .orderBy(NOTICE.NOTICE_ID)
                .fetch(NOTICE.NOTICE_KEY);
    }

    /** What stands in Belay for somebody, the latest first. */
    List<Stored> page(PersonId person, NoticeFilter filter, Instant now, int offset, int limit) {
        return fetch(listed(person, filter, now), offset, limit);
    }

    int count(PersonId person, NoticeFilter filter, Instant now) {
        return sql.fetchCount(NOTICE, listed(person, filter, now));
    }

    /** How many each of them has not seen; who has none is left out. */
    Map<PersonId, Integer> unseen(Collection<PersonId> people, Instant now) {
        return sql.select(NOTICE.PERSON_ID, DSL.count())
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.in(people), shown(now), NOTICE.SEEN_AT.isNull(), current(now))
                .groupBy(NOTICE.PERSON_ID)
                .fetchMap(NOTICE.PERSON_ID, row -> row.value2());
    }

    /** Those that a digest tells, the earliest first. */
    List<Stored> ofDigest(String digest, Instant now) {
        return fetch(NOTICE.DIGEST_KEY.eq(digest).and(toTell(now)), 0, Integer.MAX_VALUE)
                .reversed();
    }

    /** For whom a digest has something to tell. */
    List<PersonId> awaitDigests(Instant now) {
        return sql.selectDistinct(NOTICE.PERSON_ID)
                .from(NOTICE)
                .where(NOTICE.CHANNEL.eq(Choice.DIGEST), NOTICE.DIGEST_KEY.isNull())
                .and(toTell(now))
                .orderBy(NOTICE.PERSON_ID)
                .fetch(NOTICE.PERSON_ID);
    }

    /** @param ready whether there was something by then */
    boolean awaitsDigest(PersonId person, Instant ready, Instant now) {
        return sql.fetchExists(NOTICE, forDigest(person, ready, now));
    }

    void putIntoDigest(PersonId person, String digest, Instant ready, Instant now) {
        sql.update(NOTICE)
                .set(NOTICE.DIGEST_KEY, digest)
                .where(forDigest(person, ready, now))
                .execute();
    }

    private static Condition forDigest(PersonId person, Instant ready, Instant now) {
        return NOTICE.PERSON_ID
                .eq(person)
                .and(NOTICE.CHANNEL.eq(Choice.DIGEST))
                .and(NOTICE.DIGEST_KEY.isNull())
                .and(NOTICE.SHOWS_AT.le(ready))
                .and(toTell(now));
    }

    private static Condition toTell(Instant now) {
        return NOTICE.SEEN_AT.isNull().and(shown(now)).and(current(now));
    }

    private static Condition shown(Instant now) {
        return NOTICE.SHOWS_AT.le(now).and(NOTICE.WITHDRAWN_AT.isNull());
    }

    private static Condition current(Instant now) {
        return NOTICE.EXPIRES_AT.isNull().or(NOTICE.EXPIRES_AT.gt(now));
    }

    private static Condition listed(PersonId person, NoticeFilter filter, Instant now) {
        return NOTICE.PERSON_ID
                .eq(person)
                .and(shown(now))
                .and(filter.unseen() ? NOTICE.SEEN_AT.isNull().and(current(now)) : DSL.noCondition())
                .and(filter.kind() == null ? DSL.noCondition() : NOTICE.KIND.eq(filter.kind()));
    }

    private List<NoticeId> see(PersonId person, Condition which, Instant now) {
        var unseen = sql.select(NOTICE.NOTICE_ID)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person), NOTICE.SEEN_AT.isNull())
                .and(shown(now))
                .and(which)
                .forUpdate()
                .fetch(NOTICE.NOTICE_ID);
        if (!unseen.isEmpty()) {
            sql.update(NOTICE)
                    .set(NOTICE.SEEN_AT, now)
                    .where(NOTICE.NOTICE_ID.in(unseen))
                    .execute();
        }
        return unseen;
    }

    /** @return those that became seen by this, as with the next two */
    List<NoticeId> see(PersonId person, NoticeId id, Instant now) {
        return see(person, NOTICE.NOTICE_ID.eq(id), now);
    }

    List<NoticeId> seeAll(PersonId person, @Nullable NewsKind kind, Instant now) {
        return see(person, kind == null ? DSL.noCondition() : NOTICE.KIND.eq(kind), now);
    }

    List<NoticeId> seeAt(PersonId person, String address, Instant now) {
        return see(person, NOTICE.ADDRESS.eq(address), now);
    }

    void unsee(PersonId person, Collection<NoticeId> ids) {
        sql.update(NOTICE)
                .setNull(NOTICE.SEEN_AT)
                .where(NOTICE.PERSON_ID.eq(person), NOTICE.NOTICE_ID.in(ids))
                .execute();
    }

    /** What has gone no way yet but into Belay goes the way that was chosen now. */
    void rechannel(PersonId person, NewsKind kind, Choice to) {
        sql.update(NOTICE)
                .set(NOTICE.CHANNEL, to)
                .where(NOTICE.PERSON_ID.eq(person), NOTICE.KIND.eq(kind), NOTICE.SEEN_AT.isNull())
                .and(NOTICE.CHANNEL.eq(to == Choice.DIGEST ? Choice.BELAY : Choice.DIGEST))
                .and(NOTICE.DIGEST_KEY.isNull())
                .execute();
    }

    private List<Stored> fetch(Condition which, int offset, int limit) {
        return sql.select(
                        NOTICE.NOTICE_ID,
                        NOTICE.PERSON_ID,
                        NOTICE.KIND,
                        NOTICE.PROGRAM_ID,
                        NOTICE.ADDRESS,
                        NOTICE.WORDS.convertFrom(this::open),
                        NOTICE.CHANNEL,
                        NOTICE.SHOWS_AT,
                        NOTICE.SEEN_AT,
                        NOTICE.EXPIRES_AT,
                        NOTICE.WITHDRAWN_AT)
                .from(NOTICE)
                .where(which)
                .orderBy(NOTICE.SHOWS_AT.desc(), NOTICE.NOTICE_ID.desc())
                .limit(offset, limit)
                .fetch(mapping(Stored::new));
    }

    private NoticeWords open(Sealed sealed) {
        return NoticeWords.open(vault, sealed);
    }
}
