package org.belay.worklist;

import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopState;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Workshops of cohorts, and of programs alone, that are to begin soon: with fewer people than they need once that is to be decided, or with free
 * seats for which nobody waits.
 */
@Repository
class WorkshopItemQueries extends RuleQueries {

    WorkshopItemQueries() {
        super(ItemKind.WORKSHOP_FEW, ItemKind.WORKSHOP_SEATS);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        Field<Instant> starts = field(select(min(WORKSHOP_DATE.STARTS_AT))
                .from(WORKSHOP_DATE)
                .where(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID)));
        var taken = seats(SeatState.TAKEN);
        var waiting = seats(SeatState.WAITLISTED, SeatState.OFFERED);
        var closes = coalesce(WORKSHOP.REGISTRATION_CLOSES_AT, starts);
        // As Workshop.decidedFrom has it.
        var decide = closes.lt(starts)
                .and(closes.le(scope.now()))
                .or(closes.ge(starts).and(starts.le(within(scope, ItemKind.WORKSHOP_FEW, WORKSHOP.PROGRAM_ID))));
        var few = decide.and(taken.lt(WORKSHOP.MINIMUM)).and(WORKSHOP.GONE_ON_AT.isNull());
        var free = closes.gt(scope.now()).and(taken.lt(WORKSHOP.SEATS)).and(waiting.eq(0));
        var kind = when(few, inline(ItemKind.WORKSHOP_FEW.name())).otherwise(inline(ItemKind.WORKSHOP_SEATS.name()));
        return DSL.select(new Found(kind, WORKSHOP.WORKSHOP_ID, WORKSHOP.PUBLISHED_AT)
                        .of(WORKSHOP.PROGRAM_ID, WORKSHOP.COHORT_ID)
                        .due(day(scope, starts))
                        .named(WORKSHOP.TITLE)
                        .counting(taken, WORKSHOP.MINIMUM, WORKSHOP.SEATS)
                        .sameWhile(print(WORKSHOP.VERSION, taken))
                        .columns())
                .from(WORKSHOP)
                .where(
                        looksAt(scope, WORKSHOP.PROGRAM_ID, WORKSHOP.COHORT_ID),
                        WORKSHOP.STATE.eq(WorkshopState.PUBLISHED))
                .and(starts.gt(scope.now()))
                .and(few.or(
                        free.and(day(scope, starts).le(ahead(scope, ItemKind.WORKSHOP_SEATS, WORKSHOP.PROGRAM_ID)))));
    }

    private static Field<Integer> seats(SeatState... states) {
        return field(selectCount()
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID), WORKSHOP_SEAT.STATE.in(states)));
    }
}
