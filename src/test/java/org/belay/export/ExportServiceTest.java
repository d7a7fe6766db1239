package org.belay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.export.ExportPage.Offer;
import org.belay.reporting.HistoryOfCohorts;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.HttpVisitor;
import org.belay.security.ProgramRole;
import org.belay.security.SignedInAs;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Files made in the background on a real database: who may have them, what is in them, and when they are gone. */
@BelayTest
class ExportServiceTest {

    private static final int SEED = 260_260;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Autowired
    SecurityContextHolderStrategy strategy;

    @Autowired
    private ExportService exports;

    @Autowired
    private ExportsInProgress inProgress;

    @Autowired
    private ExportFolder folder;

    @Autowired
    private ExportLedger ledger;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SignedInAs signedInAs;

    @LocalServerPort
    private int port;

    private TestAccounts accounts = new TestAccounts(org.jooq.impl.DSL.using(org.jooq.SQLDialect.MARIADB));
    private ProgramId program = new ProgramId(0);
    private ProgramId other = new ProgramId(0);
    private CohortId cohort = new CohortId(0);
    private PersonId coordinator = new PersonId(0);

    @BeforeEach
    void twoProgramsWithCohorts() {
        accounts = new TestAccounts(sql);
        var history = new HistoryOfCohorts(sql, SEED);
        program = history.program("Leadership");
        other = history.program("Onboarding");
        var starts = LocalDate.parse("2025-09-01");
        var ends = LocalDate.parse("2026-02-27");
        cohort = history.cohort(program, "Autumn 25", starts, ends, new Shape(12, 14, 6, true, true, false));
        history.cohort(
                program, "Spring 25", starts.minusYears(1), ends.minusYears(1), new Shape(7, 9, 3, true, true, false));
        history.cohort(other, "Elsewhere", starts, ends, new Shape(6, 7, 3, true, true, false));
        coordinator = accounts.member("Cora", "Dinator", program, ProgramRole.COORDINATOR);
        accounts.signIn(coordinator);
    }

    @AfterEach
    void nothing() {
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
        jdbc.update("delete from topic where topic_key like ?", "topic-" + SEED + "-%");
        ledger.expire();
    }

    private ExportId made(ExportKind kind, ExportFormat format, ExportFilter filter) throws InterruptedException {
        var id = exports.start(program, kind, format, filter, Locale.UK);
        inProgress.await(id, LONG);
        return id;
    }

    private List<List<String>> csv(ExportKind kind, ExportFilter filter) throws IOException, InterruptedException {
        var file = exports.open(made(kind, ExportFormat.CSV, filter)).file();
        try (var read = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return read.stream().skip(1).map(record -> record.stream().toList()).toList();
        }
    }

    private long count(String query, Object... values) {
        return jdbc.queryForObject(query, Long.class, values);
    }

    private List<ExportKind> offered() {
        return exports.page(program, ExportFilter.NONE).offers().stream()
                .map(Offer::kind)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(value = ExportKind.class, names = "COMMITMENT_TOTALS", mode = EnumSource.Mode.EXCLUDE)
    void aCoordinatorHasEachKindAsExcel(ExportKind kind) throws Exception {
        var id = made(kind, ExportFormat.EXCEL, ExportFilter.of(cohort));
        try (var workbook = new XSSFWorkbook(exports.open(id).file().toFile())) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .endsWith(": Leadership, Autumn 25");
        }
        assertThat(count("select count(*) from audit_entry where action in ('export.asked-for', 'export.downloaded')"))
                .isEqualTo(2);
        assertThat(count("select count(*) from notice where kind = 'RUN' and person_id = ?", coordinator.value()))
                .isEqualTo(1);
    }

    @Test
    void theLedgerHasEachSessionOfTheProgramAndNoneOfAnother() throws Exception {
        var all = csv(ExportKind.SESSIONS, ExportFilter.NONE);
        var ofProgram = "select count(*) from session s join published_match m using (match_id)"
                + " join cohort c on c.cohort_id = m.cohort_id where c.program_id = ?";
        assertThat(all).hasSize(Math.toIntExact(count(ofProgram, program.value())));
        assertThat(all).extracting(List::getFirst).containsOnly("Autumn 25", "Spring 25");
        assertThat(csv(ExportKind.SESSIONS, ExportFilter.of(cohort)))
                .extracting(List::getFirst)
                .containsOnly("Autumn 25");
        assertThat(csv(ExportKind.PARTICIPANTS, ExportFilter.NONE))
                .isNotEmpty()
                .extracting(List::getFirst)
                .doesNotContain("Elsewhere");
    }

