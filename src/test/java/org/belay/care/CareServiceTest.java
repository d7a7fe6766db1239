package org.belay.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.DatabaseDump;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.program.TopicId;
import org.belay.security.CurrentUser;
import org.belay.security.People;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Daniel supports others in a cohort that Maya coordinates; Ines is supported. */
@BelayTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class CareServiceTest {

    private static final String WHO = "Zelinda Quorvanth";

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CurrentUser user;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CareRepository repository;

    @Autowired
    private AuditTrail audit;

    private final TestClock clock = new TestClock("2026-03-17T08:00:00Z");
    private Pairs given;
    private TestAccounts accounts;
    private CareService care;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private EnrollmentId place;
    private TopicId topic;

    @BeforeEach
    void danielSupports() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        care = new CareService(user, cohorts, repository, people, audit, clock);
        var program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "America/New_York");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        place = given.enrollment(cohort, daniel, Side.MENTOR, null);
        given.enrollment(cohort, ines, Side.MENTEE, null);
        topic = given.topic("Burnout");
        accounts.signIn(daniel);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }

    private Encounter only() {
        assertThat(care.encounters()).hasSize(1);
        return care.encounters().getFirst();
    }

    @Test
    void whileTalksAreOpenTheirAuthorAloneKnowsWhomTheyAreAbout() {
        care.begin(place, topic, WHO, 30);
        care.talkAgain(only().id(), only().version(), 45);

        assertThat(only().label()).isEqualTo(WHO);
        assertThat(List.of(only().talks(), only().minutes())).containsExactly(2, 75);
        assertThat(DatabaseDump.columnsHolding(jdbc, WHO, "Quorvanth")).isEmpty();
        accounts.signIn(ines);
        assertThat(care.encounters()).isEmpty();
    }

    @Test
    void onceClosedNothingTellsWhomTheyWereAbout(CapturedOutput output) {
        care.begin(place, topic, WHO, 30);
        var before = sealedLabels();
        care.close(only().id(), only().version());

        assertThat(only().label()).isNull();
        assertThat(only().begunOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(before).hasSize(1);
        assertThat(sealedLabels()).isEmpty();
        assertThat(DatabaseDump.columnsHolding(jdbc, WHO, "Quorvanth")).isEmpty();
        assertThat(output.getAll()).doesNotContain("Quorvanth");
        assertThat(only().toString()).doesNotContain("Quorvanth");
    }

    /** Coordinators read the trail of their program, with the time of each entry. */
    @Test
    void nothingOfATalkStandsInTheTrail() {
        care.begin(place, topic, WHO, 30);
        care.talkAgain(only().id(), only().version(), 45);
        care.close(only().id(), only().version());

        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTOR_PERSON_ID.eq(daniel)))
                .isZero();
        care.answer(place, Load.RIGHT, 7);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTOR_PERSON_ID.eq(daniel)))
                .as("as of what coordinators read")
                .isEqualTo(1);
    }

    private List<Object> sealedLabels() {
        return sql.fetch("select label from confidential_encounter where label is not null")
                .getValues(0, Object.class);
    }

    @Test
    void whatIsClosedStaysClosed() {
        care.begin(place, null, WHO, 30);
        var open = only();
        care.close(open.id(), open.version());

        assertThatThrownBy(() -> care.talkAgain(open.id(), only().version(), 30))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> care.close(open.id(), open.version())).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void coordinatorsReadCountsTopicsAndHowItGoes() {
        care.begin(place, topic, WHO, 30);
        care.begin(place, topic, null, 30);
        care.talkAgain(care.encounters().getFirst().id(), 0, 30);
        care.addSupervision(place, LocalDate.of(2026, 3, 16), 60, "I was too quick");
        care.answer(place, Load.LIGHT, 5);
        clock.set(clock.instant().plusSeconds(60));
        care.answer(place, Load.TOO_MUCH, 3);

        accounts.signIn(maya);
        var overview = care.overview(cohort);

        assertThat(overview.topics()).containsExactly(new CareOverview.TopicCount("Burnout", 2, 3));
        assertThat(overview.mentors()).singleElement().satisfies(mentor -> {
            assertThat(mentor.name()).isEqualTo("Daniel Osei");
            assertThat(mentor.supervisions()).isEqualTo(1);
            assertThat(mentor.pulse()).isEqualTo(new Pulse(Load.TOO_MUCH, 3, clock.instant()));
        });
        assertThat(care.supervisions()).isEmpty();
        assertThat(DatabaseDump.columnsHolding(jdbc, "too quick", "TOO_MUCH")).isEmpty();
    }

    @Test
    void nobodyElseReadsIt() {
        var other = accounts.member("Olga", "Other", given.program(), ProgramRole.COORDINATOR);
        var manager = accounts.member("Kai", "Holm", given.program(), ProgramRole.MANAGER);

        for (var reader : List.of(daniel, ines, other, manager, accounts.administrator("Ada", "Root"))) {
            accounts.signIn(reader);
            assertThatThrownBy(() -> care.overview(cohort)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aCoordinatorWhoSupportsOthersIsNotInTheirOwnList() {
        given.enrollment(cohort, maya, Side.MENTOR, null);
        accounts.signIn(maya);

        assertThat(care.overview(cohort).mentors())
                .extracting(CareOverview.Mentor::person)
                .containsExactly(daniel);
    }

    @Test
    void onlyWhoSupportsOthersNowWritesAnythingDown() {
        accounts.signIn(ines);
        assertThat(care.places()).isEmpty();
        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> care.begin(place, null, null, 30),
                () -> care.addSupervision(place, LocalDate.of(2026, 3, 16), 60, null),
                () -> care.pulse(place),
                () -> care.answer(place, Load.RIGHT, 7))) {
            assertThatThrownBy(action).isInstanceOf(NotFound.class);
        }
        given.put(cohort, CohortState.CLOSED);
        accounts.signIn(daniel);
        assertThatThrownBy(() -> care.begin(place, null, null, 30)).isInstanceOf(NotFound.class);
    }

    @Test
    void wrongInputIsRefused() {
        refused("session.problem.minutes", () -> care.begin(place, null, null, 4));
        refused("session.problem.minutes", () -> care.addSupervision(place, LocalDate.of(2026, 3, 16), 601, null));
        refused("session.problem.long", () -> care.begin(place, null, "x".repeat(101), 30));
        refused("care.problem.future", () -> care.addSupervision(place, LocalDate.of(2026, 3, 19), 30, null));
        refused("care.problem.about", () -> care.begin(place, null, " ", 30));
        refused("care.problem.words", () -> care.addSupervision(place, LocalDate.of(2026, 3, 16), 30, " "));
        refused("care.problem.confidence", () -> care.answer(place, Load.RIGHT, 11));
        refused("care.problem.confidence", () -> care.answer(place, Load.RIGHT, -1));
    }
}
