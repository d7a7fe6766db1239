package org.belay.goal;

import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.GOAL_MEMBER;
import static org.belay.db.Tables.GOAL_MILESTONE;
import static org.belay.db.Tables.GOAL_SETBACK;
import static org.belay.db.Tables.GOAL_WORDING;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes goals; each change counts their version on. */
@Repository
class GoalRepository {

    private final DSLContext sql;
    private final Vault vault;

    GoalRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    GoalId create(
            @Nullable EnrollmentId place,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            GoalDraft draft,
            PersonId by,
            Instant now) {
        var id = sql.insertInto(GOAL)
                .set(GOAL.ENROLLMENT_ID, place)
                .set(GOAL.MATCH_ID, match)
                .set(GOAL.CIRCLE_ID, circle)
                .set(GOAL.STATE, GoalState.OPEN)
                .set(GOAL.RHYTHM, draft.rhythm())
                .set(GOAL.WEIGHT, draft.weight())
                .set(GOAL.REVISION, 1)
                .set(GOAL.LEVEL_AT_START, draft.levelAtStart())
                .set(GOAL.LEVEL_NOW, draft.levelAtStart())
                .set(GOAL.CREATED_AT, now)
                .returningResult(GOAL.GOAL_ID)
                .fetchSingle()
                .value1();
        word(id, 1, draft.text(), null, by, now);
        return id;
    }

    private void word(GoalId id, int revision, GoalText text, @Nullable String why, PersonId by, Instant now) {
        sql.insertInto(GOAL_WORDING)
                .set(GOAL_WORDING.GOAL_ID, id)
                .set(GOAL_WORDING.REVISION, revision)
                .set(GOAL_WORDING.WRITTEN_AT, now)
                .set(GOAL_WORDING.WRITTEN_BY_PERSON_ID, by)
                .set(GOAL_WORDING.WHY_REVISED, why)
                .set(GOAL_WORDING.TITLE, text.title())
                .set(GOAL_WORDING.MEASURE, text.measure())
                .set(GOAL_WORDING.REALISTIC, text.realistic())
                .set(GOAL_WORDING.RELEVANT, text.relevant())
                .set(GOAL_WORDING.DUE_ON, text.dueOn())
                .set(GOAL_WORDING.LEVEL_MINUS_TWO, text.level(-2))
                .set(GOAL_WORDING.LEVEL_MINUS_ONE, text.level(-1))
                .set(GOAL_WORDING.LEVEL_ZERO, text.level(0))
                .set(GOAL_WORDING.LEVEL_PLUS_ONE, text.level(1))
                .set(GOAL_WORDING.LEVEL_PLUS_TWO, text.level(2))
                .execute();
    }

    /** The former text stays; what was not over yet is over once the goal stands where it does now. */
    void revise(GoalHead goal, long version, GoalDraft draft, @Nullable String why, PersonId by, Instant now) {
        changed(
                goal.id(),
                version,
                row().set(GOAL.REVISION, goal.revision() + 1)
                        .set(GOAL.LEVEL_NOW, draft.levelAtStart())
                        .set(GOAL.RHYTHM, draft.rhythm())
                        .set(GOAL.WEIGHT, draft.weight()));
        word(goal.id(), goal.revision() + 1, draft.text(), why, by, now);
        sql.update(GOAL_SETBACK)
                .set(GOAL_SETBACK.LEVEL_BEFORE, draft.levelAtStart())
                .where(GOAL_SETBACK.GOAL_ID.eq(goal.id()), GOAL_SETBACK.RECOVERED_AT.isNull())
                .execute();
    }

    /** Says of a goal that it goes on from one of an earlier cohort. */
    void carriedFrom(GoalId id, GoalId former) {
        sql.update(GOAL)
                .set(GOAL.CARRIED_FROM_GOAL_ID, former)
                .where(GOAL.GOAL_ID.eq(id))
                .execute();
    }

    /** @param suggestion null for that they agree */
    int checkReality(GoalId id, int revision, PersonId by, @Nullable String suggestion, Instant now) {
        return sql.update(GOAL_WORDING)
                .set(GOAL_WORDING.CHECKED_BY_PERSON_ID, by)
                .set(GOAL_WORDING.CHECKED_AT, now)
                .set(GOAL_WORDING.AGREED, suggestion == null)
                .set(GOAL_WORDING.SUGGESTION, suggestion)
                .where(GOAL_WORDING.GOAL_ID.eq(id), GOAL_WORDING.REVISION.eq(revision))
                .execute();
    }

    void put(GoalId id, long version, GoalState state, @Nullable Instant closedAt) {
        changed(id, version, row().set(GOAL.STATE, state).set(GOAL.CLOSED_AT, closedAt));
    }

    void reach(GoalId id, long version, int level, Instant now) {
        changed(
                id,
                version,
                row().set(GOAL.STATE, GoalState.REACHED)
                        .set(GOAL.CLOSED_AT, now)
                        .set(GOAL.LEVEL_BEFORE_REACHED, GOAL.LEVEL_NOW)
                        .set(GOAL.LEVEL_NOW, level));
    }

