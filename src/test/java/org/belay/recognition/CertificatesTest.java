package org.belay.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.closing.Closings;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Absent;
import org.belay.session.CircleLog;
import org.belay.session.CircleSessions;
import org.belay.session.Outcome;
import org.belay.session.Pairs;
import org.belay.session.SessionId;
import org.belay.session.SessionLog;
import org.belay.session.SessionService;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of completion: Daniel and Ines, in a cohort that Maya coordinates and closes. */
@BelayTest
@Transactional
class CertificatesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private CertificateService certificates;

    @Autowired
    private Closings closings;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CircleSessions circleSessions;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private Pairs given;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private EnrollmentId daniels;
    private EnrollmentId iness;

    @BeforeEach
    void places() {
        accounts = new TestAccounts(sql);
        given = new Pairs(sql);
        var program = given.program();
        cohort = given.cohort(program);
        given.put(cohort, CohortState.CLOSING);
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        daniels = given.enrollment(cohort, daniel, Side.MENTOR, null);
        iness = given.enrollment(cohort, ines, Side.MENTEE, null);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    /** Of days ago, without a log. */
    private SessionId session(String of, long key) {
        return new SessionId(sql.fetchSingle(
                        "insert into session (" + of + ", state, starts_at, minutes, kind)"
                                + " values (?, 'SCHEDULED', ?, 60, 'REMOTE') returning session_id",
                        key,
                        LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(3)), ZoneOffset.UTC))
                .get(0, Long.class));
    }

    private List<Certificate> of(PersonId person) {
        accounts.signIn(person);
        return certificates.mine();
    }

    private void log(SessionId session, long version, Outcome outcome) {
        accounts.signIn(ines);
        sessions.log(session, version, SessionLog.of(outcome));
    }

    private void complete(MatchId match) {
        accounts.signIn(maya);
        closings.complete(cohort, List.of(match));
    }

    private long version(SessionId session) {
        return sql.fetchSingle("select version from session where session_id = ?", session.value())
                .get(0, Long.class);
    }

    @Test
    void whatIsLoggedOrCorrectedAfterTheEndCountsToo() {
        var match = given.match(cohort, daniels, iness);
        var first = session("match_id", match.value());
        var late = session("match_id", match.value());
        log(first, 0, new Outcome.Held(60, Set.of()));
        complete(match);
        var issued = of(daniel).getFirst();
        assertThat(issued.meetings()).isEqualTo(1);

        log(late, 0, new Outcome.Held(45, Set.of()));
        assertThat(of(daniel)).singleElement().satisfies(one -> {
            assertThat(one.meetings()).isEqualTo(2);
            assertThat(one.minutes()).isEqualTo(105);
            assertThat(one.code()).isEqualTo(issued.code());
            assertThat(one.endsOn()).isEqualTo(issued.endsOn());
        });
        assertThat(of(ines).getFirst().minutes()).isEqualTo(105);
        log(first, version(first), new Outcome.Missed(Absent.MENTOR));
        assertThat(of(ines).getFirst().minutes()).isEqualTo(45);
    }

    @Test
    void ofCirclesAsWell() {
        var circle = given.circle(cohort, "Speaking up", null, daniels, iness);
        var session = session("circle_id", circle.value());
        var late = session("circle_id", circle.value());
        attended(session, 50, daniel, ines);
        completeCircle(circle);
        attended(late, 40, daniel, ines);
        assertThat(of(daniel).getFirst().minutes()).isEqualTo(90);
    }

    private void attended(SessionId session, int minutes, PersonId... present) {
        accounts.signIn(ines);
        circleSessions.log(session, 0, new CircleLog(new Outcome.Held(minutes, Set.of()), Set.of(present)));
    }

    private void completeCircle(CircleId circle) {
        accounts.signIn(maya);
        closings.completeCircles(cohort, List.of(circle));
    }

    /** As of what a circle accomplished. It comes once a session is logged after all, and goes with its correction. */
    @Test
    void whoNeverMetHasNone() {
        var match = given.match(cohort, daniels, iness);
        var session = session("match_id", match.value());
        complete(match);
        assertThat(of(ines)).isEmpty();

        log(session, 0, new Outcome.Held(60, Set.of()));
        var code = of(ines).getFirst().spelledCode();
        assertThat(certificates.write(code, Locale.ENGLISH)).isNotEmpty();
        assertThat(certificates.verify(code, "192.0.2.78"))
                .hasValueSatisfying(one -> assertThat(one.valid()).isTrue());
        log(session, version(session), new Outcome.CalledOff("Nobody came."));
        assertThat(of(ines)).isEmpty();
        assertThat(certificates.verify(code, "192.0.2.78"))
                .hasValueSatisfying(one -> assertThat(one.valid()).isFalse());
    }

    private List<CertificateAhead> ahead(PersonId person) {
        accounts.signIn(person);
        return certificates.ahead();
    }

    @Test
    void oneIsPromisedWhereSomebodyIsInAMatchOrCircleAlone() {
        assertThat(ahead(ines)).isEmpty();
        var circle = given.circle(cohort, "Speaking up", null, daniels, iness);
        assertThat(ahead(ines)).hasSize(1);
        sql.execute(
                "update circle_member set left_at = joined_at where circle_id = ? and enrollment_id = ?",
                circle.value(),
                iness.value());
        assertThat(ahead(ines)).isEmpty();
        assertThat(ahead(daniel)).hasSize(1);

        var other = given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTOR, null);
        given.match(cohort, other, iness);
        assertThat(ahead(ines)).hasSize(1);
    }
}
