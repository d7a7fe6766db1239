package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.SpaceHead.Standing;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SpaceQueries {

    private static final Enrollment MENTOR = ENROLLMENT.as("mentor");
    private static final Enrollment MENTEE = ENROLLMENT.as("mentee");
    private static final Person MENTOR_PERSON = PERSON.as("mentor_person");
    private static final Person MENTEE_PERSON = PERSON.as("mentee_person");

    /** In the circle now; of a circle that is over, in it to its end. */
    private static final Condition STAYED =
            CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT));

    private final DSLContext sql;

    SpaceQueries(DSLContext sql) {
        this.sql = sql;
    }

    SpaceHead get(Space space) {
        var found = switch (space) {
            case Space.OfMatch(var match) -> matches(PUBLISHED_MATCH.MATCH_ID.eq(match));
            case Space.OfCircle(var circle) -> circles(CIRCLE.CIRCLE_ID.eq(circle));
        };
        return found.stream().findFirst().orElseThrow(() -> new NotFound(space));
    }

    SpaceHead keep(Space space) {
        var locked = switch (space) {
            case Space.OfMatch(var match) ->
                sql.select(PUBLISHED_MATCH.MATCH_ID).from(PUBLISHED_MATCH).where(PUBLISHED_MATCH.MATCH_ID.eq(match));
            case Space.OfCircle(var circle) ->
                sql.select(CIRCLE.CIRCLE_ID).from(CIRCLE).where(CIRCLE.CIRCLE_ID.eq(circle));
        };
        locked.forShare().fetch();
        return get(space);
    }

    List<SpaceHead> of(PersonId person) {
        return of(
                person,
                PUBLISHED_MATCH.STATE.in(MatchState.ACTIVE, MatchState.ON_HOLD),
                CIRCLE.STATE.in(CircleState.OPEN));
    }

    /** Also those that are over. */
    List<SpaceHead> everOf(PersonId person) {
        return of(
                person,
                PUBLISHED_MATCH.STATE.in(
                        MatchState.ACTIVE, MatchState.ON_HOLD, MatchState.COMPLETED, MatchState.ENDED_EARLY),
                noCondition());
    }

    private List<SpaceHead> of(PersonId person, Condition whichMatches, Condition whichCircles) {
        // From each side by its own index: "or" would read every match there is, on every page of everybody.
        var own = ownAs(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, person)
                .union(ownAs(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, person))
                .asTable("own");
        var mine = matches(whichMatches.and(PUBLISHED_MATCH.MATCH_ID.in(
                select(own.field(PUBLISHED_MATCH.MATCH_ID)).from(own))));
        var member = select(CIRCLE_MEMBER.CIRCLE_ID)
                .from(CIRCLE_MEMBER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person), STAYED);
        var circles = circles(whichCircles.and(CIRCLE.FACILITATOR_ID.eq(person).or(CIRCLE.CIRCLE_ID.in(member))));
        return Stream.concat(mine.stream(), circles.stream()).toList();
    }

    private static SelectConditionStep<Record1<MatchId>> ownAs(Field<EnrollmentId> side, PersonId person) {
        return select(PUBLISHED_MATCH.MATCH_ID)
                .from(ENROLLMENT)
                .join(PUBLISHED_MATCH)
                .on(side.eq(ENROLLMENT.ENROLLMENT_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person));
    }

    private List<SpaceHead> matches(Condition which) {
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        PUBLISHED_MATCH.STATE,
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        COHORT.STATE,
                        coalesce(PUBLISHED_MATCH.EXTENDED_UNTIL, COHORT.ENDS_ON),
                        member(MENTOR, MENTOR_PERSON, Side.MENTOR),
                        member(MENTEE, MENTEE_PERSON, Side.MENTEE))
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(MENTOR)
                .on(MENTOR.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(MENTOR_PERSON)
                .on(MENTOR_PERSON.PERSON_ID.eq(MENTOR.PERSON_ID))
                .join(MENTEE)
                .on(MENTEE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(MENTEE_PERSON)
                .on(MENTEE_PERSON.PERSON_ID.eq(MENTEE.PERSON_ID))
                .where(which)
                .orderBy(PUBLISHED_MATCH.PUBLISHED_AT, PUBLISHED_MATCH.MATCH_ID)
                .fetch(one -> new SpaceHead(
                        new Space.OfMatch(one.value1()),
                        standing(one.value2()),
                        null,
                        one.value3(),
                        one.value4(),
                        one.value5(),
                        one.value6(),
                        one.value7(),
                        one.value8(),
                        List.of(one.value9(), one.value10()),
                        null));
    }

    /** One that is not published yet is known to coordinators alone, and not here. */
    private List<SpaceHead> circles(Condition which) {
        var circles = sql.select(
                        CIRCLE.CIRCLE_ID,
                        CIRCLE.STATE,
                        CIRCLE.NAME,
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        COHORT.STATE,
                        coalesce(CIRCLE.EXTENDED_UNTIL, COHORT.ENDS_ON),
                        leader())
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .leftJoin(PERSON)
                .on(PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID))
                .where(which, CIRCLE.STATE.ne(CircleState.FORMING))
                .orderBy(CIRCLE.PUBLISHED_AT, CIRCLE.CIRCLE_ID)
                .fetch();
        var members = members(circles.getValues(CIRCLE.CIRCLE_ID));
        return circles.map(one -> new SpaceHead(
                new Space.OfCircle(one.value1()),
                standing(one.value2()),
                one.value3(),
                one.value4(),
                one.value5(),
                one.value6(),
                one.value7(),
                one.value8(),
                one.value9(),
                members.getOrDefault(one.value1(), List.of()),
                one.value10()));
    }

    private Map<CircleId, List<SpaceMember>> members(Collection<CircleId> circles) {
        return sql
                .select(CIRCLE_MEMBER.CIRCLE_ID, member(ENROLLMENT, PERSON, Side.PEER))
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(CIRCLE_MEMBER.CIRCLE_ID.in(circles), STAYED)
                .orderBy(coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME), PERSON.LAST_NAME, PERSON.PERSON_ID)
                .stream()
                .collect(groupingBy(one -> one.value1(), mapping(one -> one.value2(), toList())));
    }

    private static SelectField<SpaceMember> member(Enrollment enrollment, Person person, Side side) {
        Field<Side> here = when(enrollment.SIDE.eq(Side.PEER), inline(Side.PEER, enrollment.SIDE))
                .otherwise(inline(side, enrollment.SIDE));
        return row(
                        person.PERSON_ID,
                        coalesce(person.PREFERRED_NAME, person.FIRST_NAME),
                        person.LAST_NAME,
                        enrollment.ENROLLMENT_ID,
                        here)
                .mapping(SpaceMember::new);
    }

    private static SelectField<@Nullable SpaceMember> leader() {
        return row(PERSON.PERSON_ID, coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME), PERSON.LAST_NAME)
                .mapping((id, first, last) -> id == null ? null : new SpaceMember(id, first, last, null, null));
    }

    private static Standing standing(MatchState state) {
        return switch (state) {
            case OFFERED, DECLINED, EXPIRED -> Standing.OFFERED;
            case ACTIVE -> Standing.GOING_ON;
            case ON_HOLD -> Standing.ON_HOLD;
            case COMPLETED, ENDED_EARLY -> Standing.OVER;
        };
    }

    private static Standing standing(CircleState state) {
        return switch (state) {
            case FORMING -> Standing.OFFERED;
            case ACTIVE -> Standing.GOING_ON;
            case ON_HOLD -> Standing.ON_HOLD;
            case COMPLETED, ENDED_EARLY -> Standing.OVER;
        };
    }
}
