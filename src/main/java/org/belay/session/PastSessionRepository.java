package org.belay.session;

import static java.util.Objects.requireNonNull;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.belay.matching.MatchId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes sessions of the past by the hundred: one statement for many rows. */
@Repository
class PastSessionRepository {

    private static final int ROWS = 500;

    private final DSLContext sql;
    private final Vault vault;

    PastSessionRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(List<PastSession> sessions) {
        inChunks(sessions, this::insert);
        var ids = ids(sessions);
        inChunks(sessions.stream().filter(s -> s.topic() != null).toList(), chunk -> addTopics(chunk, ids));
        inChunks(sessions.stream().filter(s -> s.movedTo() != null).toList(), this::linkMoved);
    }

    private void insert(List<PastSession> sessions) {
        sql.insertInto(
                        SESSION,
                        SESSION.SESSION_KEY,
                        SESSION.MATCH_ID,
                        SESSION.STATE,
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        SESSION.KIND,
                        SESSION.PLACE,
                        SESSION.ACTUAL_MINUTES,
                        SESSION.ABSENT,
                        SESSION.REASON,
                        SESSION.LOGGED_AT)
                .valuesOfRows(sessions.stream()
                        .map(s -> row(
                                s.key(),
                                s.match(),
                                s.state(),
                                s.startsAt(),
                                s.minutes(),
                                s.kind(),
                                vault.sealIfAny(SessionRepository.PLACE, s.place()),
                                s.actualMinutes(),
                                s.absent(),
                                vault.sealIfAny(SessionRepository.REASON, s.reason()),
                                s.loggedAt()))
                        .toList())
                .execute();
    }

    /** By what a session is found again: the files of two cohorts may number theirs alike. */
    record Key(MatchId match, String session) {
        static Key of(PastSession session) {
            return new Key(session.match(), session.key());
        }
    }

    /** Those that are recorded. */
    Map<Key, SessionId> ids(List<PastSession> sessions) {
        var ids = new HashMap<Key, SessionId>();
        inChunks(sessions, chunk -> ids.putAll(idsOf(chunk.stream().map(Key::of).toList())));
        return ids;
    }

    private Map<Key, SessionId> idsOf(List<Key> keys) {
        var matches = keys.stream().map(Key::match).distinct().toList();
        var sessions = keys.stream().map(Key::session).distinct().toList();
        return sql.select(SESSION.MATCH_ID, SESSION.SESSION_KEY, SESSION.SESSION_ID)
                .from(SESSION)
                .where(SESSION.MATCH_ID.in(matches), SESSION.SESSION_KEY.in(sessions))
                .fetchMap(r -> new Key(r.value1(), r.value2()), r -> r.value3());
    }

    private void addTopics(List<PastSession> sessions, Map<Key, SessionId> ids) {
        sql.insertInto(SESSION_TOPIC, SESSION_TOPIC.SESSION_ID, SESSION_TOPIC.TOPIC_ID)
                .valuesOfRows(sessions.stream()
                        .map(s -> row(requireNonNull(ids.get(Key.of(s))), requireNonNull(s.topic())))
                        .toList())
                .execute();
    }

    /** A successor may have been recorded by an earlier import, so that its key is looked up. */
    private void linkMoved(List<PastSession> moved) {
        var ids = idsOf(moved.stream().map(PastSessionRepository::successor).toList());
        sql.batch(moved.stream()
                        .filter(s -> ids.containsKey(successor(s)))
                        .map(s -> sql.update(SESSION)
                                .set(SESSION.MOVED_TO_ID, ids.get(successor(s)))
                                .where(SESSION.MATCH_ID.eq(s.match()), SESSION.SESSION_KEY.eq(s.key())))
                        .toList())
                .execute();
    }

    private static Key successor(PastSession moved) {
        return new Key(moved.match(), requireNonNull(moved.movedTo()));
    }

    void rate(List<PastRating> ratings) {
        inChunks(ratings, chunk -> {
            var ids = idsOf(chunk.stream().map(PastSessionRepository::rated).toList());
            sql.insertInto(
                            SESSION_RATING,
                            SESSION_RATING.SESSION_ID,
                            SESSION_RATING.PERSON_ID,
                            SESSION_RATING.RATING,
                            SESSION_RATING.RATED_AT)
                    .valuesOfRows(chunk.stream()
                            .map(r -> row(requireNonNull(ids.get(rated(r))), r.person(), r.rating(), r.ratedAt()))
                            .toList())
                    .onDuplicateKeyIgnore()
                    .execute();
        });
    }

    private static Key rated(PastRating rating) {
        return new Key(rating.match(), rating.session());
    }

    void recordFit(List<PastFit> answers) {
        inChunks(
                answers,
                chunk -> sql.insertInto(
                                PAIRING_FIT,
                                PAIRING_FIT.MATCH_ID,
                                PAIRING_FIT.PERSON_ID,
                                PAIRING_FIT.ANSWERED_AT,
                                PAIRING_FIT.FIT)
                        .valuesOfRows(chunk.stream()
                                .map(a -> row(a.match(), a.person(), a.answeredAt(), a.fit()))
                                .toList())
                        .onDuplicateKeyIgnore()
                        .execute());
    }

    /** With their ratings and topics; one that was moved goes together with the one that took its place. */
    void remove(Collection<SessionId> sessions, Collection<MatchId> matches) {
        inChunks(List.copyOf(sessions), chunk -> {
            sql.update(SESSION)
                    .setNull(SESSION.MOVED_TO_ID)
                    .where(SESSION.SESSION_ID.in(chunk))
                    .execute();
            sql.deleteFrom(SESSION_RATING)
                    .where(SESSION_RATING.SESSION_ID.in(chunk))
                    .execute();
        });
        inChunks(
                List.copyOf(sessions),
                chunk -> sql.deleteFrom(SESSION)
                        .where(SESSION.SESSION_ID.in(chunk))
                        .execute());
        inChunks(
                List.copyOf(matches),
                chunk -> sql.deleteFrom(PAIRING_FIT)
                        .where(PAIRING_FIT.MATCH_ID.in(chunk))
                        .execute());
    }

    private static <T> void inChunks(List<T> things, Consumer<List<T>> work) {
        for (int from = 0; from < things.size(); from += ROWS) {
            work.accept(things.subList(from, Math.min(things.size(), from + ROWS)));
        }
    }
}
