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
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
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

    private static final Field<Instant> LAST_HELD =
            field(select(max(SESSION.STARTS_AT)).from(SESSION).where(OF_THE_MATCH, HELD));

    private static final Field<Instant> LAST_TALK = field(select(max(INFORMAL_CONTACT.HAPPENED_AT))
            .from(INFORMAL_CONTACT)
            .where(INFORMAL_CONTACT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)));

    RhythmQueries() {
        super(ItemKind.NO_FIRST_MEETING, ItemKind.SILENT);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var next = field(select(min(SESSION.STARTS_AT))
                .from(SESSION)
                .where(OF_THE_MATCH, SESSION.STATE.eq(SessionState.SCHEDULED), SESSION.STARTS_AT.gt(scope.now())));
        var kind = when(LAST_HELD.isNull(), inline(ItemKind.NO_FIRST_MEETING.name()))
                .otherwise(inline(ItemKind.SILENT.name()));
        var since = coalesce(greatest(LAST_HELD, coalesce(LAST_TALK, LAST_HELD)), PUBLISHED_MATCH.ACTIVATED_AT);
        return matches(new Found(kind, PUBLISHED_MATCH.MATCH_ID, since)
                        .about(MENTOR.PERSON_ID, MENTEE.PERSON_ID)
                        .due(day(scope, next)))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE))
                .and(PUBLISHED_MATCH.MATCH_ID.notIn(metOfLate(scope)))
                .and(neverMet(scope).or(silent(scope)));
    }

    /**
     * Those who have met of late are neither, and they are nearly all: they are read once, from the index, and only the
     * others are looked at one by one. No longer ago than the strictest program allows, nor than most pairs meet again.
     */
    private static Select<Record1<MatchId>> metOfLate(Scope scope) {
        var strictest =
                scope.thresholds().unusual(ItemKind.SILENT).values().stream().reduce(MOST_MEET_AGAIN, Math::min);
        return select(SESSION.MATCH_ID)
                .from(SESSION)
                .where(HELD, SESSION.STARTS_AT.gt(scope.now().minus(Duration.ofDays(strictest))))
                .and(SESSION.MATCH_ID.isNotNull());
    }

    private static Condition neverMet(Scope scope) {
        return PUBLISHED_MATCH
                .ACTIVATED_AT
                .le(ago(scope, ItemKind.NO_FIRST_MEETING))
                .and(LAST_HELD.isNull());
    }

    /** By the latest of each: of "none since" a server makes a list of all who met, for the few that are looked at. */
    private static Condition silent(Scope scope) {
        var ago = ago(scope, ItemKind.SILENT);
        return PUBLISHED_MATCH
                .ACTIVATED_AT
                .le(ago)
                .and(LAST_HELD.le(ago))
                .and(coalesce(LAST_TALK, LAST_HELD).le(ago));
    }
}
