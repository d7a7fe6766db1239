package org.belay.session;

import static java.util.stream.Collectors.toList;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.organization.RoomId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes sessions that are proposed, and the rooms that sessions hold. */
@Repository
class ProposedSessionRepository {

    private static final Duration LONGEST = Duration.ofHours(10);

    private final DSLContext sql;
    private final Vault vault;

    ProposedSessionRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Where a session is to be, and whether it is agreed. */
    record Arranged(
            Instant startsAt,
            int minutes,
            SessionKind kind,
            @Nullable RoomId room,
            @Nullable String place) {}

    SessionId add(ProposedSession proposed, @Nullable PersonId by) {
        return sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, proposed.match())
                .set(SESSION.CIRCLE_ID, proposed.circle())
                .set(SESSION.STATE, SessionState.PROPOSED)
                .set(SESSION.STARTS_AT, proposed.startsAt())
                .set(SESSION.MINUTES, proposed.minutes())
                .set(SESSION.KIND, proposed.kind())
                .set(SESSION.ROOM_ID, proposed.room())
                .set(SESSION.PLACE, vault.sealIfAny(SessionRepository.PLACE, label(proposed.room())))
                .set(SESSION.PINNED, proposed.pinned())
                .set(SESSION.BOOKED_BY_ID, by)
                .returningResult(SESSION.SESSION_ID)
                .fetchSingle()
                .value1();
    }

    /**
     * Takes away those that are still proposed as they were read; nobody has agreed to them, so nothing of them stays.
     *
     * @param versions with which they were read
     */
    int remove(Map<SessionId, Long> versions) {
        if (versions.isEmpty()) {
            return 0;
        }
        var unchanged = versions.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, toList())))
                .entrySet()
                .stream()
                .map(some -> SESSION.SESSION_ID.in(some.getValue()).and(SESSION.VERSION.eq(some.getKey())))
                .toList();
        return sql.deleteFrom(SESSION)
                .where(or(unchanged), SESSION.STATE.eq(SessionState.PROPOSED), SESSION.PINNED.isFalse())
                .execute();
    }

    /** The name of a room as people read it. */
    @Nullable
    String label(@Nullable RoomId room) {
        return room == null
                ? null
                : sql.select(ROOM.NAME, SITE.NAME)
                        .from(ROOM)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                        .where(ROOM.ROOM_ID.eq(room))
                        .fetchSingle(mapping((name, site) -> name + ", " + site));
    }

    void arrange(SessionId id, long version, Arranged arranged, boolean agreed, boolean pinned) {
        ChangedMeanwhile.unlessOne(
                sql.update(SESSION)
                        .set(SESSION.STATE, agreed ? SessionState.SCHEDULED : SessionState.PROPOSED)
                        .set(SESSION.STARTS_AT, arranged.startsAt())
                        .set(SESSION.MINUTES, arranged.minutes())
                        .set(SESSION.KIND, arranged.kind())
                        .set(SESSION.ROOM_ID, arranged.room())
                        .set(SESSION.PLACE, vault.sealIfAny(SessionRepository.PLACE, arranged.place()))
                        .set(SESSION.PINNED, pinned)
                        .set(SESSION.VERSION, version + 1)
                        .where(SESSION.SESSION_ID.eq(id), SESSION.VERSION.eq(version))
                        .and(SESSION.STATE.eq(SessionState.PROPOSED))
                        .execute(),
                id);
    }

    void pin(SessionId id, long version, boolean pinned) {
        ChangedMeanwhile.unlessOne(
                sql.update(SESSION)
                        .set(SESSION.PINNED, pinned)
                        .set(SESSION.VERSION, version + 1)
                        .where(SESSION.SESSION_ID.eq(id), SESSION.VERSION.eq(version))
                        .and(SESSION.STATE.eq(SessionState.PROPOSED))
                        .execute(),
                id);
    }

    /** The room of a session that has just been booked. */
    void hold(SessionId id, @Nullable RoomId room) {
        sql.update(SESSION)
                .set(SESSION.ROOM_ID, room)
                .where(SESSION.SESSION_ID.eq(id))
                .execute();
    }

    @Nullable
    RoomId roomOf(SessionId id) {
        return sql.select(SESSION.ROOM_ID)
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /** Until the transaction ends, nobody else takes the room; after calendars, as everywhere. */
    void lockRoom(RoomId room) {
        Objects.requireNonNull(sql.select(ROOM.ROOM_ID)
                .from(ROOM)
                .where(ROOM.ROOM_ID.eq(room))
                .forUpdate()
                .fetchOne());
    }

    /** Whether an agreed session has the room then, but for one. */
    boolean roomTaken(RoomId room, Slot time, @Nullable SessionId but) {
        return sql
                .select(SESSION.STARTS_AT, SESSION.MINUTES)
                .from(SESSION)
                .where(SESSION.ROOM_ID.eq(room), SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(but == null ? noCondition() : SESSION.SESSION_ID.ne(but))
                .and(SESSION.STARTS_AT.between(time.startsAt().minus(LONGEST), time.endsAt()))
                .fetch(mapping((start, minutes) -> new Slot(start, start.plus(Duration.ofMinutes(minutes)))))
                .stream()
                .anyMatch(time::overlaps);
    }
}
