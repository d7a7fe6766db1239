package org.belay.goal;

import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.GOAL_MEMBER;
import static org.belay.db.Tables.GOAL_MILESTONE;
import static org.belay.db.Tables.GOAL_SETBACK;
import static org.belay.db.Tables.GOAL_WORDING;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.db.tables.Person;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What was written about goals, for many of them in as many queries as for one. */
@Repository
class GoalStoryQueries {

    static final String CONFIDENCE = "goal_check_in.confidence";
    /** Before the number, so that a sealed one is not among the shortest of texts. */
    static final String SURE = "SURE:";

    static final String BLOCKER = "goal_check_in.blocker";
    static final String ENCOURAGEMENT = "goal_check_in.encouragement";
    static final String HELP_NOTE = "goal_check_in.help_note";
    static final String HAPPENED = "goal_setback.happened";
    static final String LEARNED = "goal_setback.learned";
    static final String PLAN_IF = "goal_setback.plan_if";
    static final String PLAN_THEN = "goal_setback.plan_then";

    private static final Person OTHER = PERSON.as("other");
    private static final Person CARING = PERSON.as("caring");

    private final DSLContext sql;
    private final Vault vault;

    GoalStoryQueries(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Map<GoalId, List<Wording>> wordings(Collection<GoalId> ids) {
        return sql.select(GOAL_WORDING.asterisk(), GoalQueries.name(OTHER))
                .from(GOAL_WORDING)
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(GOAL_WORDING.CHECKED_BY_PERSON_ID))
                .where(GOAL_WORDING.GOAL_ID.in(ids))
                .orderBy(GOAL_WORDING.REVISION.desc())
                .fetchGroups(GOAL_WORDING.GOAL_ID, GoalStoryQueries::wording);
    }

    private static Wording wording(Record row) {
        var by = row.get(GOAL_WORDING.CHECKED_BY_PERSON_ID);
        return new Wording(
                row.get(GOAL_WORDING.GOAL_ID),
                row.get(GOAL_WORDING.REVISION),
                row.get(GOAL_WORDING.WRITTEN_AT),
                row.get(GOAL_WORDING.WRITTEN_BY_PERSON_ID),
                row.get(GOAL_WORDING.WHY_REVISED),
                new GoalText(
                        row.get(GOAL_WORDING.TITLE),
                        row.get(GOAL_WORDING.MEASURE),
                        row.get(GOAL_WORDING.REALISTIC),
                        row.get(GOAL_WORDING.RELEVANT),
                        row.get(GOAL_WORDING.DUE_ON),
                        List.of(
                                row.get(GOAL_WORDING.LEVEL_MINUS_TWO),
                                row.get(GOAL_WORDING.LEVEL_MINUS_ONE),
                                row.get(GOAL_WORDING.LEVEL_ZERO),
                                row.get(GOAL_WORDING.LEVEL_PLUS_ONE),
                                row.get(GOAL_WORDING.LEVEL_PLUS_TWO))),
                by == null
                        ? null
                        : new Wording.RealityCheck(
                                by,
                                row.get(GoalQueries.name(OTHER)),
                                row.get(GOAL_WORDING.CHECKED_AT),
                                row.get(GOAL_WORDING.AGREED),
                                row.get(GOAL_WORDING.SUGGESTION)));
    }

