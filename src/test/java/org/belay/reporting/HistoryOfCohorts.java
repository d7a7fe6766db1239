package org.belay.reporting;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_FEEDBACK;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.feedback.TimePoint;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.organization.PersonState;
import org.belay.program.Format;
import org.belay.program.TopicId;
import org.belay.session.Fit;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;

/** Writes cohorts with all that can happen in them, at random but from a seed. */
public final class HistoryOfCohorts {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** How a cohort went. */
    public record Shape(
            int pairs, int applicants, int sessionsEach, boolean recordsApplications, boolean asks, boolean open) {}

    private final DSLContext sql;
    private final Random random;
    private final List<DepartmentId> departments = new ArrayList<>();
    private final List<SiteId> sites = new ArrayList<>();
    private final List<TopicId> topics = new ArrayList<>();
    private int names;

    public HistoryOfCohorts(DSLContext sql, long seed) {
        this.sql = sql;
        this.random = new Random(seed);
        sql.insertInto(ORGANIZATION)
                .set(ORGANIZATION.ORGANIZATION_ID, 1L)
                .set(ORGANIZATION.NAME, "Northfield")
                .set(ORGANIZATION.TIME_ZONE, ZONE.getId())
                .set(ORGANIZATION.LANGUAGE, "en")
                .onDuplicateKeyUpdate()
                .set(ORGANIZATION.TIME_ZONE, ZONE.getId())
                .execute();
        for (int i = 0; i < 6; i++) {
            departments.add(sql.insertInto(DEPARTMENT)
                    .set(DEPARTMENT.NAME, "Department " + i + " of " + seed)
                    .returningResult(DEPARTMENT.DEPARTMENT_ID)
                    .fetchSingle()
                    .value1());
            sites.add(sql.insertInto(SITE)
                    .set(SITE.NAME, "Site " + i + " of " + seed)
                    .returningResult(SITE.SITE_ID)
                    .fetchSingle()
                    .value1());
            topics.add(sql.insertInto(TOPIC)
                    .set(TOPIC.TOPIC_KEY, "topic-" + seed + "-" + i)
                    .set(TOPIC.LABEL, "Topic " + i)
                    .set(TOPIC.GROUP_KEY, "all")
                    .set(TOPIC.GROUP_NAME, "All")
                    .set(TOPIC.POSITION, i)
                    .returningResult(TOPIC.TOPIC_ID)
                    .fetchSingle()
                    .value1());
        }
    }

