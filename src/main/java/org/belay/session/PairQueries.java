package org.belay.session;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.REMATCH_REQUEST;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.TopicDirection;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.PairConcern;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.session.SessionToLog.TopicChoice;
import org.belay.shared.CohortId;
import org.belay.shared.KnownZone;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the features before this one know of a match. */
@Repository
class PairQueries {

    private static final MemberQueries MENTORS = new MemberQueries("mentor");
    private static final MemberQueries MENTEES = new MemberQueries("mentee");
    private static final Enrollment MENTOR = MENTORS.enrollment();
    private static final Enrollment MENTEE = MENTEES.enrollment();
    private static final Person MENTOR_PERSON = MENTORS.person();

    private final DSLContext sql;
    private final ClosedDayQueries closedDays;

    PairQueries(DSLContext sql, ClosedDayQueries closedDays) {
        this.sql = sql;
        this.closedDays = closedDays;
    }

    PairHead get(MatchId match) {
        return pairs().where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .fetchOptional(mapping(PairHead::new))
                .orElseThrow(() -> new NotFound(match));
    }

    /**
     * The same for who goes on to write: the match does not end until the transaction does. Locked before calendars and
     * sessions, as everywhere.
     */
    PairHead keep(MatchId match) {
        sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .forShare()
                .fetch();
        return get(match);
    }