    Map<GoalId, List<CheckIn>> checkIns(Collection<GoalId> ids) {
        return sql.select(
                        GOAL_CHECK_IN.asterisk(),
                        GoalQueries.name(PERSON).as("writer"),
                        GoalQueries.name(OTHER).as("encourager"),
                        GoalQueries.name(CARING).as("caring"))
                .from(GOAL_CHECK_IN)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(GOAL_CHECK_IN.PERSON_ID))
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(GOAL_CHECK_IN.ENCOURAGED_BY_PERSON_ID))
                .leftJoin(CARING)
                .on(CARING.PERSON_ID.eq(GOAL_CHECK_IN.HELP_SETTLED_BY_PERSON_ID))
                .where(GOAL_CHECK_IN.GOAL_ID.in(ids))
                .orderBy(GOAL_CHECK_IN.WRITTEN_AT.desc(), GOAL_CHECK_IN.CHECK_IN_ID.desc())
                .fetchGroups(GOAL_CHECK_IN.GOAL_ID, this::checkIn);
    }

    private CheckIn checkIn(Record row) {
        var confidence = vault.openIfAny(CONFIDENCE, row.get(GOAL_CHECK_IN.CONFIDENCE));
        var words = row.get(GOAL_CHECK_IN.ENCOURAGEMENT);
        return new CheckIn(
                row.get(GOAL_CHECK_IN.CHECK_IN_ID),
                row.get(GOAL_CHECK_IN.GOAL_ID),
                row.get(GOAL_CHECK_IN.PERSON_ID),
                row.get("writer", String.class),
                row.get(GOAL_CHECK_IN.WRITTEN_AT),
                row.get(GOAL_CHECK_IN.LEVEL_NOW),
                row.get(GOAL_CHECK_IN.STEP),
                confidence == null ? null : Integer.valueOf(confidence.substring(SURE.length())),
                vault.openIfAny(BLOCKER, row.get(GOAL_CHECK_IN.BLOCKER)),
                row.get(GOAL_CHECK_IN.NEXT_STEP),
                row.get(GOAL_CHECK_IN.ASKS_HELP),
                row.get(GOAL_CHECK_IN.WRITTEN_FROM) != null,
                words == null
                        ? null
                        : new CheckIn.Encouragement(
                                row.get(GOAL_CHECK_IN.ENCOURAGED_BY_PERSON_ID),
                                row.get("encourager", String.class),
                                row.get(GOAL_CHECK_IN.ENCOURAGED_AT),
                                vault.open(ENCOURAGEMENT, words)),
                row.get(GOAL_CHECK_IN.HELP_SETTLED_AT) == null
                        ? null
                        : new CheckIn.Care(
                                row.get(GOAL_CHECK_IN.HELP_SETTLED_BY_PERSON_ID),
                                row.get("caring", String.class),
                                row.get(GOAL_CHECK_IN.HELP_SETTLED_AT),
                                vault.openIfAny(HELP_NOTE, row.get(GOAL_CHECK_IN.HELP_NOTE))));
    }

    Map<GoalId, List<Setback>> setbacks(Collection<GoalId> ids) {
        return sql.select(
                        GOAL_SETBACK.SETBACK_ID,
                        GOAL_SETBACK.GOAL_ID,
                        GOAL_SETBACK.WRITTEN_AT,
                        GOAL_SETBACK.LEVEL_BEFORE,
                        opened(GOAL_SETBACK.HAPPENED, HAPPENED),
                        opened(GOAL_SETBACK.LEARNED, LEARNED),
                        opened(GOAL_SETBACK.PLAN_IF, PLAN_IF),
                        opened(GOAL_SETBACK.PLAN_THEN, PLAN_THEN),
                        GOAL_SETBACK.RECOVERED_AT)
                .from(GOAL_SETBACK)
                .where(GOAL_SETBACK.GOAL_ID.in(ids))
                .orderBy(GOAL_SETBACK.WRITTEN_AT.desc(), GOAL_SETBACK.SETBACK_ID.desc())
                .fetchGroups(GOAL_SETBACK.GOAL_ID, mapping(Setback::new));
    }

    private Field<String> opened(Field<Sealed> column, String purpose) {
        return column.convertFrom(words -> vault.open(purpose, words));
    }

    Map<GoalId, List<GoalMilestone>> milestones(Collection<GoalId> ids) {
        return sql.select(
                        GOAL_MILESTONE.GOAL_MILESTONE_ID,
                        GOAL_MILESTONE.GOAL_ID,
                        GOAL_MILESTONE.MILESTONE,
                        GOAL_MILESTONE.DUE_ON,
                        GOAL_MILESTONE.DONE_AT,
                        GoalQueries.name(OTHER))
                .from(GOAL_MILESTONE)
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(GOAL_MILESTONE.DONE_BY_PERSON_ID))
                .where(GOAL_MILESTONE.GOAL_ID.in(ids))
                .orderBy(GOAL_MILESTONE.DUE_ON.isNull(), GOAL_MILESTONE.DUE_ON, GOAL_MILESTONE.GOAL_MILESTONE_ID)
                .fetchGroups(GOAL_MILESTONE.GOAL_ID, mapping(GoalMilestone::new));
    }

    Map<GoalId, List<GoalMember>> members(Collection<GoalId> ids) {
        return sql.select(GOAL_MEMBER.GOAL_ID, GOAL_MEMBER.PERSON_ID, GoalQueries.name(PERSON))
                .from(GOAL_MEMBER)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(GOAL_MEMBER.PERSON_ID))
                .where(GOAL_MEMBER.GOAL_ID.in(ids))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetchGroups(GOAL_MEMBER.GOAL_ID, mapping(GoalMember::new));
    }
}