    void takeUp(GoalId id, long version) {
        changed(
                id,
                version,
                row().set(GOAL.STATE, GoalState.OPEN)
                        .setNull(GOAL.CLOSED_AT)
                        .set(GOAL.LEVEL_NOW, coalesce(GOAL.LEVEL_BEFORE_REACHED, GOAL.LEVEL_NOW))
                        .setNull(GOAL.LEVEL_BEFORE_REACHED));
    }

    void shareText(GoalId id, long version, boolean shared) {
        changed(id, version, row().set(GOAL.TEXT_SHARED, shared));
    }

    /** @param match null for nobody */
    void shareWith(GoalId id, long version, @Nullable MatchId match, @Nullable Instant from) {
        changed(id, version, row().set(GOAL.MATCH_ID, match).set(GOAL.SHARED_FROM_AT, from));
    }

    private UpdateSetMoreStep<? extends Record> row() {
        return sql.update(GOAL).set(GOAL.VERSION, GOAL.VERSION.plus(1));
    }

    private static void changed(GoalId id, long version, UpdateSetMoreStep<? extends Record> update) {
        ChangedMeanwhile.unlessOne(
                update.where(GOAL.GOAL_ID.eq(id), GOAL.VERSION.eq(version)).execute(), id);
    }

    CheckInId checkIn(
            GoalHead goal,
            long version,
            CheckInDraft draft,
            Step step,
            @Nullable String from,
            PersonId by,
            Instant now) {
        changed(goal.id(), version, row().set(GOAL.LEVEL_NOW, draft.level()));
        var confidence = draft.confidence();
        var id = sql.insertInto(GOAL_CHECK_IN)
                .set(GOAL_CHECK_IN.GOAL_ID, goal.id())
                .set(GOAL_CHECK_IN.PERSON_ID, by)
                .set(GOAL_CHECK_IN.WRITTEN_AT, now)
                .set(GOAL_CHECK_IN.LEVEL_NOW, draft.level())
                .set(GOAL_CHECK_IN.STEP, step)
                .set(
                        GOAL_CHECK_IN.CONFIDENCE,
                        vault.sealIfAny(
                                GoalStoryQueries.CONFIDENCE,
                                confidence == null ? null : GoalStoryQueries.SURE + confidence))
                .set(GOAL_CHECK_IN.BLOCKER, vault.sealIfAny(GoalStoryQueries.BLOCKER, draft.blocker()))
                .set(GOAL_CHECK_IN.NEXT_STEP, draft.nextStep())
                .set(GOAL_CHECK_IN.ASKS_HELP, draft.asksHelp())
                .set(GOAL_CHECK_IN.WRITTEN_FROM, from)
                .returningResult(GOAL_CHECK_IN.CHECK_IN_ID)
                .fetchSingle()
                .value1();
        // A session that brought a setback is not the end of another one, whatever the level.
        if (step != Step.BACK) {
            sql.update(GOAL_SETBACK)
                    .set(GOAL_SETBACK.RECOVERED_AT, now)
                    .where(GOAL_SETBACK.GOAL_ID.eq(goal.id()), GOAL_SETBACK.RECOVERED_AT.isNull())
                    .and(GOAL_SETBACK.LEVEL_BEFORE.le(draft.level()))
                    .execute();
        }
        return id;
    }

    /** What was written with the log of a session is written anew; what was over because of it is not over. */
    void forgetCheckIn(CheckIn checkIn, int levelBefore) {
        var id = checkIn.id();
        var goal = checkIn.goal();
        reopenSetbacks(goal, checkIn.at());
        sql.deleteFrom(GOAL_CHECK_IN).where(GOAL_CHECK_IN.CHECK_IN_ID.eq(id)).execute();
        sql.update(GOAL)
                .set(GOAL.LEVEL_NOW, levelBefore)
                .set(GOAL.VERSION, GOAL.VERSION.plus(1))
                .where(GOAL.GOAL_ID.eq(goal))
                .execute();
    }

    Optional<CheckInId> checkInFrom(GoalId goal, String from) {
        return sql.select(GOAL_CHECK_IN.CHECK_IN_ID)
                .from(GOAL_CHECK_IN)
                .where(GOAL_CHECK_IN.GOAL_ID.eq(goal), GOAL_CHECK_IN.WRITTEN_FROM.eq(from))
                .fetchOptional(GOAL_CHECK_IN.CHECK_IN_ID);
    }

    /** Once for each check-in. */
    int encourage(CheckInId id, String words, PersonId by, Instant now) {
        return sql.update(GOAL_CHECK_IN)
                .set(GOAL_CHECK_IN.ENCOURAGEMENT, vault.seal(GoalStoryQueries.ENCOURAGEMENT, words))
                .set(GOAL_CHECK_IN.ENCOURAGED_BY_PERSON_ID, by)
                .set(GOAL_CHECK_IN.ENCOURAGED_AT, now)
                .where(GOAL_CHECK_IN.CHECK_IN_ID.eq(id), GOAL_CHECK_IN.ENCOURAGEMENT.isNull())
                .execute();
    }

