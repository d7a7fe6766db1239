package org.belay.reporting;

import static java.util.stream.Collectors.toSet;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FEEDBACK;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.Standing.Answered;
import org.belay.reporting.Standing.Circles;
import org.belay.reporting.Standing.Rated;
import org.belay.reporting.Standing.Supporters;
import org.belay.reporting.Standing.Ties;
import org.belay.reporting.Standing.Workshop;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.workshop.Presence;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What circles did, who came to know whom, who came to workshops, and how many matches those have who support others. */
@Repository
class StandingQueries {

    private static final Condition HELD = SESSION.STATE.eq(SessionState.HELD);

    private final DSLContext sql;

    StandingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Nothing for a cohort without circles. */
    @Nullable
    Circles circles(CohortId cohort) {
        Tally circles = sql.select(countDistinct(CIRCLE.CIRCLE_ID), countDistinct(ENROLLMENT.PERSON_ID))
                .from(CIRCLE)
                .join(CIRCLE_MEMBER)
                .on(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(published(cohort))
                .fetchSingle(row -> new Tally(row.value1(), row.value2()));
        return circles.value() == 0 ? null : withMarks(circles, sessions(cohort), cohort);
    }

    private static Condition published(CohortId cohort) {
        return CIRCLE.COHORT_ID.eq(cohort).and(CIRCLE.PUBLISHED_AT.isNotNull());
    }

    private Tally sessions(CohortId cohort) {
        return sql.select(countDistinct(SESSION.SESSION_ID), countDistinct(ENROLLMENT.PERSON_ID))
                .from(CIRCLE)
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(CIRCLE_MEMBER)
                .on(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(published(cohort), HELD)
                .fetchSingle(row -> new Tally(row.value1(), row.value2()));
    }

    private Circles withMarks(Tally circles, Tally sessions, CohortId cohort) {
        Condition present = SESSION_ATTENDANCE.PRESENT.isTrue();
        Condition absent = SESSION_ATTENDANCE.PRESENT.isFalse();
        return sql.select(marks(present), people(present), marks(absent), people(absent))
                .from(CIRCLE)
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(SESSION_ATTENDANCE)
                .on(SESSION_ATTENDANCE.SESSION_ID.eq(SESSION.SESSION_ID))
                .where(published(cohort), HELD)
                .fetchSingle(row -> new Circles(
                        circles,
                        sessions,
                        new Tally(row.value1(), row.value2()),
                        new Tally(row.value3(), row.value4())));
    }

    private static Field<Integer> marks(Condition how) {
        return count(when(how, inline(1)));
    }

    private static Field<Integer> people(Condition how) {
        return countDistinct(when(how, SESSION_ATTENDANCE.PERSON_ID));
    }

    /** How often somebody was present, and absent, at held sessions of circles. */
    record Marks(PersonId person, long present, long absent) {
        long all() {
            return present + absent;
        }
    }

    List<Marks> marks(CohortId cohort) {
        return sql.select(
                        SESSION_ATTENDANCE.PERSON_ID,
                        marks(SESSION_ATTENDANCE.PRESENT.isTrue()).cast(Long.class),
                        marks(SESSION_ATTENDANCE.PRESENT.isFalse()).cast(Long.class))
                .from(CIRCLE)
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(SESSION_ATTENDANCE)
                .on(SESSION_ATTENDANCE.SESSION_ID.eq(SESSION.SESSION_ID))
                .where(published(cohort), HELD)
                .groupBy(SESSION_ATTENDANCE.PERSON_ID)
                .fetch(mapping(Marks::new));
    }

    /** Who was there to say how their pair fits, and who said it; nothing where nobody did. */
    @Nullable
    Answered fit(CohortId cohort) {
        Field<MatchId> match = field(name("place", "match_id"), PUBLISHED_MATCH.MATCH_ID.getDataType());
        Field<EnrollmentId> of = field(name("place", "of"), ENROLLMENT.ENROLLMENT_ID.getDataType());
        var places = places(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, cohort)
                .unionAll(places(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, cohort))
                .asTable("place");
        var read = sql.select(countDistinct(PAIRING_FIT.PERSON_ID), countDistinct(ENROLLMENT.PERSON_ID))
                .from(places)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(of))
                .leftJoin(PAIRING_FIT)
                .on(PAIRING_FIT.MATCH_ID.eq(match), PAIRING_FIT.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .fetchSingle(row -> new Answered(row.value1(), row.value2()));
        return read.people() == 0 ? null : read;
    }

    /** Of the pairs that have met. */
    private static Select<Record2<MatchId, EnrollmentId>> places(Field<EnrollmentId> place, CohortId cohort) {
        return select(PUBLISHED_MATCH.MATCH_ID, place.as("of"))
                .from(PUBLISHED_MATCH)
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(cohort),
                        exists(select(inline(1))
                                .from(SESSION)
                                .where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), HELD)));
    }

    private record Tie(PersonId one, PersonId other, boolean across) {
        Stream<PersonId> people() {
            return Stream.of(one, other);
        }
    }

    /** Of those who had not met in a cohort that began earlier; nothing while there are none. */
    @Nullable
    Ties ties(CohortId cohort) {
        Set<Tie> ties = met(of -> of.eq(cohort));
        // Those who lead a circle need not be enrolled.
        Set<PersonId> people = ties.stream().flatMap(Tie::people).collect(toSet());
        ties.removeAll(
                met(of -> of.in(earlier(cohort)).and(PERSON.as("one").PERSON_ID.in(people))));
        return ties.isEmpty() ? null : new Ties(tally(ties, true), tally(ties, false));
    }

    private static Tally tally(Set<Tie> ties, boolean across) {
        List<Tie> some = ties.stream().filter(tie -> tie.across() == across).toList();
        return new Tally(
                some.size(), some.stream().flatMap(Tie::people).distinct().count());
    }

    private static Select<Record1<CohortId>> earlier(CohortId cohort) {
        var before = COHORT.as("before");
        return select(before.COHORT_ID)
                .from(COHORT)
                .join(before)
                .on(before.STARTS_ON.lt(COHORT.STARTS_ON))
                .where(COHORT.COHORT_ID.eq(cohort));
    }

    private Set<Tie> met(Function<Field<CohortId>, Condition> cohorts) {
        Set<Tie> ties = new HashSet<>(matches(cohorts.apply(PUBLISHED_MATCH.COHORT_ID)));
        ties.addAll(inCircles(cohorts.apply(CIRCLE.COHORT_ID)));
        return ties;
    }

    private List<Tie> matches(Condition cohorts) {
        var places = new Two<>(ENROLLMENT.as("one_place"), ENROLLMENT.as("other_place"));
        var people = new Two<>(PERSON.as("one"), PERSON.as("other"));
        return sql.selectDistinct(people.one().PERSON_ID, people.other().PERSON_ID, across(people))
                .from(PUBLISHED_MATCH)
                .join(places.one())
                .on(places.one().ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(people.one())
                .on(people.one().PERSON_ID.eq(places.one().PERSON_ID))
                .join(places.other())
                .on(places.other().ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(people.other())
                .on(people.other().PERSON_ID.eq(places.other().PERSON_ID))
                .where(
                        cohorts,
                        exists(select(inline(1))
                                .from(SESSION)
                                .where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), HELD)))
                .fetch(row -> tie(row.value1(), row.value2(), row.value3()));
    }

    private List<Tie> inCircles(Condition cohorts) {
        var marks = new Two<>(SESSION_ATTENDANCE.as("one_mark"), SESSION_ATTENDANCE.as("other_mark"));
        var people = new Two<>(PERSON.as("one"), PERSON.as("other"));
        return sql.selectDistinct(people.one().PERSON_ID, people.other().PERSON_ID, across(people))
                .from(CIRCLE)
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(marks.one())
                .on(marks.one().SESSION_ID.eq(SESSION.SESSION_ID))
                .join(marks.other())
                .on(marks.other().SESSION_ID.eq(SESSION.SESSION_ID))
                .join(people.one())
                .on(people.one().PERSON_ID.eq(marks.one().PERSON_ID))
                .join(people.other())
                .on(people.other().PERSON_ID.eq(marks.other().PERSON_ID))
                .where(
                        cohorts,
                        CIRCLE.PUBLISHED_AT.isNotNull(),
                        HELD,
                        marks.one().PRESENT.isTrue(),
                        marks.other().PRESENT.isTrue(),
                        marks.one().PERSON_ID.lt(marks.other().PERSON_ID))
                .fetch(row -> tie(row.value1(), row.value2(), row.value3()));
    }

    private record Two<T>(T one, T other) {}

    private static Field<Boolean> across(Two<Person> people) {
        return field(coalesce(people.one().DEPARTMENT_ID.ne(people.other().DEPARTMENT_ID), inline(false)));
    }

    /** The same two people are the same tie, whoever is named first. */
    private static Tie tie(PersonId one, PersonId other, boolean across) {
        return one.value() < other.value() ? new Tie(one, other, across) : new Tie(other, one, across);
    }

    /** Those that were held, by their first day. */
    List<Workshop> workshops(CohortId cohort) {
        var taken = WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN);
        var waiting = WORKSHOP_SEAT.STATE.in(SeatState.WAITLISTED, SeatState.OFFERED);
        var rated = ratings(cohort);
        return sql.select(
                        WORKSHOP.WORKSHOP_ID,
                        WORKSHOP.TITLE,
                        countDistinct(when(taken, WORKSHOP_SEAT.PERSON_ID)),
                        countDistinct(when(taken.and(came()), WORKSHOP_SEAT.PERSON_ID)),
                        WORKSHOP.SEATS,
                        countDistinct(
                                when(taken.and(marked(Presence.NO_SHOW)).andNot(came()), WORKSHOP_SEAT.PERSON_ID)),
                        countDistinct(when(waiting, WORKSHOP_SEAT.PERSON_ID)))
                .from(WORKSHOP)
                .leftJoin(WORKSHOP_SEAT)
                .on(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(held(cohort))
                .groupBy(WORKSHOP.WORKSHOP_ID, WORKSHOP.TITLE, WORKSHOP.SEATS)
                .orderBy(
                        field(select(min(WORKSHOP_DATE.STARTS_AT))
                                .from(WORKSHOP_DATE)
                                .where(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))),
                        WORKSHOP.WORKSHOP_ID)
                .fetch(mapping((id, title, registered, attended, seats, noShows, waitlisted) ->
                        new Workshop(title, registered, attended, seats, noShows, waitlisted, rated.get(id))));
    }

    /** None while the cohort lasts: each day would tell what was said since the day before. */
    private Map<WorkshopId, Rated> ratings(CohortId cohort) {
        return sql.select(WORKSHOP.WORKSHOP_ID, rated(1), rated(2), rated(3), rated(4), rated(5))
                .from(WORKSHOP)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(WORKSHOP.COHORT_ID))
                .join(WORKSHOP_FEEDBACK)
                .on(WORKSHOP_FEEDBACK.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .join(WORKSHOP_SEAT)
                .on(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .and(WORKSHOP_SEAT.PERSON_ID.eq(WORKSHOP_FEEDBACK.PERSON_ID))
                .where(held(cohort), COHORT.STATE.eq(CohortState.CLOSED), came())
                .groupBy(WORKSHOP.WORKSHOP_ID)
                .fetchMap(
                        WORKSHOP.WORKSHOP_ID,
                        mapping((id, one, two, three, four, five) -> new Rated(Stream.of(one, two, three, four, five)
                                .map(Integer::longValue)
                                .toList())));
    }

    private static Field<Integer> rated(int rating) {
        return count(when(WORKSHOP_FEEDBACK.RATING.eq(rating), inline(1)));
    }

    /** Different people who came to any of them; nothing without a workshop. */
    @Nullable
    Tally workshopPeople(CohortId cohort) {
        return sql.select(countDistinct(WORKSHOP.WORKSHOP_ID), countDistinct(when(came(), WORKSHOP_SEAT.PERSON_ID)))
                .from(WORKSHOP)
                .leftJoin(WORKSHOP_SEAT)
                .on(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID).and(WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN)))
                .where(held(cohort))
                .fetchSingle(row -> row.value1() == 0 ? null : new Tally(row.value2(), row.value2()));
    }

    /** Who came to any of them. */
    List<PersonId> atWorkshops(CohortId cohort) {
        return sql.selectDistinct(WORKSHOP_SEAT.PERSON_ID)
                .from(WORKSHOP)
                .join(WORKSHOP_SEAT)
                .on(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(held(cohort), WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN), came())
                .fetch(WORKSHOP_SEAT.PERSON_ID);
    }

    private static Condition held(CohortId cohort) {
        return WORKSHOP.COHORT_ID.eq(cohort).and(WORKSHOP.STATE.eq(WorkshopState.HELD));
    }

    private static Condition came() {
        return marked(Presence.HERE, Presence.LATE);
    }

    /** At one date at least. */
    private static Condition marked(Presence... marks) {
        return exists(select(inline(1))
                .from(WORKSHOP_DATE)
                .join(WORKSHOP_ATTENDANCE)
                .on(WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID.eq(WORKSHOP_DATE.WORKSHOP_DATE_ID))
                .where(
                        WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP_SEAT.WORKSHOP_ID),
                        WORKSHOP_ATTENDANCE.PERSON_ID.eq(WORKSHOP_SEAT.PERSON_ID),
                        WORKSHOP_ATTENDANCE.PRESENCE.in(marks)));
    }

    /** Nothing where nobody supports others, as among peers. */
    @Nullable
    Supporters supporters(CohortId cohort) {
        List<Long> matches = sql.select(count().cast(Long.class))
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(cohort),
                        PUBLISHED_MATCH.ACTIVATED_AT.isNotNull(),
                        ENROLLMENT.SIDE.ne(Side.PEER))
                .groupBy(ENROLLMENT.PERSON_ID)
                .fetch(Record1::value1);
        return matches.isEmpty() ? null : new Supporters(matches);
    }

    /** Calls of people for help with their own goals, and the different people who called. */
    Calls calls(CohortId cohort) {
        var settled = GOAL_CHECK_IN.HELP_SETTLED_AT.isNotNull();
        return sql.select(
                        count(),
                        countDistinct(GOAL_CHECK_IN.PERSON_ID),
                        count(when(settled, 1)),
                        countDistinct(when(settled, GOAL_CHECK_IN.PERSON_ID)),
                        countDistinct(when(not(settled), GOAL_CHECK_IN.PERSON_ID)))
                .from(GOAL_CHECK_IN)
                .join(GOAL)
                .on(GOAL.GOAL_ID.eq(GOAL_CHECK_IN.GOAL_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(GOAL.ENROLLMENT_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), GOAL_CHECK_IN.ASKS_HELP.isTrue())
                .fetchSingle(mapping((all, people, done, ofDone, ofOpen) ->
                        new Calls(new Tally(all, people), new Tally(done, ofDone), new Tally(all - done, ofOpen))));
    }

    record Calls(Tally all, Tally settled, Tally notSettled) {}
}
