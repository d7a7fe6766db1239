package org.belay.recognition;

import static org.belay.db.Tables.BADGE;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_WORDING;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import org.belay.goal.Achievement;
import org.belay.goal.GoalId;
import org.belay.organization.PersonState;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Badges of people. */
@Repository
class BadgeRepository {

    private final DSLContext sql;

    BadgeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Once for each goal: who gets over two setbacks has it from the first on. */
    void earn(GoalId goal, PersonId person, Achievement kind, Instant at) {
        sql.insertInto(BADGE)
                .set(BADGE.GOAL_ID, goal)
                .set(BADGE.PERSON_ID, person)
                .set(BADGE.KIND, kind)
                .set(BADGE.EARNED_AT, at)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void takeBack(GoalId goal, Achievement kind) {
        sql.deleteFrom(BADGE).where(BADGE.GOAL_ID.eq(goal), BADGE.KIND.eq(kind)).execute();
    }

    List<Badge> of(PersonId person) {
        return list(BADGE.PERSON_ID.eq(person), Integer.MAX_VALUE);
    }

    /** Not of who has left, and could not keep it to themselves again. */
    List<Badge> shared(int most) {
        return list(BADGE.SHARED_AT.isNotNull().and(PERSON.STATE.ne(PersonState.LEFT)), most);
    }

    private List<Badge> list(Condition which, int most) {
        return sql.select(
                        BADGE.BADGE_ID,
                        BADGE.KIND,
                        BADGE.GOAL_ID,
                        BADGE.PERSON_ID,
                        RecognitionRepository.name(PERSON),
                        GOAL_WORDING.TITLE,
                        BADGE.EARNED_AT,
                        BADGE.SHARED_AT,
                        BADGE.WORDS)
                .from(BADGE)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(BADGE.PERSON_ID))
                .join(GOAL)
                .on(GOAL.GOAL_ID.eq(BADGE.GOAL_ID))
                .join(GOAL_WORDING)
                .on(GOAL_WORDING.GOAL_ID.eq(GOAL.GOAL_ID), GOAL_WORDING.REVISION.eq(GOAL.REVISION))
                .where(which)
                .orderBy(BADGE.EARNED_AT.desc(), BADGE.BADGE_ID.desc())
                .limit(most)
                .fetch(mapping(Badge::new));
    }

    /** @param at null to keep it to oneself again */
    int share(BadgeId id, PersonId holder, @Nullable Instant at, @Nullable String words) {
        return sql.update(BADGE)
                .set(BADGE.SHARED_AT, at)
                .set(BADGE.WORDS, words)
                .where(BADGE.BADGE_ID.eq(id), BADGE.PERSON_ID.eq(holder))
                .execute();
    }
}
