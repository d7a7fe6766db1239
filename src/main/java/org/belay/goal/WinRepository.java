package org.belay.goal;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.WIN;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belay.matching.MatchId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people are glad of. */
@Repository
class WinRepository {

    static final String WORDS = "win.words";

    private final DSLContext sql;
    private final Vault vault;

    WinRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The latest first. */
    List<Win> of(PersonId person) {
        return wins(WIN.PERSON_ID.eq(person));
    }

    Optional<Win> find(WinId id, PersonId person) {
        return wins(WIN.WIN_ID.eq(id).and(WIN.PERSON_ID.eq(person))).stream().findFirst();
    }

    private List<Win> wins(Condition which) {
        return sql.select(
                        WIN.WIN_ID,
                        WIN.HAPPENED_ON,
                        WIN.WORDS.convertFrom(words -> vault.open(WORDS, words)),
                        WIN.MATCH_ID,
                        WIN.VERSION)
                .from(WIN)
                .where(which)
                .orderBy(WIN.HAPPENED_ON.desc(), WIN.WIN_ID.desc())
                .fetch(mapping(Win::new));
    }

    /** What others shared with a match. */
    List<SharedWin> sharedWith(MatchId match, PersonId reader) {
        return sql.select(
                        WIN.WIN_ID,
                        WIN.HAPPENED_ON,
                        WIN.WORDS.convertFrom(words -> vault.open(WORDS, words)),
                        GoalQueries.name(PERSON))
                .from(WIN)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(WIN.PERSON_ID))
                .where(WIN.MATCH_ID.eq(match), WIN.PERSON_ID.ne(reader))
                .orderBy(WIN.HAPPENED_ON.desc(), WIN.WIN_ID.desc())
                .fetch(mapping(SharedWin::new));
    }

    /** The two of a match that goes on. */
    List<PersonId> pair(MatchId match) {
        return sql.select(ENROLLMENT.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), PUBLISHED_MATCH.STATE.in(GoalPlaceQueries.GOING_ON))
                .fetch(ENROLLMENT.PERSON_ID);
    }

    WinId add(PersonId person, LocalDate happenedOn, String words) {
        return sql.insertInto(WIN)
                .set(WIN.PERSON_ID, person)
                .set(WIN.HAPPENED_ON, happenedOn)
                .set(WIN.WORDS, vault.seal(WORDS, words))
                .returningResult(WIN.WIN_ID)
                .fetchSingle()
                .value1();
    }

    /** @param match null for nobody */
    void share(WinId id, long version, @Nullable MatchId match, @Nullable Instant at) {
        ChangedMeanwhile.unlessOne(
                sql.update(WIN)
                        .set(WIN.MATCH_ID, match)
                        .set(WIN.SHARED_AT, at)
                        .set(WIN.VERSION, version + 1)
                        .where(WIN.WIN_ID.eq(id), WIN.VERSION.eq(version))
                        .execute(),
                id);
    }

    /** So that of two who share it as recognition one comes too late. */
    void recognize(WinId id, long version) {
        ChangedMeanwhile.unlessOne(
                sql.update(WIN)
                        .set(WIN.VERSION, version + 1)
                        .where(WIN.WIN_ID.eq(id), WIN.VERSION.eq(version))
                        .execute(),
                id);
    }

    void remove(WinId id, long version) {
        ChangedMeanwhile.unlessOne(
                sql.deleteFrom(WIN)
                        .where(WIN.WIN_ID.eq(id), WIN.VERSION.eq(version))
                        .execute(),
                id);
    }
}
