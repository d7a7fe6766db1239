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
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.feedback.TimePoint;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.session.Fit;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** What people of a cohort answered, by choice. Who was asked is not recorded yet. */
@Repository
class AnswerQueries {

    private static final Field<Integer> CHOICE = field(name("choice"), Integer.class);
    private static final Field<Long> PERSON = field(name("person"), Long.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> TURN = field(name("turn"), Integer.class);
    private static final Field<Integer> PART = field(name("part"), Integer.class);
    private static final Field<Instant> ANSWERED_AT = field(name("answered_at"), PAIRING_FIT.ANSWERED_AT.getDataType());
    private static final Field<Integer> ALWAYS = inline(0);

    private static final int PROMOTERS_FROM = 9;
    private static final int PASSIVES_FROM = 7;

    private final DSLContext sql;

    AnswerQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** All ratings of held sessions whose time lies in the slice; one that was not held after all is none. */
    Answers ratings(Slice slice) {
        return ratingsBy(slice, PartOfMatch.WHOLE).of(0);
    }

    /** The same by part. */
    ByPart ratingsBy(Slice slice, PartOfMatch part) {
        return byPart(
                Question.SESSION_RATING, ratings(slice, part.of(SESSION.MATCH_ID, SESSION.STARTS_AT)), noCondition());
    }

    /** Counted for each person first: telling apart the people of many answers takes longer than that. */
    private static Select<?> ratings(Slice slice, Field<Integer> part) {
        return select(
                        part.as(PART),
                        inline(5).minus(SESSION_RATING.RATING).as(CHOICE),
                        SESSION_RATING.PERSON_ID.coerce(Long.class).as(PERSON),
                        count().as(NUMBER),
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
                        SESSION.STARTS_AT.lt(slice.until()))
                .groupBy(PART, SESSION_RATING.PERSON_ID, SESSION_RATING.RATING);
    }

    /** The first answer of each person on a pair that has met, where it was given in the slice. */
    Answers fit(Slice slice) {
        return fitBy(slice, PartOfMatch.WHOLE).of(0);
    }

    /** The same by part. */
    ByPart fitBy(Slice slice, PartOfMatch part) {
        return byPart(
                Question.PAIRING_FIT,
                fit(slice, part.of(PAIRING_FIT.MATCH_ID, PAIRING_FIT.ANSWERED_AT)),
                answeredIn(slice));
    }

    /** Whether the answer that counts lies in the slice; what somebody said later stays out of every slice. */
    private static Condition answeredIn(Slice slice) {
        return ANSWERED_AT.ge(slice.from()).and(ANSWERED_AT.lt(slice.until()));
    }

    private static Select<?> fit(Slice slice, Field<Integer> part) {
        return turns(
                        slice.cohort(),
                        part,
                        PAIRING_FIT,
                        PAIRING_FIT.MATCH_ID,
                        PAIRING_FIT.PERSON_ID,
                        case_(PAIRING_FIT.FIT)
                                .when(Fit.GOOD, inline(0))
                                .when(Fit.STILL_DECIDING, inline(1))
                                .otherwise(inline(2)),
                        PAIRING_FIT.ANSWERED_AT,
                        PAIRING_FIT.ANSWERED_AT,
                        PAIRING_FIT.MATCH_ID)
                .and(exists(selectOne()
                        .from(SESSION)
                        .where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), SESSION.STATE.eq(SessionState.HELD))));
    }

    /**
     * The last answer that each person gave at the end, whenever that was: it is about the whole cohort, and slices of a
     * confidential answer could be taken from each other.
     */
    Answers recommendation(CohortId cohort) {
        return byPart(
                        Question.RECOMMENDATION,
                        turns(
                                        cohort,
                                        ALWAYS,
                                        PROGRAM_FEEDBACK,
                                        PROGRAM_FEEDBACK.MATCH_ID,
                                        PROGRAM_FEEDBACK.PERSON_ID,
                                        case_().when(PROGRAM_FEEDBACK.RECOMMENDATION.ge(PROMOTERS_FROM), inline(0))
                                                .when(PROGRAM_FEEDBACK.RECOMMENDATION.ge(PASSIVES_FROM), inline(1))
                                                .otherwise(inline(2)),
                                        PROGRAM_FEEDBACK.ANSWERED_AT,
                                        PROGRAM_FEEDBACK.ANSWERED_AT.desc(),
                                        PROGRAM_FEEDBACK.PROGRAM_FEEDBACK_ID.desc())
                                .and(PROGRAM_FEEDBACK.TIME_POINT.eq(TimePoint.END))
                                .and(PROGRAM_FEEDBACK.RECOMMENDATION.isNotNull()),
                        noCondition())
                .of(0);
    }

    /** Answers of a cohort by person; the first in the given order is the one that counts. */
    private static SelectConditionStep<?> turns(
            CohortId cohort,
            Field<Integer> part,
            Table<?> answers,
            Field<MatchId> match,
            Field<PersonId> person,
            Field<Integer> choice,
            Field<Instant> at,
            OrderField<?>... order) {
        return select(
                        part.as(PART),
                        choice.as(CHOICE),
                        person.coerce(Long.class).as(PERSON),
                        inline(1).as(NUMBER),
                        at.as(ANSWERED_AT),
                        rowNumber().over().partitionBy(person).orderBy(order).as(TURN))
                .from(answers)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort));
    }

    /** Answers by the position of a part; the parts in which nobody answered are not in the map. */
    record ByPart(Question question, Map<Integer, Answers> given) {
        Answers of(int part) {
            List<Tally> nothing = Collections.nCopies(question.choices().size(), Tally.NONE);
            return given.getOrDefault(part, new Answers(nothing, 0, null));
        }
    }

    private ByPart byPart(Question question, Select<?> given, Condition counts) {
        var rows = sql.select(
                        PART,
                        CHOICE,
                        sum(NUMBER).cast(Long.class),
                        countDistinct(PERSON).cast(Long.class))
                .from(given.asTable("given"))
                .where(TURN.eq(1), counts)
                .groupBy(rollup(PART, CHOICE))
                .fetch();
        Map<Integer, Answers> parts = new HashMap<>();
        rows.stream()
                .filter(row -> row.value1() != null)
                .collect(Collectors.groupingBy(Record4::value1))
                .forEach((part, each) ->
                        parts.put(part, answers(question.choices().size(), each)));
        return new ByPart(question, parts);
    }

    /** The row without a choice is the one for all of them. */
    private static Answers answers(int choices, List<Record4<Integer, Integer, Long, Long>> rows) {
        List<Tally> byChoice = new ArrayList<>(Collections.nCopies(choices, Tally.NONE));
        long people = 0;
        for (var row : rows) {
            Integer choice = row.value2();
            if (choice == null) {
                people = row.value4();
            } else {
                byChoice.set(choice, new Tally(row.value3(), row.value4()));
            }
        }
        return new Answers(byChoice, people, null);
    }
}