    /** Once for each call. */
    int takeCare(CheckInId id, @Nullable String note, PersonId by, Instant now) {
        return sql.update(GOAL_CHECK_IN)
                .set(GOAL_CHECK_IN.HELP_SETTLED_AT, now)
                .set(GOAL_CHECK_IN.HELP_SETTLED_BY_PERSON_ID, by)
                .set(GOAL_CHECK_IN.HELP_NOTE, vault.sealIfAny(GoalStoryQueries.HELP_NOTE, note))
                .where(GOAL_CHECK_IN.CHECK_IN_ID.eq(id), GOAL_CHECK_IN.HELP_SETTLED_AT.isNull())
                .execute();
    }

    /** Only by who said that they had taken care of it. */
    int takeCareBack(CheckInId id, PersonId by) {
        return sql.update(GOAL_CHECK_IN)
                .setNull(GOAL_CHECK_IN.HELP_SETTLED_AT)
                .setNull(GOAL_CHECK_IN.HELP_SETTLED_BY_PERSON_ID)
                .setNull(GOAL_CHECK_IN.HELP_NOTE)
                .where(GOAL_CHECK_IN.CHECK_IN_ID.eq(id), GOAL_CHECK_IN.HELP_SETTLED_BY_PERSON_ID.eq(by))
                .execute();
    }

    void setBack(GoalHead goal, long version, SetbackDraft draft, PersonId by, Instant now) {
        changed(goal.id(), version, row().set(GOAL.LEVEL_NOW, draft.level()));
        sql.insertInto(GOAL_SETBACK)
                .set(GOAL_SETBACK.GOAL_ID, goal.id())
                .set(GOAL_SETBACK.PERSON_ID, by)
                .set(GOAL_SETBACK.WRITTEN_AT, now)
                .set(GOAL_SETBACK.LEVEL_BEFORE, goal.levelNow())
                .set(GOAL_SETBACK.HAPPENED, vault.seal(GoalStoryQueries.HAPPENED, draft.happened()))
                .set(GOAL_SETBACK.LEARNED, vault.seal(GoalStoryQueries.LEARNED, draft.learned()))
                .set(GOAL_SETBACK.PLAN_IF, vault.seal(GoalStoryQueries.PLAN_IF, draft.planIf()))
                .set(GOAL_SETBACK.PLAN_THEN, vault.seal(GoalStoryQueries.PLAN_THEN, draft.planThen()))
                .execute();
    }

    void recoverAll(GoalId goal, Instant now) {
        sql.update(GOAL_SETBACK)
                .set(GOAL_SETBACK.RECOVERED_AT, now)
                .where(GOAL_SETBACK.GOAL_ID.eq(goal), GOAL_SETBACK.RECOVERED_AT.isNull())
                .execute();
    }

    /** Those that were over from this moment on. */
    void reopenSetbacks(GoalId goal, Instant at) {
        sql.update(GOAL_SETBACK)
                .setNull(GOAL_SETBACK.RECOVERED_AT)
                .where(GOAL_SETBACK.GOAL_ID.eq(goal), GOAL_SETBACK.RECOVERED_AT.eq(at))
                .execute();
    }

    void addMilestone(GoalId goal, String milestone, @Nullable LocalDate dueOn) {
        sql.insertInto(GOAL_MILESTONE)
                .set(GOAL_MILESTONE.GOAL_ID, goal)
                .set(GOAL_MILESTONE.MILESTONE, milestone)
                .set(GOAL_MILESTONE.DUE_ON, dueOn)
                .execute();
    }

    /** @param doneAt null to take it back */
    void markMilestone(MilestoneId id, @Nullable Instant doneAt, @Nullable PersonId by) {
        sql.update(GOAL_MILESTONE)
                .set(GOAL_MILESTONE.DONE_AT, doneAt)
                .set(GOAL_MILESTONE.DONE_BY_PERSON_ID, by)
                .where(GOAL_MILESTONE.GOAL_MILESTONE_ID.eq(id))
                .execute();
    }

    void removeMilestone(MilestoneId id) {
        sql.deleteFrom(GOAL_MILESTONE)
                .where(GOAL_MILESTONE.GOAL_MILESTONE_ID.eq(id))
                .execute();
    }

    void join(GoalId goal, PersonId person, Instant now) {
        sql.insertInto(GOAL_MEMBER)
                .set(GOAL_MEMBER.GOAL_ID, goal)
                .set(GOAL_MEMBER.PERSON_ID, person)
                .set(GOAL_MEMBER.JOINED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void leave(GoalId goal, PersonId person) {
        sql.deleteFrom(GOAL_MEMBER)
                .where(GOAL_MEMBER.GOAL_ID.eq(goal), GOAL_MEMBER.PERSON_ID.eq(person))
                .execute();
    }
}
