package org.belay.session;

import static java.util.stream.Collectors.toSet;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ATTENDANCE;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.session.PairQueries.Starts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the features before this one know of a circle. */
@Repository
class CircleQueries {

    private static final MemberQueries MEMBERS = new MemberQueries("member");

    /** In the circle now; of a circle that is over, in it to its end. */
    private static final Condition STAYED =
            CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT));

    private final DSLContext sql;
    private final ClosedDayQueries closedDays;

    CircleQueries(DSLContext sql, ClosedDayQueries closedDays) {
        this.sql = sql;
        this.closedDays = closedDays;
    }

    /** Published ones that any of these people is in or leads. */
    static Select<Record1<CircleId>> circlesOf(Collection<PersonId> people) {
        return select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.STATE.ne(CircleState.FORMING), CIRCLE.FACILITATOR_ID.in(people))
                .union(select(CIRCLE_MEMBER.CIRCLE_ID)
                        .from(CIRCLE_MEMBER)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(CIRCLE.STATE.ne(CircleState.FORMING), ENROLLMENT.PERSON_ID.in(people), STAYED));
    }

    /** Published ones that somebody is in or leads, the oldest first. */
    List<CircleId> of(PersonId person) {
        return sql.select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.in(circlesOf(List.of(person))))
                .orderBy(CIRCLE.CIRCLE_ID)
                .fetch(CIRCLE.CIRCLE_ID);
    }

    /** One that is not published yet is known to coordinators alone, and not here. */
    CircleHead get(CircleId id) {
        return sql.select(CIRCLE.STATE, CIRCLE.NAME, CIRCLE.FACILITATOR_ID, COHORT.PROGRAM_ID, COHORT.STATE)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .where(CIRCLE.CIRCLE_ID.eq(id), CIRCLE.STATE.ne(CircleState.FORMING))
                .fetchOptional(mapping((state, name, facilitator, program, cohort) ->
                        new CircleHead(id, state, name, program, cohort, facilitator(facilitator), members(id))))
                .orElseThrow(() -> new NotFound(id));
    }

    /** The same for who goes on to write: nobody joins, leaves or ends the circle until the transaction is over. */
    CircleHead keep(CircleId id) {
        sql.select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.eq(id))
                .forShare()
                .fetch();
        return get(id);
    }

    /** When a circle and its cohort began. */
    Starts starts(CircleId id) {
        return sql.select(CIRCLE.PUBLISHED_AT, COHORT.STARTS_ON)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .where(CIRCLE.CIRCLE_ID.eq(id))
                .fetchSingle(mapping(Starts::new));
    }

    /** A published circle that is not over, with all who meet; by the clock of the first of its members. */
    record Running(CircleId circle, String name, String cohort, Set<PersonId> people, ZoneId zone, Starts starts) {}

    /** By cohort and name. */
    List<Running> running(ProgramId program) {
        var open = COHORT.PROGRAM_ID.eq(program).and(CIRCLE.STATE.in(CircleState.OPEN));
        var members = sql.select(CIRCLE_MEMBER.CIRCLE_ID, MEMBERS.member())
                .from(MEMBERS.join(
                        CIRCLE_MEMBER
                                .join(CIRCLE)
                                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                                .join(COHORT)
                                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID)),
                        CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(open, STAYED)
                .orderBy(CIRCLE_MEMBER.CIRCLE_MEMBER_ID)
                .fetchGroups(Record2::value1, Record2::value2);
        return sql.select(
                        CIRCLE.CIRCLE_ID,
                        CIRCLE.NAME,
                        COHORT.NAME,
                        CIRCLE.FACILITATOR_ID,
                        CIRCLE.PUBLISHED_AT,
                        COHORT.STARTS_ON)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .where(open)
                .orderBy(COHORT.NAME, CIRCLE.NAME, CIRCLE.CIRCLE_ID)
                .fetch(mapping((id, name, cohort, facilitator, published, starts) -> {
                    var here = members.getOrDefault(id, List.of());
                    var people = Stream.concat(
                            Stream.ofNullable(facilitator), here.stream().map(Member::person));
                    var zone = here.isEmpty() ? ZoneOffset.UTC : here.getFirst().zone();
                    return new Running(id, name, cohort, people.collect(toSet()), zone, new Starts(published, starts));
                }));
    }

    private @Nullable Member facilitator(@Nullable PersonId person) {
        return person == null
                ? null
                : sql.select(MemberQueries.member(PERSON, MemberQueries.zone(PERSON, SITE)))
                        .from(PERSON)
                        .leftJoin(SITE)
                        .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                        .where(PERSON.PERSON_ID.eq(person))
                        .fetchSingle(Record1::value1);
    }

    private List<Member> members(CircleId id) {
        var person = MEMBERS.person();
        return sql.select(MEMBERS.member())
                .from(MEMBERS.join(
                        CIRCLE_MEMBER.join(CIRCLE).on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID)),
                        CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(id), STAYED)
                .orderBy(coalesce(person.PREFERRED_NAME, person.FIRST_NAME), person.LAST_NAME, person.PERSON_ID)
                .fetch(Record1::value1);
    }

    /** Of everybody who was in it or led it, at any time, or wrote about it. */
    Map<PersonId, String> names(CircleId id) {
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        var met = select(ENROLLMENT.PERSON_ID)
                .from(CIRCLE_MEMBER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(id));
        var led = select(CIRCLE.FACILITATOR_ID).from(CIRCLE).where(CIRCLE.CIRCLE_ID.eq(id));
        var attended = select(SESSION_ATTENDANCE.PERSON_ID)
                .from(SESSION_ATTENDANCE)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_ATTENDANCE.SESSION_ID))
                .where(SESSION.CIRCLE_ID.eq(id));
        return sql.select(PERSON.PERSON_ID, name)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(met.union(led).union(attended)))
                .fetchMap(PERSON.PERSON_ID, name);
    }

    /** The usual week of one of a circle, and the days of a stretch of time on which they are not there. */
    WeekCalendar week(CircleId circle, Member member, Slot range) {
        var closed = closedDays.of(
                member.person(),
                LocalDate.ofInstant(range.startsAt(), member.zone()),
                LocalDate.ofInstant(range.endsAt(), member.zone()));
        return new WeekCalendar(member.zone(), grid(circle, member.person()).orElse(null), closed);
    }

    /** Nothing for who leads it without a place in the cohort. */
    private Optional<WeekGrid> grid(CircleId circle, PersonId person) {
        return sql.select(ENROLLMENT.AVAILABILITY)
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle), ENROLLMENT.PERSON_ID.eq(person), STAYED)
                .fetchOptional(Record1::value1)
                .map(WeekGrid::of);
    }
}