    public ProgramId program(String name) {
        return sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, name)
                .set(PROGRAM.PURPOSE, "To learn from each other")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
    }

    public CohortId cohort(ProgramId program, String name, LocalDate starts, LocalDate ends, Shape shape) {
        CohortId cohort = sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, name)
                .set(COHORT.STATE, shape.open() ? CohortState.RUNNING : CohortState.CLOSED)
                .set(COHORT.STARTS_ON, starts)
                .set(COHORT.ENDS_ON, ends)
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
        Instant from = starts.atStartOfDay(ZONE).toInstant();
        Instant until = ends.plusDays(1).atStartOfDay(ZONE).toInstant();
        EnrollmentState[] turnedDown = {
            EnrollmentState.APPLIED,
            EnrollmentState.DECLINED,
            EnrollmentState.WITHDRAWN,
            EnrollmentState.ACCEPTED,
            EnrollmentState.WAITLISTED,
            EnrollmentState.INVITED
        };
        for (int i = 0; i < shape.applicants(); i++) {
            enroll(cohort, person(), Side.values()[i % 3], turnedDown[i % turnedDown.length], from, shape);
        }
        Place mentor = null;
        for (int i = 0; i < shape.pairs(); i++) {
            EnrollmentState state = shape.open()
                    ? EnrollmentState.ACTIVE
                    : random.nextInt(6) == 0 ? EnrollmentState.LEFT : EnrollmentState.COMPLETED;
            if (mentor == null || random.nextInt(3) > 0) {
                mentor = enroll(cohort, person(), Side.MENTOR, state, from, shape);
            }
            Place mentee = enroll(cohort, person(), Side.MENTEE, state, from, shape);
            pair(cohort, mentor, mentee, from, until, shape);
        }
        return cohort;
    }

    private record Place(EnrollmentId enrollment, PersonId person) {}

    private PersonId person() {
        names++;
        return sql.insertInto(PERSON)
                .set(PERSON.FIRST_NAME, "Person")
                .set(PERSON.LAST_NAME, "Number " + names)
                .set(PERSON.DEPARTMENT_ID, random.nextInt(8) == 0 ? null : departments.get(skewed()))
                .set(PERSON.SITE_ID, random.nextInt(8) == 0 ? null : sites.get(skewed()))
                .set(PERSON.STATE, PersonState.ACTIVE)
                .set(PERSON.SOURCE, "test")
                .set(PERSON.CREATED_AT, LONG_AGO)
                .set(PERSON.CHANGED_AT, LONG_AGO)
                .returningResult(PERSON.PERSON_ID)
                .fetchSingle()
                .value1();
    }

    /** The first groups are large and the last ones small. */
    private int skewed() {
        return Math.min(random.nextInt(6), random.nextInt(6));
    }

    private Place enroll(
            CohortId cohort, PersonId person, Side side, EnrollmentState state, Instant from, Shape shape) {
        Instant applied = from.minus(Duration.ofDays(20));
        boolean decided = state != EnrollmentState.APPLIED && state != EnrollmentState.INVITED;
        boolean recorded = shape.recordsApplications();
        EnrollmentId id = sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, state)
                .set(ENROLLMENT.ENDED_WITH_COHORT, state == EnrollmentState.LEFT && names % 2 == 0)
                .set(ENROLLMENT.INVITED_AT, recorded && random.nextBoolean() ? applied : null)
                .set(ENROLLMENT.APPLIED_AT, recorded && state != EnrollmentState.INVITED ? applied : null)
                .set(ENROLLMENT.DECIDED_AT, recorded && decided ? from : null)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
        return new Place(id, person);
    }

    private void pair(CohortId cohort, Place mentor, Place mentee, Instant from, Instant until, Shape shape) {
        boolean declined = random.nextInt(12) == 0;
        boolean early = !declined && random.nextInt(8) == 0;
        Instant activated = from.plus(Duration.ofDays(random.nextInt(10)));
        Instant ended = early ? activated.plus(Duration.ofDays(1 + random.nextInt(60))) : shape.open() ? null : until;
        MatchState state = declined
                ? MatchState.DECLINED
                : early ? MatchState.ENDED_EARLY : shape.open() ? MatchState.ACTIVE : MatchState.COMPLETED;
        MatchId match = sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentor.enrollment())
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, mentee.enrollment())
                .set(PUBLISHED_MATCH.STATE, state)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, from)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, declined ? null : activated)
                .set(PUBLISHED_MATCH.ENDED_AT, declined ? null : ended)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
        if (!declined) {
            int days = (int) Math.max(1, Duration.between(from, until).toDays());
            for (int i = 0; i < shape.sessionsEach(); i++) {
                meet(match, mentor, mentee, from.plus(Duration.ofHours(random.nextInt(days * 24 + 48) - 24)), shape);
            }
            if (random.nextInt(3) == 0) {
                sql.insertInto(INFORMAL_CONTACT)
                        .set(INFORMAL_CONTACT.MATCH_ID, match)
                        .set(INFORMAL_CONTACT.REPORTED_BY_ID, mentor.person())
                        .set(INFORMAL_CONTACT.HAPPENED_AT, from.plus(Duration.ofDays(random.nextInt(days))))
                        .execute();
            }
            if (shape.asks()) {
                answer(match, mentor.person(), from, until);
                answer(match, mentee.person(), from, until);
            }
        }
    }

    private void meet(MatchId match, Place mentor, Place mentee, Instant at, Shape shape) {
        SessionState[] states = {
            SessionState.HELD,
            SessionState.HELD,
            SessionState.HELD,
            SessionState.MISSED,
            SessionState.MOVED,
            SessionState.CANCELLED,
            SessionState.SCHEDULED,
            SessionState.PROPOSED
        };
        SessionState state = states[random.nextInt(states.length)];
        SessionId session = sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, match)
                .set(SESSION.STATE, state)
                .set(SESSION.STARTS_AT, at)
                .set(SESSION.MINUTES, 60)
                .set(SESSION.ACTUAL_MINUTES, state == SessionState.HELD ? 30 + random.nextInt(45) : null)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .returningResult(SESSION.SESSION_ID)
                .fetchSingle()
                .value1();
        if (state == SessionState.HELD) {
            TopicId first = topics.get(random.nextInt(3));
            TopicId second = topics.get(3 + random.nextInt(3));
            for (TopicId topic : random.nextBoolean() ? List.of(first) : List.of(first, second)) {
                sql.insertInto(SESSION_TOPIC)
                        .set(SESSION_TOPIC.SESSION_ID, session)
                        .set(SESSION_TOPIC.TOPIC_ID, topic)
                        .execute();
            }
            if (shape.asks() && random.nextInt(3) > 0) {
                sql.insertInto(SESSION_RATING)
                        .set(SESSION_RATING.SESSION_ID, session)
                        .set(SESSION_RATING.PERSON_ID, random.nextBoolean() ? mentor.person() : mentee.person())
                        .set(SESSION_RATING.RATING, 1 + Math.max(random.nextInt(5), random.nextInt(5)))
                        .set(SESSION_RATING.RATED_AT, at.plus(Duration.ofDays(1)))
                        .execute();
            }
        }
    }

    private void answer(MatchId match, PersonId person, Instant from, Instant until) {
        for (int i = 0; i <= random.nextInt(2); i++) {
            sql.insertInto(PAIRING_FIT)
                    .set(PAIRING_FIT.MATCH_ID, match)
                    .set(PAIRING_FIT.PERSON_ID, person)
                    .set(PAIRING_FIT.ANSWERED_AT, from.plus(Duration.ofDays(random.nextInt(5) + 6L * i)))
                    .set(PAIRING_FIT.FIT, Fit.values()[Math.min(random.nextInt(3), random.nextInt(3))])
                    .execute();
        }
        if (random.nextInt(3) > 0) {
            sql.insertInto(PROGRAM_FEEDBACK)
                    .set(PROGRAM_FEEDBACK.MATCH_ID, match)
                    .set(PROGRAM_FEEDBACK.PERSON_ID, person)
                    .set(PROGRAM_FEEDBACK.TIME_POINT, TimePoint.END)
                    .set(PROGRAM_FEEDBACK.RECOMMENDATION, Math.max(random.nextInt(11), random.nextInt(11)))
                    .set(PROGRAM_FEEDBACK.ANSWERED_AT, until.plus(Duration.ofDays(random.nextInt(9))))
                    .execute();
        }
    }
}
