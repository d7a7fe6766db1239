package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM;

import java.time.Instant;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.program.Milestone.PlanSide;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/**
 * Daniel mentors Ines in a cohort that Maya and Noor coordinate; Ben and Cleo are there too, and in a circle with Ines that
 * Lea leads, who has no place. Olga takes part in another program, which Hugo coordinates.
 */
@BelayTest
@Transactional
@RecordApplicationEvents
abstract class CommunityTestBase {

    @Autowired
    DSLContext sql;

    @Autowired
    LibraryService library;

    @Autowired
    SpaceService spaces;

    @Autowired
    PostService posts;

    @Autowired
    OwnPosts ownPosts;

    @Autowired
    MessageService messages;

    @Autowired
    AnnouncementService announcements;

    @Autowired
    FileController files;

    @Autowired
    ApplicationEvents told;

    Pairs given;
    TestAccounts accounts;
    ProgramId program;
    CohortId cohort;
    PersonId daniel;
    PersonId ines;
    PersonId ben;
    PersonId cleo;
    PersonId lea;
    PersonId olga;
    PersonId maya;
    PersonId noor;
    PersonId hugo;
    PersonId admin;
    EnrollmentId inesPlace;
    EnrollmentId cleosPlace;
    Space pair;
    CircleId circleId;
    Space circle;

    @BeforeEach
    void people() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "Europe/Berlin");
        ben = given.person("Ben", "Adler", "Europe/Berlin");
        cleo = given.person("Cleo", "Marsh", "Europe/Berlin");
        lea = given.person("Lea", "Leads", "Europe/Berlin");
        olga = given.person("Olga", "Petrova", "Europe/Berlin");
        inesPlace = given.enrollment(cohort, ines, Side.MENTEE, null);
        cleosPlace = given.enrollment(cohort, cleo, Side.MENTEE, null);
        MatchId match = given.match(cohort, given.enrollment(cohort, daniel, Side.MENTOR, null), inesPlace);
        pair = new Space.OfMatch(match);
        circleId = given.circle(
                cohort, "Speaking up", lea, inesPlace, given.enrollment(cohort, ben, Side.MENTOR, null), cleosPlace);
        circle = new Space.OfCircle(circleId);
        var other = given.program();
        given.enrollment(given.cohort(other), olga, Side.MENTEE, null);
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        noor = accounts.member("Noor", "Haddad", program, ProgramRole.BACKUP);
        hugo = accounts.member("Hugo", "Weiss", other, ProgramRole.COORDINATOR);
        admin = accounts.administrator("Ada", "Root");
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    void as(PersonId person) {
        accounts.signIn(person);
    }

    void leavesProgram(EnrollmentId place) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.LEFT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
    }

    void leavesCircle(EnrollmentId place) {
        sql.update(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.LEFT_AT, Instant.parse("2026-02-01T00:00:00Z"))
                .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(place))
                .execute();
    }

    String programName() {
        return sql.select(PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .fetchSingle()
                .value1();
    }

    static ResourceDraft link(String title, String address) {
        return new ResourceDraft(title, null, address, Set.of(), PlanSide.BOTH, Set.of());
    }

    static ResourceDraft ofFile(String title) {
        return new ResourceDraft(title, null, null, Set.of(), PlanSide.BOTH, Set.of());
    }

    static void refused(Runnable action, String... keys) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).containsExactly(keys));
    }

    static void hidden(Runnable action) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(action::run);
    }
}
