package org.belay.scheduling;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.KICKOFF;
import static org.belay.db.Tables.ROOM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.CircleState;
import org.belay.organization.RoomId;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads kickoffs, and whose time they take: everybody who takes part. */
@Repository
class KickoffQueries {

    private static final Duration LONGEST = Duration.ofHours(10);
    private static final Set<EnrollmentState> TAKING_PART =
            EnumSet.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE);

    private final DSLContext sql;

    KickoffQueries(DSLContext sql) {
        this.sql = sql;
    }

    Optional<KickoffRow> of(CohortId cohort) {
        return sql.select(
                        KICKOFF.KICKOFF_ID,
                        KICKOFF.COHORT_ID,
                        KICKOFF.STATE,
                        KICKOFF.STARTS_AT,
                        KICKOFF.MINUTES,
                        KICKOFF.KIND,
                        KICKOFF.ROOM_ID,
                        KICKOFF.PINNED,
                        KICKOFF.VERSION)
                .from(KICKOFF)
                .where(KICKOFF.COHORT_ID.eq(cohort))
                .fetchOptional(mapping(KickoffRow::new));
    }

    /** Everybody whom a kickoff of the cohort is for. */
    Set<PersonId> people(CohortId cohort) {
        return sql.select(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(TAKING_PART))
                .union(select(CIRCLE.FACILITATOR_ID)
                        .from(CIRCLE)
                        .where(CIRCLE.COHORT_ID.eq(cohort), CIRCLE.STATE.eq(CircleState.ACTIVE))
                        .and(CIRCLE.FACILITATOR_ID.isNotNull()))
                .fetchSet(ENROLLMENT.PERSON_ID);
    }

    /** Agreed kickoffs of other cohorts that take the time of these people. */
    Map<PersonId, List<Slot>> elsewhere(CohortId cohort, Collection<PersonId> people, Slot within) {
        return taken(people, within, cohort);
    }

    /** Agreed kickoffs that take the time of these people. */
    Map<PersonId, List<Slot>> byPerson(Collection<PersonId> people, Slot within) {
        return taken(people, within, new CohortId(0));
    }

    private Map<PersonId, List<Slot>> taken(Collection<PersonId> people, Slot within, CohortId but) {
        return sql
                .select(ENROLLMENT.PERSON_ID, KICKOFF.STARTS_AT, KICKOFF.MINUTES)
                .from(KICKOFF)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(KICKOFF.COHORT_ID), ENROLLMENT.STATE.in(TAKING_PART))
                .where(ENROLLMENT.PERSON_ID.in(people), agreed(within, but))
                .union(select(CIRCLE.FACILITATOR_ID, KICKOFF.STARTS_AT, KICKOFF.MINUTES)
                        .from(KICKOFF)
                        .join(CIRCLE)
                        .on(CIRCLE.COHORT_ID.eq(KICKOFF.COHORT_ID), CIRCLE.STATE.eq(CircleState.ACTIVE))
                        .where(CIRCLE.FACILITATOR_ID.in(people), agreed(within, but)))
                .stream()
                .filter(row -> slot(row.value2(), row.value3()).overlaps(within))
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> row.value1(),
                        java.util.stream.Collectors.mapping(
                                row -> slot(row.value2(), row.value3()), java.util.stream.Collectors.toList())));
    }

    private static Condition agreed(Slot within, CohortId but) {
        return KICKOFF.COHORT_ID
                .ne(but)
                .and(KICKOFF.STATE.eq(SessionState.SCHEDULED))
                .and(KICKOFF.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()));
    }

    Map<RoomId, List<Slot>> roomsTaken(CohortId cohort, Slot within) {
        return sql.select(KICKOFF.ROOM_ID, KICKOFF.STARTS_AT, KICKOFF.MINUTES)
                .from(KICKOFF)
                .where(KICKOFF.ROOM_ID.isNotNull(), KICKOFF.COHORT_ID.ne(cohort))
                .and(KICKOFF.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                .fetchGroups(KICKOFF.ROOM_ID, row -> slot(row.value2(), row.value3()));
    }

    /** When agreed kickoffs have these rooms. */
    Map<RoomId, List<Slot>> agreedIn(Collection<RoomId> rooms, Slot within) {
        return sql.select(KICKOFF.ROOM_ID, KICKOFF.STARTS_AT, KICKOFF.MINUTES)
                .from(KICKOFF)
                .where(KICKOFF.ROOM_ID.in(rooms), KICKOFF.STATE.eq(SessionState.SCHEDULED))
                .and(KICKOFF.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                .fetchGroups(KICKOFF.ROOM_ID, row -> slot(row.value2(), row.value3()));
    }

    private static Slot slot(Instant start, int minutes) {
        return new Slot(start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** Agreed kickoffs that lie ahead, of the cohorts in which this person takes part or leads a circle. */
    List<OwnKickoff> ahead(PersonId person, Instant now) {
        return sql.select(COHORT.NAME, KICKOFF.STARTS_AT, KICKOFF.MINUTES, KICKOFF.KIND, ROOM.NAME)
                .from(KICKOFF)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(KICKOFF.COHORT_ID))
                .leftJoin(ROOM)
                .on(ROOM.ROOM_ID.eq(KICKOFF.ROOM_ID))
                .where(KICKOFF.STATE.eq(SessionState.SCHEDULED), KICKOFF.STARTS_AT.gt(now))
                .and(KICKOFF.COHORT_ID
                        .in(select(ENROLLMENT.COHORT_ID)
                                .from(ENROLLMENT)
                                .where(ENROLLMENT.PERSON_ID.eq(person), ENROLLMENT.STATE.in(TAKING_PART)))
                        .or(KICKOFF.COHORT_ID.in(
                                select(CIRCLE.COHORT_ID).from(CIRCLE).where(CIRCLE.FACILITATOR_ID.eq(person)))))
                .orderBy(KICKOFF.STARTS_AT, KICKOFF.KICKOFF_ID)
                .fetch(mapping(OwnKickoff::new));
    }
}
