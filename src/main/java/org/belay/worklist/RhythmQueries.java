package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Pairs that have not met days after their match became active, and pairs that have met and of whom nothing is known since.
 * Both look at every match that goes on: together they do so once.
 */
@Repository
class RhythmQueries extends MatchRuleQueries {

    private static final int MOST_MEET_AGAIN = 14;
    private static final Condition OF_THE_MATCH = SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID);
    private static final Condition HELD = SESSION.STATE.eq(SessionState.HELD);

    private static final Field<Instant> LAST_HELD = field(
                    select(max(SESSION.STARTS_AT)).from(SESSION).where(OF_THE_MATCH, HELD))
            .as("last_held");

    private static final Field<Instant> LAST_TALK = field(select(max(INFORMAL_CONTACT.HAPPENED_AT))
                    .from(INFORMAL_CONTACT)
                    .where(INFORMAL_CONTACT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)))
            .as("last_talk");

    RhythmQueries() {
        super(ItemKind.NO_FIRST_MEETING, ItemKind.SILENT);
    }

    /** When they last met is asked once, and of those alone who have not met of late. */
    @Override
    Select<? extends Record> items(Scope scope) {
        var pairs = notMetOfLate(scope);
        var match = of(pairs, PUBLISHED_MATCH.MATCH_ID);
        var activated = of(pairs, PUBLISHED_MATCH.ACTIVATED_AT);
        var held = of(pairs, LAST_HELD);
        var talk = of(pairs, LAST_TALK);
        var next = of(pairs, next(scope));
        var kind =
                when(held.isNull(), inline(ItemKind.NO_FIRST_MEETING.name())).otherwise(inline(ItemKind.SILENT.name()));
        var since = coalesce(greatest(held, coalesce(talk, held)), activated);
        var longAgo = ago(scope, ItemKind.SILENT);
        return DSL.select(new Found(kind, match, since)
                        .about(MENTOR.PERSON_ID, MENTEE.PERSON_ID)
                        .due(day(scope, next))
                        .columns())
                .from(pairs)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(of(pairs, COHORT.COHORT_ID)))
                .join(MENTOR)
                .on(MENTOR.ENROLLMENT_ID.eq(of(pairs, PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)))
                .join(MENTEE)
                .on(MENTEE.ENROLLMENT_ID.eq(of(pairs, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)))
                .where(held.isNull()
                        .and(activated.le(ago(scope, ItemKind.NO_FIRST_MEETING)))
                        .or(activated
                                .le(longAgo)
                                .and(held.le(longAgo))
                                .and(coalesce(talk, held).le(longAgo))));
    }

    private static Field<Instant> next(Scope scope) {
        return field(select(min(SESSION.STARTS_AT))
                        .from(SESSION)
                        .where(OF_THE_MATCH, SESSION.STATE.eq(SessionState.SCHEDULED))
                        .and(SESSION.STARTS_AT.gt(scope.now())))
                .as("next");
    }

    /** Distinct as they are anyway: so a server lists them before it goes on, and does not ask anew for each condition. */
    private static Table<?> notMetOfLate(Scope scope) {
        return selectDistinct(
                        COHORT.COHORT_ID,
                        PUBLISHED_MATCH.MATCH_ID,
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID,
                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID,
                        LAST_HELD,
                        LAST_TALK,
                        next(scope))
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .and(notExists(metOfLate(scope)))
                .asTable("pairs");
    }

    /**
     * Those who have met of late are neither, and they are nearly all: each is looked up in the index, and only the others
     * are read. No longer ago than the strictest program allows, nor than most pairs meet again.
     */
    private static Select<?> metOfLate(Scope scope) {
        var strictest =
                scope.thresholds().unusual(ItemKind.SILENT).values().stream().reduce(MOST_MEET_AGAIN, Math::min);
        return selectOne()
                .from(SESSION)
                .where(OF_THE_MATCH, HELD)
                .and(SESSION.STARTS_AT.gt(scope.now().minus(Duration.ofDays(strictest))));
    }
}
