package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.MATCH_RHYTHM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
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
 * Both begin with those who have not met of late: together they look for them once.
 */
@Repository
class RhythmQueries extends MatchRuleQueries {

    private static final int MOST_MEET_AGAIN = 14;
    private static final Condition OF_THE_MATCH = SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID);

    static final Field<Instant> LAST_HELD = when(MATCH_RHYTHM.KNOWN.isTrue(), MATCH_RHYTHM.LAST_HELD_AT)
            .otherwise(field(select(max(SESSION.STARTS_AT))
                    .from(SESSION)
                    .where(SESSION.MATCH_ID.eq(MATCH_RHYTHM.MATCH_ID), SESSION.STATE.eq(SessionState.HELD))));

    static final Field<Instant> LAST_TALK = field(select(max(INFORMAL_CONTACT.HAPPENED_AT))
            .from(INFORMAL_CONTACT)
            .where(INFORMAL_CONTACT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)));

    RhythmQueries() {
        super(ItemKind.NO_FIRST_MEETING, ItemKind.SILENT);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var kind = when(LAST_HELD.isNull(), inline(ItemKind.NO_FIRST_MEETING.name()))
                .otherwise(inline(ItemKind.SILENT.name()));
        var since = coalesce(greatest(LAST_HELD, coalesce(LAST_TALK, LAST_HELD)), PUBLISHED_MATCH.ACTIVATED_AT);
        var longAgo = ago(scope, ItemKind.SILENT);
        return DSL.select(new Found(kind, PUBLISHED_MATCH.MATCH_ID, since)
                        .about(MENTOR.PERSON_ID, MENTEE.PERSON_ID)
                        .due(day(scope, next(scope)))
                        .columns())
                .from(notMetSince(strictest(scope))
                        .join(MENTOR)
                        .on(MENTOR.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                        .join(MENTEE)
                        .on(MENTEE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .and(LAST_HELD
                        .isNull()
                        .and(PUBLISHED_MATCH.ACTIVATED_AT.le(ago(scope, ItemKind.NO_FIRST_MEETING)))
                        .or(PUBLISHED_MATCH
                                .ACTIVATED_AT
                                .le(longAgo)
                                .and(LAST_HELD.le(longAgo))
                                .and(coalesce(LAST_TALK, LAST_HELD).le(longAgo))));
    }

    private static Field<Instant> next(Scope scope) {
        return field(select(min(SESSION.STARTS_AT))
                .from(SESSION)
                .where(OF_THE_MATCH, SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(SESSION.STARTS_AT.gt(scope.now())));
    }

    /** No longer ago than the strictest program allows, nor than most pairs meet again. */
    private static Instant strictest(Scope scope) {
        var days = scope.thresholds().unusual(ItemKind.SILENT).values().stream().reduce(MOST_MEET_AGAIN, Math::min);
        return scope.now().minus(Duration.ofDays(days));
    }

    /**
     * The few matches of each cohort whose last session was before a time, or of which it is not known when it was: found in
     * an index, where nearly all others stand. A server would begin with all that are active.
     */
    static Table<? extends Record> notMetSince(Instant time) {
        return COHORT.straightJoin(MATCH_RHYTHM)
                .on(MATCH_RHYTHM.COHORT_ID.eq(COHORT.COHORT_ID))
                .and(MATCH_RHYTHM.LAST_HELD_AT.isNull().or(MATCH_RHYTHM.LAST_HELD_AT.le(time)))
                .straightJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(MATCH_RHYTHM.MATCH_ID));
    }
}