    /** With which one of the two was matched. */
    EnrollmentId place(MatchId match, Member member) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(enrollmentOfPair())
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), ENROLLMENT.PERSON_ID.eq(member.person()))
                .fetchSingle()
                .value1();
    }

    /** When the match became active and when its cohort began. */
    Starts starts(MatchId match) {
        return sql.select(PUBLISHED_MATCH.ACTIVATED_AT, COHORT.STARTS_ON)
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .fetchSingle(mapping(Starts::new));
    }

    /** The same of all matches of a program. */
    Map<MatchId, Starts> starts(ProgramId program) {
        return sql.select(PUBLISHED_MATCH.MATCH_ID, PUBLISHED_MATCH.ACTIVATED_AT, COHORT.STARTS_ON)
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program))
                .fetchMap(PUBLISHED_MATCH.MATCH_ID, row -> new Starts(row.value2(), row.value3()));
    }

    record Starts(@Nullable Instant match, @Nullable LocalDate cohort) {

        static final Starts UNKNOWN = new Starts(null, null);
    }

    /** Matches of a program in these states, by cohort and name. */
    List<PairHead> of(ProgramId program, Collection<MatchState> states) {
        return pairs().where(COHORT.PROGRAM_ID.eq(program), PUBLISHED_MATCH.STATE.in(states))
                .orderBy(COHORT.NAME, MENTOR_PERSON.LAST_NAME, MENTOR_PERSON.FIRST_NAME, PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(PairHead::new));
    }

    /**
     * Matches of one person in these states, the oldest first. Looked up from each side by its own index: with both in one
     * condition every match of the organization is read, on every page.
     */
    List<PairHead> of(PersonId person, Collection<MatchState> states) {
        var place = select(ENROLLMENT.ENROLLMENT_ID).from(ENROLLMENT).where(ENROLLMENT.PERSON_ID.eq(person));
        var matches = sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.in(place), PUBLISHED_MATCH.STATE.in(states))
                .union(select(PUBLISHED_MATCH.MATCH_ID)
                        .from(PUBLISHED_MATCH)
                        .where(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.in(place), PUBLISHED_MATCH.STATE.in(states)))
                .fetch(PUBLISHED_MATCH.MATCH_ID);
        return matches.isEmpty() ? List.of() : of(matches);
    }

    private List<PairHead> of(Collection<MatchId> matches) {
        return pairs().where(PUBLISHED_MATCH.MATCH_ID.in(matches))
                .orderBy(PUBLISHED_MATCH.PUBLISHED_AT, PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(PairHead::new));
    }

    /**
     * Matches of a cohort in these states of which one of the two last said that they do not fit, and whether one asked for a
     * rematch; never of the actor's own pairs.
     */
    Map<MatchId, PairConcern> concerns(Actor actor, CohortId cohort, Collection<MatchState> states) {
        var asked =
                exists(selectOne().from(REMATCH_REQUEST).where(REMATCH_REQUEST.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)));
        return sql.select(PUBLISHED_MATCH.MATCH_ID, field(asked))
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .join(MENTOR)
                .on(MENTOR.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(MENTEE)
                .on(MENTEE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), unhappy(actor, states))
                .fetchMap(
                        PUBLISHED_MATCH.MATCH_ID,
                        row -> row.value2() ? PairConcern.REMATCH_ASKED : PairConcern.FIT_NOT_GOOD);
    }

    private static Condition unhappy(Actor actor, Collection<MatchState> states) {
        var later = PAIRING_FIT.as("later");
        var unhappy = select(PAIRING_FIT.MATCH_ID)
                .from(PAIRING_FIT)
                .where(PAIRING_FIT.FIT.eq(Fit.NOT_GOOD))
                .andNotExists(selectOne()
                        .from(later)
                        .where(later.MATCH_ID.eq(PAIRING_FIT.MATCH_ID), later.PERSON_ID.eq(PAIRING_FIT.PERSON_ID))
                        .and(later.ANSWERED_AT.gt(PAIRING_FIT.ANSWERED_AT)));
        var readable = new AccessCondition()
                .program(COHORT.PROGRAM_ID)
                .partner(MENTOR.PERSON_ID)
                .partner(MENTEE.PERSON_ID)
                .allows(actor, Permission.SEE_RATING);
        return PUBLISHED_MATCH
                .MATCH_ID
                .in(unhappy)
                .and(PUBLISHED_MATCH.STATE.in(states))
                .and(readable);
    }

    private SelectJoinStep<
                    Record9<MatchId, MatchState, ProgramId, String, String, CohortState, LocalDate, Member, Member>>
            pairs() {
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        PUBLISHED_MATCH.STATE,
                        COHORT.PROGRAM_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        COHORT.STATE,
                        coalesce(PUBLISHED_MATCH.EXTENDED_UNTIL, COHORT.ENDS_ON),
                        MENTORS.member(),
                        MENTEES.member())
                .from(MENTEES.join(
                        MENTORS.join(
                                PUBLISHED_MATCH
                                        .join(COHORT)
                                        .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                                        .join(PROGRAM)
                                        .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID)),
                                PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID),
                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID));
    }

    /** In which somebody who is not one of the pair reads times. */
    ZoneId zoneOf(PersonId person) {
        return sql.select(MemberQueries.zone(PERSON, SITE))
                .from(PERSON)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle(r -> KnownZone.of(r.value1()));
    }

    /** The usual week of one of a pair, and the days of a stretch of time on which they are not there. */
    WeekCalendar week(MatchId match, Member member, Slot range) {
        var closed = closedDays.of(
                member.person(),
                LocalDate.ofInstant(range.startsAt(), member.zone()),
                LocalDate.ofInstant(range.endsAt(), member.zone()));
        return sql.select(ENROLLMENT.AVAILABILITY)
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(enrollmentOfPair())
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), ENROLLMENT.PERSON_ID.eq(member.person()))
                .fetchSingle(r -> new WeekCalendar(member.zone(), grid(r.value1()), closed));
    }

    /** Those of a pair who are on a break. */
    List<OnBreak> breaks(MatchId match) {
        return sql.select(PERSON.PERSON_ID, PERSON.FIRST_NAME, PERSON.LAST_NAME, ENROLLMENT.BACK_ON)
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(enrollmentOfPair())
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), ENROLLMENT.STATE.eq(EnrollmentState.ON_HOLD))
                .orderBy(PERSON.PERSON_ID)
                .fetch(mapping((person, first, last, backOn) -> new OnBreak(person, first + " " + last, backOn)));
    }

    private static @Nullable WeekGrid grid(byte @Nullable [] bytes) {
        return bytes == null ? null : WeekGrid.of(bytes);
    }

    private static Condition enrollmentOfPair() {
        return ENROLLMENT.ENROLLMENT_ID.in(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID);
    }

    /** Active topics, first those that the mentor offers or the mentee wants. */
    List<TopicChoice> topics(MatchId match) {
        var ofPair = field(exists(selectOne()
                .from(ENROLLMENT_TOPIC)
                .join(PUBLISHED_MATCH)
                .on(or(
                        ENROLLMENT_TOPIC
                                .ENROLLMENT_ID
                                .eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                                .and(ENROLLMENT_TOPIC.DIRECTION.eq(TopicDirection.OFFERED)),
                        ENROLLMENT_TOPIC
                                .ENROLLMENT_ID
                                .eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)
                                .and(ENROLLMENT_TOPIC.DIRECTION.eq(TopicDirection.WANTED))))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match), ENROLLMENT_TOPIC.TOPIC_ID.eq(TOPIC.TOPIC_ID))));
        return sql.select(TOPIC.TOPIC_ID, TOPIC.LABEL, ofPair)
                .from(TOPIC)
                .where(TOPIC.ACTIVE.isTrue())
                .orderBy(ofPair.desc(), TOPIC.POSITION, TOPIC.TOPIC_ID)
                .fetch(mapping(TopicChoice::new));
    }

    /** Those of the matches that exist. */
    Set<MatchId> known(Collection<MatchId> matches) {
        return sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.in(matches))
                .fetchSet(PUBLISHED_MATCH.MATCH_ID);
    }
}
