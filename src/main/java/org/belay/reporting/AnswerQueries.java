package org.belay.reporting;

import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PROGRAM_FEEDBACK;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.belay.feedback.TimePoint;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.session.Fit;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** What people of a cohort answered, by choice. Who was asked is not recorded yet. */
@Repository
class AnswerQueries {

    private static final Field<Integer> CHOICE = field(name("choice"), Integer.class);
    private static final Field<Long> PERSON = field(name("person"), Long.class);
    private static final Field<Integer> TURN = field(name("turn"), Integer.class);

    private static final int PROMOTERS_FROM = 9;
    private static final int PASSIVES_FROM = 7;

    private final DSLContext sql;

    AnswerQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** All ratings of held sessions whose time lies in the slice; one that was not held after all is none. */
    Answers ratings(Slice slice) {
        return answers(
                Question.SESSION_RATING,
                select(
                                inline(5).minus(SESSION_RATING.RATING).as(CHOICE),
                                SESSION_RATING.PERSON_ID.coerce(Long.class).as(PERSON),
                                inline(1).as(TURN))
                        .from(SESSION_RATING)
                        .join(SESSION)
                        .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                        .join(PUBLISHED_MATCH)
                        .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                        .where(
                                PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()),
                                SESSION.STATE.eq(SessionState.HELD),
                                SESSION.STARTS_AT.ge(slice.from()),
                                SESSION.STARTS_AT.lt(slice.until())));
    }

    /** The first answer that each person gave in the slice on a pair that has met. */
    Answers fit(Slice slice) {
        return answers(
                Question.PAIRING_FIT,
                turns(
                                slice.cohort(),
                                PAIRING_FIT,
                                PAIRING_FIT.MATCH_ID,
                                PAIRING_FIT.PERSON_ID,
                                case_(PAIRING_FIT.FIT)
                                        .when(Fit.GOOD, inline(0))
                                        .when(Fit.STILL_DECIDING, inline(1))
                                        .otherwise(inline(2)),
                                PAIRING_FIT.ANSWERED_AT,
                                PAIRING_FIT.MATCH_ID)
                        .and(exists(selectOne()
                                .from(SESSION)
                                .where(
                                        SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID),
                                        SESSION.STATE.eq(SessionState.HELD))))
                        .and(PAIRING_FIT.ANSWERED_AT.ge(slice.from()))
                        .and(PAIRING_FIT.ANSWERED_AT.lt(slice.until())));
    }

    /**
     * The last answer that each person gave at the end, whenever that was: it is about the whole cohort, and slices of a
     * confidential answer could be taken from each other.
     */
    Answers recommendation(CohortId cohort) {
        return answers(
                Question.RECOMMENDATION,
                turns(
                                cohort,
                                PROGRAM_FEEDBACK,
                                PROGRAM_FEEDBACK.MATCH_ID,
                                PROGRAM_FEEDBACK.PERSON_ID,
                                case_().when(PROGRAM_FEEDBACK.RECOMMENDATION.ge(PROMOTERS_FROM), inline(0))
                                        .when(PROGRAM_FEEDBACK.RECOMMENDATION.ge(PASSIVES_FROM), inline(1))
                                        .otherwise(inline(2)),
                                PROGRAM_FEEDBACK.ANSWERED_AT.desc(),
                                PROGRAM_FEEDBACK.PROGRAM_FEEDBACK_ID.desc())
                        .and(PROGRAM_FEEDBACK.TIME_POINT.eq(TimePoint.END))
                        .and(PROGRAM_FEEDBACK.RECOMMENDATION.isNotNull()));
    }

    /** Answers of a cohort by person; the first in the given order is the one that counts. */
    private static SelectConditionStep<Record3<Integer, Long, Integer>> turns(
            CohortId cohort,
            Table<?> answers,
            Field<MatchId> match,
            Field<PersonId> person,
            Field<Integer> choice,
            OrderField<?>... order) {
        return select(
                        choice.as(CHOICE),
                        person.coerce(Long.class).as(PERSON),
                        rowNumber().over().partitionBy(person).orderBy(order).as(TURN))
                .from(answers)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort));
    }

    private Answers answers(Question question, Select<? extends Record3<Integer, Long, Integer>> given) {
        var rows = sql.select(
                        CHOICE, count().cast(Long.class), countDistinct(PERSON).cast(Long.class))
                .from(given.asTable("given"))
                .where(TURN.eq(1))
                .groupBy(rollup(CHOICE))
                .fetch();
        return answers(question.choices().size(), rows);
    }

    /** The row without a choice is the one for all of them. */
    private static Answers answers(int choices, Result<? extends Record3<Integer, Long, Long>> rows) {
        List<Tally> byChoice = new ArrayList<>(Collections.nCopies(choices, Tally.NONE));
        long people = 0;
        for (var row : rows) {
            Integer choice = row.value1();
            if (choice == null) {
                people = row.value3();
            } else {
                byChoice.set(choice, new Tally(row.value2(), row.value3()));
            }
        }
        return new Answers(byChoice, people, null);
    }
}