    /** The clock of the organization decides in which month a session lies. */
    @Test
    void filtersLeaveWhatTheySay() throws Exception {
        var october = YearMonth.of(2025, 10);
        var inOctober = csv(ExportKind.SESSIONS, ExportFilter.of(cohort).during(october, october));
        assertThat(inOctober)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(5)).startsWith("2025-10-"));
        assertThat(inOctober).hasSize((int) csv(ExportKind.SESSIONS, ExportFilter.of(cohort)).stream()
                .filter(row -> row.get(5).startsWith("2025-10-"))
                .count());
        var department = new DepartmentId(count(
                "select min(p.department_id) from enrollment e join person p using (person_id)"
                        + " where e.cohort_id = ? and e.state = 'COMPLETED' and p.department_id is not null",
                cohort.value()));
        var name = jdbc.queryForObject(
                "select name from department where department_id = ?", String.class, department.value());
        assertThat(csv(ExportKind.PARTICIPANTS, ExportFilter.of(cohort).at(department, null)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo(name));
        // A department stands for those below it, too.
        var parent = sql.fetchSingle("insert into department (name) values ('Above') returning department_id")
                .get(0, Long.class);
        jdbc.update(
                "update department set parent_department_id = ? where department_id = ?", parent, department.value());
        assertThat(count("select count(*) from department where parent_department_id = ?", parent))
                .isEqualTo(1);
    }

    @Test
    void hoursAreThoseOfHeldSessions() throws Exception {
        var hours = csv(ExportKind.HOURS, ExportFilter.of(cohort));
        var total = hours.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(12)))
                .sum();
        var expected = count(
                        "select sum(2 * s.actual_minutes) from session s join published_match m using (match_id)"
                                + " where m.cohort_id = ? and s.state = 'HELD'",
                        cohort.value())
                / 60.0;
        assertThat(total).isCloseTo(expected, org.assertj.core.data.Offset.offset(.005 * hours.size()));
    }

    /** Whoever is in a circle leaves it with its end: they were in it all the same. */
    @Test
    void aCircleThatIsOverHasThePeopleWhoWereInItToItsEnd() throws Exception {
        var given = new Pairs(sql);
        var places = Stream.of("Ana", "Ben", "Cleo")
                .map(name -> given.enrollment(cohort, accounts.member(name, "Kaya"), Side.MENTEE, null))
                .toArray(EnrollmentId[]::new);
        var circle = given.circle(cohort, "Speaking up", null, places);
        given.leave(circle, places[0], Instant.parse("2025-10-01T10:00:00Z"));
        given.end(circle, Instant.parse("2026-01-30T10:00:00Z"));

        assertThat(csv(ExportKind.MATCHES, ExportFilter.of(cohort)))
                .filteredOn(row -> row.get(1).equals("Speaking up"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(5)).isEqualTo("2"));
    }

    @Test
    void commitmentsAreNumbersAndNeverWhatWasPromised() throws Exception {
        var match = promise("Call the plumber", 3);
        var rows = csv(ExportKind.COMMITMENTS, ExportFilter.of(cohort));
        assertThat(rows).anySatisfy(row -> assertThat(row.subList(5, 8)).containsExactly("3", "1", "2"));
        assertThat(rows.toString()).doesNotContain("plumber");
        assertThat(rows).hasSize((int) count(
                "select count(*) from published_match where cohort_id = ?" + " and activated_at is not null",
                cohort.value()));
        assertThat(match).isPositive();
    }

    /** Promises of the mentee of one match, the first one kept. */
    private long promise(String what, int times) {
        var match = count(
                "select min(match_id) from published_match where cohort_id = ? and activated_at is not null",
                cohort.value());
        var session = count("select min(session_id) from session where match_id = ?", match);
        var owner = count(
                "select e.person_id from published_match m join enrollment e"
                        + " on e.enrollment_id = m.mentee_enrollment_id where m.match_id = ?",
                match);
        for (var i = 0; i < times; i++) {
            // What is promised is sealed; any bytes do, since nobody opens them here.
            jdbc.update(
                    "insert into commitment (match_id, session_id, owner_person_id, promise, done_at, created_at)"
                            + " values (?, ?, ?, ?, if(? = 0, now(6), null), now(6))",
                    match,
                    session,
                    owner,
                    what,
                    i);
        }
        return match;
    }

    /** Few people stand behind it: a manager reads none of it, also not the sum of which both are the parts. */
    @Test
    void aManagerHasTotalsWithoutSmallNumbersAndFeedback() throws Exception {
        promise("Call the plumber", 3);
        accounts.signIn(accounts.member("Cora", "Ordinator", program, ProgramRole.COORDINATOR));
        assertThat(csv(ExportKind.FEEDBACK, ExportFilter.of(cohort)))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get(7)).isNotIn("1", "2", "3", "4");
                    assertThat(row.get(8)).isNotIn("1", "2", "3", "4");
                });
        accounts.signIn(accounts.member("Max", "Anager", program, ProgramRole.MANAGER));
        assertThat(offered()).containsExactly(ExportKind.COMMITMENT_TOTALS, ExportKind.FEEDBACK);
        assertThat(csv(ExportKind.COMMITMENT_TOTALS, ExportFilter.of(cohort)))
                .containsExactly(List.of("Autumn 25", "n < 5", "n < 5", "n < 5"));
        assertThat(csv(ExportKind.FEEDBACK, ExportFilter.of(cohort)))
                .as("what was said of sessions and pairs stands in the report alone")
                .isEmpty();
        for (var kind : List.of(
                ExportKind.PARTICIPANTS,
                ExportKind.MATCHES,
                ExportKind.SESSIONS,
                ExportKind.ATTENDANCE,
                ExportKind.COMMITMENTS,
                ExportKind.HOURS)) {
            nobodyHas(kind);
        }
    }

    @Test
    void anAdministratorHasWhoTakesPartAndNothingOfWhatTheyDo() {
        accounts.signIn(accounts.administrator("Ada", "Ministrator"));
        assertThat(offered())
                .containsExactly(ExportKind.PARTICIPANTS, ExportKind.COMMITMENT_TOTALS, ExportKind.FEEDBACK);
    }

    @Test
    void aCoordinatorOfAnotherProgramFindsNothing() throws Exception {
        var id = made(ExportKind.SESSIONS, ExportFormat.CSV, ExportFilter.of(cohort));
        accounts.signIn(accounts.member("Otto", "Ther", other, ProgramRole.COORDINATOR));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.page(program, ExportFilter.NONE));
        assertThat(exports.mayExport(program)).isFalse();
        Arrays.stream(ExportKind.values()).forEach(this::nobodyHas);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.open(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.progress(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.stop(id));
        // Nor do they reach the cohort by way of their own program.
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> exports.start(
                        other, ExportKind.SESSIONS, ExportFormat.CSV, ExportFilter.of(cohort), Locale.UK));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.page(other, ExportFilter.of(cohort)));
    }

    private void nobodyHas(ExportKind kind) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> exports.start(program, kind, ExportFormat.CSV, ExportFilter.NONE, Locale.UK));
    }

    /** A file is its maker's alone, though others may know that it was made. */
    @Test
    void anotherCoordinatorSeesThatItWasMadeAndDoesNotGetIt() throws Exception {
        var id = made(ExportKind.HOURS, ExportFormat.CSV, ExportFilter.of(cohort));
        assertThat(exports.page(program, ExportFilter.of(cohort)).offers())
                .filteredOn(offer -> offer.kind() == ExportKind.HOURS)
                .singleElement()
                .satisfies(offer -> assertThat(offer.ready()).hasSize(1));
        accounts.signIn(accounts.member("Second", "Coordinator", program, ProgramRole.COORDINATOR));
        assertThat(exports.page(program, ExportFilter.of(cohort)).offers())
                .filteredOn(offer -> offer.kind() == ExportKind.HOURS)
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.last()).isNotNull();
                    assertThat(offer.ready()).isEmpty();
                });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.open(id));
        // Managers see their own alone.
        accounts.signIn(accounts.member("Max", "Anager", program, ProgramRole.MANAGER));
        assertThat(exports.page(program, ExportFilter.of(cohort)).offers())
                .allSatisfy(offer -> assertThat(offer.last()).isNull());
    }

    @Test
    void whoLostTheRightOrWaitsTooLongGetsNothing() throws Exception {
        var id = made(ExportKind.MATCHES, ExportFormat.EXCEL, ExportFilter.of(cohort));
        assertThatNoException().isThrownBy(() -> exports.open(id));
        jdbc.update("delete from program_role where role = 'COORDINATOR'");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.open(id));

        accounts.signIn(accounts.member("Second", "Coordinator", program, ProgramRole.COORDINATOR));
        var second = made(ExportKind.MATCHES, ExportFormat.EXCEL, ExportFilter.of(cohort));
        jdbc.update(
                "update export_file set expires_at = now(6) - interval 1 second where export_file_id = ?",
                second.value());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.open(second));
        assertThat(folder.file(second)).exists();
        ledger.expire();
        assertThat(folder.file(second)).doesNotExist();
        assertThat(folder.file(id)).exists();
    }

    /** Between asking for it and its turn somebody may have lost the right. */
    @Test
    void whoLosesTheRightBeforeItBeginsGetsNothing() throws Exception {
        var before = hold();
        var id = exports.start(program, ExportKind.SESSIONS, ExportFormat.CSV, ExportFilter.NONE, Locale.UK);
        jdbc.update("delete from program_role where role = 'COORDINATOR'");
        before.run();
        inProgress.await(id, LONG);
        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(folder.file(id)).doesNotExist();
    }

    /** Keeps the one worker busy until it is let go. */
    private Runnable hold() {
        var gate = new java.util.concurrent.CountDownLatch(1);
        inProgress.start(new ExportId(-1), run -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return gate::countDown;
    }

    private String state(ExportId id) {
        return jdbc.queryForObject("select state from export_file where export_file_id = ?", String.class, id.value());
    }

    @Test
    void aFileThatIsStoppedLeavesNothing() throws Exception {
        var before = hold();
        var id = exports.start(program, ExportKind.SESSIONS, ExportFormat.EXCEL, ExportFilter.NONE, Locale.UK);
        assertThat(exports.progress(id).orElseThrow().stage()).isEqualTo(ExportProgress.Stage.WAITING);
        assertThatExceptionOfType(Refused.class)
                .as("one at a time")
                .isThrownBy(
                        () -> exports.start(program, ExportKind.HOURS, ExportFormat.CSV, ExportFilter.NONE, Locale.UK));
        exports.stop(id);
        before.run();
        inProgress.await(id, LONG);
        assertThat(exports.progress(id)).isEmpty();
        assertThat(state(id)).isEqualTo("STOPPED");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exports.open(id));
        assertThat(count("select count(*) from notice where kind = 'RUN'")).isZero();
    }

    /** Leaving the page, and even signing out, stops nothing. */
    @Test
    void itGoesOnWhenTheAskerIsGone() throws Exception {
        var before = hold();
        var id = exports.start(program, ExportKind.SESSIONS, ExportFormat.CSV, ExportFilter.NONE, Locale.UK);
        TestAccounts.signOut();
        before.run();
        inProgress.await(id, LONG);
        assertThat(state(id)).isEqualTo("READY");
        assertThat(Files.size(folder.file(id))).isPositive();
    }

    /** Who coordinates and takes part sees the own match as one who takes part, and of the partner no more than that. */
    @Test
    void ofTheOwnMatchACoordinatorHasNoScoreAndOfThePartnerNoHours() throws Exception {
        var match = count("select min(match_id) from published_match where cohort_id = ?", cohort.value());
        jdbc.update("update published_match set score = 7350");
        jdbc.update("update published_match set state = 'ACTIVE', ended_at = null where match_id = ?", match);
        jdbc.update(
                "update enrollment e join published_match m on m.mentor_enrollment_id = e.enrollment_id"
                        + " set e.person_id = ? where m.match_id = ?",
                coordinator.value(),
                match);
        var partner = jdbc.queryForObject(
                "select p.last_name from published_match m join enrollment e on e.enrollment_id ="
                        + " m.mentee_enrollment_id join person p using (person_id) where m.match_id = ?",
                String.class,
                match);
        var matches = csv(ExportKind.MATCHES, ExportFilter.of(cohort));
        assertThat(matches)
                .filteredOn(row -> row.get(2).equals("Cora Dinator"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(10)).isEmpty());
        assertThat(matches)
                .filteredOn(row -> !row.get(2).equals("Cora Dinator"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(10)).isEqualTo("73.50"));
        assertThat(csv(ExportKind.HOURS, ExportFilter.of(cohort)))
                .extracting(row -> row.get(1))
                .doesNotContain(partner);
        assertThat(csv(ExportKind.PARTICIPANTS, ExportFilter.of(cohort)))
                .extracting(row -> row.get(1))
                .contains(partner);
    }

    @Test
    void theFileIsHadOverHttpByItsOwnerAlone() {
        // Each application of this process names its own as the one of the process when it starts; this one is meant.
        SecurityContextHolder.setContextHolderStrategy(strategy);
        var email = UUID.randomUUID() + "@example.org";
        var person = signedInAs.coordinator(email, Set.of(program));
        signedInAs.coordinator("second-" + email, Set.of(program));
        signedInAs.person(person);
        var id = exports.start(program, ExportKind.SESSIONS, ExportFormat.EXCEL, ExportFilter.NONE, Locale.UK);
        try {
            inProgress.await(id, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var owner = visitor(email);
        var answer = owner.get("exports/" + id.value());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("belay-sessions-leadership-");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(owner.get("exports/x").statusCode()).isEqualTo(404);
        assertThat(visitor("second-" + email).get("exports/" + id.value()).statusCode())
                .isEqualTo(404);
        assertThat(new HttpVisitor(port).get("exports/" + id.value()).body()).doesNotStartWith("PK");
        jdbc.update("delete from program_role");
        assertThat(owner.get("exports/" + id.value()).statusCode()).isEqualTo(404);
    }

    private HttpVisitor visitor(String email) {
        var visitor = new HttpVisitor(port);
        visitor.signIn(email, SignedInAs.PASSWORD);
        return visitor;
    }
}
