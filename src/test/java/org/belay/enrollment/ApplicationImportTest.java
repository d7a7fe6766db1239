package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.IMPORT_BATCH;
import static org.belay.db.Tables.PROGRAM_TERM;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationLine.Change;
import org.belay.enrollment.ApplicationLine.Outcome;
import org.belay.organization.ImportKind;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.belay.shared.table.UploadedFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class ApplicationImportTest {

    private static final CohortDates SPRING = new CohortDates(
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 12, 7),
            LocalDate.of(2027, 5, 31));

    /** Each of the deliberate defects, with what the import says about its row. */
    private static final Map<String, String> SAID = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("e-mail in capitals", "email-capitals"),
            Map.entry("topics given as labels, not keys", "topic-labels"),
            Map.entry("mentor capacity blank", "capacity-missing"),
            Map.entry("mentor capacity 0", "capacity-zero"),
            Map.entry("first preference is not a mentor in this cohort", "wish-no-mentor"),
            Map.entry("inactive topic biz.entrepreneurship", "topic-inactive"),
            Map.entry("unknown topic tech.blockchain", "topic-unknown"),
            Map.entry("no availability given", "availability-missing"),
            Map.entry("same person preferred and excluded", "wish-avoided"),
            Map.entry("handed in after the closing date 2026-11-20", "late"),
            Map.entry("preference given as a name (Sariya Harnpadoungsataya)", "wish-by-name"),
            Map.entry("preference given as a name (Dan Wilson)", "wish-by-name"),
            Map.entry("prefers the own line manager", "wish-line-manager"),
            Map.entry("the roster holds another e-mail for this person (employee 204090)", "other-email"),
            Map.entry("withdrawn", "withdrawn"),
            Map.entry("prefers themself", "wish-oneself"),
            Map.entry("consent is No", "no-consent"),
            Map.entry("second application of the same person (first is 1122)", "second-application"),
            Map.entry("second application of the same person (first is 1152)", "second-application"),
            Map.entry("not in the roster", "not-in-roster")));

    /** 1175 avoids somebody whose e-mail the roster lacks: it must not be taken without that. */
    private static final List<String> REJECTED = List.of("1122", "1152", "1168", "1175", "1181", "1219", "1220");

    @Autowired
    DSLContext sql;

    @Autowired
    ApplicationImport imports;

    @Autowired
    ApplicationService applications;

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    DecisionService decisions;

    @Autowired
    ProgramService programs;

    @Autowired
    CohortService cohorts;

    @Autowired
    TopicService topics;

    @Autowired
    Texts texts;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private EnrollmentGiven given;
    private ProgramId program;
    private CohortId cohort;

    @BeforeEach
    void anEnrollingCohortAndTheRoster() throws Exception {
        given = new EnrollmentGiven(sql, programs, cohorts, topics, clock);
        program = given.program("Peer mentoring");
        given.roster();
        given.coordinator(program);
        cohort = given.cohort(program, SPRING);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        TestAccounts.signOut();
    }

    private ApplicationFile spring() {
        return read(EnrollmentGiven.DATA.resolve("applications-spring.xlsx"));
    }

    private ApplicationFile read(Path file) {
        return imports.read(cohort, new UploadedFile(file, file.getFileName().toString()), Progress.NONE);
    }

    private ApplicationPlan plan() {
        return imports.plan(cohort, spring(), Set.of(), Progress.NONE);
    }

    private static List<String> said(ApplicationLine line) {
        return line.remarks().stream()
                .map(remark -> remark.problem().key().replace("enrollment.import.", ""))
                .toList();
    }

    @Test
    void everyDeliberateDefectIsSaidOfItsRow() throws Exception {
        var lines = plan().lines().stream().collect(Collectors.toMap(ApplicationLine::key, line -> line));
        var defects = Files.readAllLines(EnrollmentGiven.DATA.resolve("applications-known-defects.csv"));

        assertThat(defects).hasSize(34);
        for (var defect : defects.subList(1, defects.size())) {
            var key = defect.substring(0, 4);
            var what = defect.substring(5).replace("\"", "");
            assertThat(said(java.util.Objects.requireNonNull(lines.get(key))))
                    .as("row %s: %s", key, what)
                    .contains(SAID.get(what));
        }
    }

    @Test
    void otherRowsAreTakenAndAtMostLoseAnInactiveTopicOrWishForNoMentor() throws Exception {
        var withDefects = Files.readAllLines(EnrollmentGiven.DATA.resolve("applications-known-defects.csv")).stream()
                .map(line -> line.substring(0, 4))
                .collect(Collectors.toSet());
        var others = plan().lines().stream()
                .filter(line -> !withDefects.contains(line.key()))
                .filter(line -> !line.key().equals("1122") && !line.key().equals("1152"))
                .toList();

        assertThat(others).allMatch(line -> line.outcome() == Outcome.NEW);
        assertThat(others).flatMap(ApplicationImportTest::said).containsOnly("topic-inactive", "wish-no-mentor");
    }

    @Test
    void rejectsWithRowColumnAndReason() throws Exception {
        var plan = plan();

        assertThat(plan.lines()).hasSize(220);
        assertThat(plan.lines().stream()
                        .filter(line -> line.outcome() == Outcome.REJECTED)
                        .map(ApplicationLine::key))
                .containsExactlyElementsOf(REJECTED);
        assertThat(plan.count(Outcome.NEW)).isEqualTo(213);
        var consent = plan.lines().get(180);
        assertThat(consent.row()).isEqualTo(182);
        assertThat(consent.remarks().getFirst().column()).isEqualTo("S");
    }

    @Test
    void writesThemAllAndASecondImportChangesNothing() throws Exception {
        var first = plan();
        assertThat(first.changes()).isEqualTo(213);
        imports.apply(first, Progress.NONE);
        assertThat(sql.fetchCount(ENROLLMENT, ENROLLMENT.COHORT_ID.eq(cohort))).isEqualTo(213);
        assertThat(enrollments.counts(cohort, EnrollmentFilter.ALL))
                .containsExactlyInAnyOrderEntriesOf(Map.of(EnrollmentState.APPLIED, 211, EnrollmentState.WITHDRAWN, 2));

        var again = plan();
        var lists = sql.fetchCount(ENROLLMENT, ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.AVOID_LIST.isNotNull());
        assertThat(again.lines())
                .filteredOn(line -> line.outcome() == Outcome.CHANGED)
                .as("a row that names an avoid list never says that it is the same")
                .hasSize(lists)
                .allSatisfy(line ->
                        assertThat(line.changes()).extracting(Change::field).containsExactly("avoid"));
        assertThat(again.count(Outcome.UNCHANGED) + again.changes()).isEqualTo(213);
        imports.apply(again, Progress.NONE);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("enrollment.imported")))
                .isEqualTo(2);
    }

    @Test
    void aSuggestedPersonCountsOnlyWhenSomebodyConfirms() throws Exception {
        var plan = imports.plan(cohort, spring(), Set.of("1168"), Progress.NONE);
        var line = plan.lines().stream()
                .filter(l -> l.key().equals("1168"))
                .findFirst()
                .orElseThrow();

        assertThat(line.outcome()).isEqualTo(Outcome.NEW);
        assertThat(said(line)).contains("confirmed-by-name", "withdrawn");
        assertThat(plan().lines().stream().filter(l -> l.suggestion() != null))
                .extracting(ApplicationLine::suggestion)
                .containsExactly("Melissa King (204090)");
    }

    @Test
    void whoChangesTheirImportedApplicationKeepsTheChange() throws Exception {
        imports.apply(
                imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-10:00"), Set.of(), Progress.NONE),
                Progress.NONE);
        sql.update(ENROLLMENT)
                .setNull(ENROLLMENT.APPLICATION_KEY)
                .set(ENROLLMENT.MENTOR_CAPACITY, 7)
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .execute();

        var again = imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-10:00"), Set.of(), Progress.NONE);

        assertThat(said(again.lines().getFirst())).containsExactly("newer-here");
        assertThat(again.changes()).isZero();
    }

    @Test
    void aLaterExportChangesWhatIsNotDecidedAndLeavesWhatIs() throws Exception {
        imports.apply(
                imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-10:00"), Set.of(), Progress.NONE),
                Progress.NONE);
        var changed = imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-11:00"), Set.of(), Progress.NONE);
        assertThat(changed.lines().getFirst().changes())
                .containsExactly(new ApplicationLine.Change("availability", "Mon 09:00-10:00", "Mon 09:00-11:00"));
        imports.apply(changed, Progress.NONE);

        decisions.decide(
                cohort, DecisionDraft.silent(Decision.ACCEPT, null), enrollments.all(cohort, EnrollmentFilter.ALL));
        var late = imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-12:00"), Set.of(), Progress.NONE);
        assertThat(said(late.lines().getFirst())).containsExactly("decided");

        imports.apply(
                imports.plan(cohort, oneRow("Yes", "Withdrawn", "Mon 09:00-11:00"), Set.of(), Progress.NONE),
                Progress.NONE);
        assertThat(enrollments.counts(cohort, EnrollmentFilter.ALL))
                .containsExactly(Map.entry(EnrollmentState.WITHDRAWN, 1));
        var back = imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-11:00"), Set.of(), Progress.NONE);
        assertThat(back.lines().getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void valuesThatCannotBeUsedRejectTheRow() throws Exception {
        assertThat(said(imports.plan(cohort, oneRow("Yes", "Draft", "mornings"), Set.of(), Progress.NONE)
                        .lines()
                        .getFirst()))
                .contains("status-unknown", "availability");
    }

    @Test
    void theProgramsOwnWordsNameColumnsAndSides() throws Exception {
        sql.insertInto(PROGRAM_TERM)
                .values(program, "en", "buddy", "buddies", "newcomer", "newcomers")
                .execute();
        var file = folder.resolve("own.csv");
        Files.writeString(
                file,
                "ID,Email,Name,Role,How many newcomers can you take?,Preferred buddy 1,Consent\n"
                        + "9001,linda.mitchell@mx.example.org,Linda Mitchell,Buddy,3,,Yes\n"
                        + "9002,roberto.tamburello@example.org,Roberto Tamburello,a"
                        + " newcomer,,linda.mitchell@mx.example.org,Yes\n"
                        + "9003,nobody@example.org,No Body,Friend,,,Yes\n");
        var plan = imports.plan(cohort, read(file), Set.of(), Progress.NONE);
        var out = new ByteArrayOutputStream();
        imports.writeRejected(plan, Locale.ENGLISH, out);

        assertThat(plan.file().mapping()).containsKeys("CAPACITY", "WISH_1");
        assertThat(said(plan.lines().getFirst())).doesNotContain("side-unknown", "capacity-missing");
        assertThat(said(plan.lines().get(1))).doesNotContain("side-unknown", "wish-no-mentor");
        assertThat(said(plan.lines().get(2))).contains("side-unknown");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .contains("Write Buddy, Newcomer or Both");
        }
    }

    private ApplicationFile oneRow(String consent, String status, String week) throws Exception {
        var file = folder.resolve("one.csv");
        Files.writeString(
                file,
                "ID,Completion time,Email,Name,Role,Topics offered,Capacity,Availability,Time zone,Consent,Status\n"
                        + "9001,2026-11-10 09:00,linda.mitchell@mx.example.org,Linda Mitchell,Mentor,lead.feedback,2,"
                        + week + ",Europe/Berlin," + consent + "," + status + "\n"
                        + "9002,2026-11-10 09:00,nobody@example.org,Nobody Here,Mentor,lead.feedback,2,,,Yes,\n",
                StandardCharsets.UTF_8);
        return read(file);
    }

    @Test
    void aPlanThatIsOvertakenIsNotApplied() throws Exception {
        var plan = imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-10:00"), Set.of(), Progress.NONE);
        imports.apply(plan, Progress.NONE);

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> imports.apply(plan, Progress.NONE));
    }

    @Test
    void withoutANeededColumnNothingIsRead() throws Exception {
        var file = folder.resolve("short.csv");
        Files.writeString(file, "Email,Name\nlinda.mitchell@mx.example.org,Linda Mitchell\nx@example.org,X Y\n");
        var read = read(file);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> imports.plan(cohort, read, Set.of(), Progress.NONE));
    }

    @Test
    void theColumnsThatSomebodyMappedAreKeptForTheNextFileOfThatLayout() throws Exception {
        var first = oneRow("Yes", "Submitted", "Mon 09:00-10:00");
        assertThat(first.remembered()).isFalse();
        var mapping = new java.util.HashMap<>(first.mapping());
        mapping.remove(ApplicationField.AVAILABILITY.name());
        imports.apply(imports.plan(cohort, first.mapped(mapping), Set.of(), Progress.NONE), Progress.NONE);

        var next = oneRow("Yes", "Submitted", "Tue 09:00-10:00");
        assertThat(next.remembered()).isTrue();
        assertThat(next.mapping().keySet()).isEqualTo(mapping.keySet());
        assertThat(read(EnrollmentGiven.DATA.resolve("applications-spring.xlsx"))
                        .remembered())
                .isFalse();
    }

    @Test
    void aFurtherColumnForgetsNoneThatSomebodyMapped() throws Exception {
        var first = read(form("ID,Email,Name,Part,Consent"));
        var mapping = new java.util.HashMap<>(first.mapping());
        assertThat(mapping).doesNotContainKey(ApplicationField.SIDE.name());
        mapping.put(ApplicationField.SIDE.name(), first.columns().get(3));
        imports.apply(imports.plan(cohort, first.mapped(mapping), Set.of(), Progress.NONE), Progress.NONE);

        var next = read(form("ID,Email,Name,PART,Consent,Capacity"));
        assertThat(next.remembered()).isFalse();
        assertThat(next.mapping())
                .containsEntry(ApplicationField.SIDE.name(), next.columns().get(3));
        assertThat(next.mapping())
                .containsEntry(ApplicationField.CAPACITY.name(), next.columns().get(5));
        assertThat(read(form("Part,Height,Weight,Email")).mapping())
                .as("hardly of the same source")
                .doesNotContainKey(ApplicationField.SIDE.name());
    }

    private Path form(String header) throws Exception {
        var file = Files.createTempFile(folder, "form", ".csv");
        return Files.writeString(file, header + "\n9001,linda.mitchell@mx.example.org,Linda Mitchell,Mentor,Yes,2\n");
    }

    @Test
    void anImportIsRecordedInNumbers() throws Exception {
        imports.apply(
                imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-10:00"), Set.of(), Progress.NONE),
                Progress.NONE);

        var batch = sql.selectFrom(IMPORT_BATCH)
                .where(IMPORT_BATCH.KIND.eq(ImportKind.APPLICATIONS))
                .fetchSingle();
        assertThat(batch.getFileName()).isEqualTo("one.csv");
        assertThat(batch.getRowsRead()).isEqualTo(2);
        assertThat(batch.getRowsNew()).isEqualTo(1);
        assertThat(batch.getRowsRejected()).isEqualTo(1);
    }

    @Test
    void rejectedRowsGoBackAsInertCellsWithTheirReason() throws Exception {
        var plan = imports.plan(cohort, oneRow("Yes", "=cmd()", "Mon 09:00-10:00"), Set.of(), Progress.NONE);
        var out = new ByteArrayOutputStream();
        imports.writeRejected(plan, Locale.ENGLISH, out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("ID");
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("2");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("K");
            assertThat(row.getCell(2).getStringCellValue()).contains("The status \"=cmd()\" is not known.");
            assertThat(row.getCell(13).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(13).getStringCellValue()).isEqualTo("=cmd()");
            assertThat(row.getCell(13).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).contains("nobody@example.org");
        }
    }

    @Test
    void whoCancelsWritesNothing() throws Exception {
        var plan = imports.plan(cohort, oneRow("Yes", "Submitted", "Mon 09:00-10:00"), Set.of(), Progress.NONE);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> imports.apply(plan, share -> {
                    throw new CancellationException();
                }));
        assertThat(enrollments.counts(cohort, EnrollmentFilter.ALL)).isEmpty();
    }

    @Test
    void onlyCoordinatorsOfTheProgramImport() throws Exception {
        var file = spring();
        var other = given.program("Another");
        given.coordinator(other);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.plan(cohort, file, Set.of(), Progress.NONE));
        var foreign = new ApplicationPlan(cohort, file, List.of(), Set.of());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.writeRejected(foreign, Locale.ENGLISH, new ByteArrayOutputStream()));
        given.accounts.signIn(given.accounts.administrator("Grace", "Hopper"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.questions(cohort));
    }

    @Test
    void eachRemarkHasWordsInBothLanguages() throws Exception {
        for (var line : plan().lines()) {
            for (var remark : line.remarks()) {
                for (var language : Texts.LANGUAGES) {
                    assertThat(texts.text(language, remark.problem())).doesNotContain("!", "{");
                }
            }
        }
    }
}
