package org.belay.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.history.HistoryPlan.Part;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportPeople;
import org.belay.organization.PeopleImport;
import org.belay.security.SignedInAs;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The past cohorts of the sample files; what must come in is counted in the files by the test itself. */
@BelayTest
@Transactional
class HistoryImportTest {

    private static final UploadedFile SESSIONS = upload("session-history.csv");
    private static final UploadedFile FEEDBACK = upload("feedback.csv");
    private static final HistoryFiles BOTH = HistoryFiles.of(SESSIONS, FEEDBACK);
    private static final ImportHistory PROGRAM = ImportHistory.into("Mentoring before Belay");

    @Autowired
    private DSLContext sql;

    @Autowired
    private HistoryImport importing;

    @Autowired
    private PeopleImport people;

    @Autowired
    private ImportBatches batches;

    @Autowired
    private SignedInAs signedIn;

    @TempDir
    private Path folder;

    @BeforeEach
    void theOrganizationIsKnown() {
        signedIn.person(signedIn.administrator("history.admin@belay.example.org"));
        var roster = Path.of("src/test/resources/data/roster-utf8-bom.csv");
        var file = people.open(roster, "roster-utf8-bom.csv");
        var plan = people.check(file, new ImportPeople("HR", false), Progress.NONE);
        people.apply(plan, false, Progress.NONE);
    }

    @AfterEach
    void signOut() {
        signedIn.nobody();
    }

    @Test
    void everyRowOfTheFilesComesIn() throws IOException {
        take(BOTH);

        var rows = rows(SESSIONS);
        assertThat(count("select state, count(*) from session where session_key like 'S-%' group by state"))
                .isEqualTo(Map.of(
                        "HELD", with(rows, "held"),
                        "CANCELLED", with(rows, "cancelled"),
                        "MOVED", with(rows, "rescheduled"),
                        "MISSED", with(rows, "no_show_mentee") + with(rows, "no_show_mentor")));
        assertThat(count("select absent, count(*) from session where state = 'MISSED' group by absent"))
                .isEqualTo(Map.of("MENTEE", with(rows, "no_show_mentee"), "MENTOR", with(rows, "no_show_mentor")));
        assertThat(number("select sum(actual_minutes) from session"))
                .isEqualTo(rows.stream()
                        .filter(row -> row.get("status").equals("held"))
                        .mapToLong(row -> Long.parseLong(row.get("actual_minutes")))
                        .sum());
        assertThat(number("select count(*) from session where actual_minutes is not null and state <> 'HELD'"))
                .isZero();
        assertThat(count("select t.topic_key, count(*) from session_topic s join topic t on t.topic_id = s.topic_id"
                        + " group by t.topic_key"))
                .isEqualTo(by(rows, "topic_key"));
    }

    @Test
    void everyPairIsAMatchOfItsCohort() throws IOException {
        take(BOTH);

        var pairs = rows(SESSIONS).stream()
                .map(row -> row.get("cohort") + " " + row.get("pair_id"))
                .collect(Collectors.toSet());
        assertThat(sql.fetch("select c.code, m.match_key from published_match m join cohort c"
                                + " on c.cohort_id = m.cohort_id")
                        .map(r -> r.get(0) + " " + r.get(1)))
                .containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(count("select code, count(*) from cohort where state = 'CLOSED' group by code"))
                .isEqualTo(Map.of("AUT25", 1L, "SPR26", 1L));
        assertThat(sql.fetchSingle("select min(starts_on), max(ends_on) from cohort where code = 'AUT25'")
                        .intoList()
                        .toString())
                .isEqualTo("[2025-11-05, 2026-04-27]");
        assertThat(number("select count(*) from enrollment where state not in ('COMPLETED', 'LEFT')"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from published_match where state = 'ENDED_EARLY' and not exists"
                                        + " (select 1 from session s where s.match_id = published_match.match_id and s.state = 'HELD')"))
                .isPositive();
        assertThat(number("select count(*) from published_match where score is not null or published_by_id is not null"
                        + " or end_reason is not null"))
                .as("what the files do not hold")
                .isZero();
    }

    @Test
    void aMovedSessionIsLinkedToTheOneThatTookItsPlace() throws IOException {
        take(BOTH);

        assertThat(number("select count(*) from session s join session n on n.session_id = s.moved_to_id"
                        + " where s.state <> 'MOVED' or n.match_id <> s.match_id or n.starts_at <= s.starts_at"
                        + " or n.starts_at > s.starts_at + interval 7 day"))
                .isZero();
        assertThat(number("select count(*) from session s where s.state = 'MOVED' and s.moved_to_id is null"
                        + " and exists (select 1 from session n where n.match_id = s.match_id"
                        + " and n.starts_at > s.starts_at and n.starts_at <= s.starts_at + interval 7 day)"))
                .isZero();
        assertThat(number("select count(*) from session where moved_to_id is not null"))
                .isEqualTo(movedWithinAWeek(rows(SESSIONS)));
    }

    @Test
    void eachFileIsRecordedInNumbers() {
        take(BOTH);

        assertThat(sql.fetch("select kind, file_name from import_batch where kind <> 'PEOPLE' order by kind")
                        .map(r -> r.get(0) + " " + r.get(1)))
                .containsExactly("FEEDBACK feedback.csv", "SESSION_HISTORY session-history.csv");
        assertThat(number("select rows_new from import_batch where kind = 'SESSION_HISTORY'"))
                .isEqualTo(number("select count(*) from session"));
    }

    @Test
    void aProgramWithWordsOfItsOwnNamesColumnsByThem() throws IOException {
        take(HistoryFiles.of(SESSIONS, null));
        sql.execute("insert into program_term select program_id, 'en', 'buddy', 'buddies', 'newcomer', 'newcomers'"
                + " from program where name = 'Mentoring before Belay'");
        var file = folder.resolve("own-words.csv");
        Files.writeString(
                file,
                Files.readString(SESSIONS.path())
                        .replace("mentor_email", "buddy_email")
                        .replace("mentee_email", "Newcomer e-mail")
                        .replace("no_show_mentee", "no_show_newcomer"));

        var plan =
                importing.check(HistoryFiles.of(new UploadedFile(file, "own-words.csv"), null), PROGRAM, Progress.NONE);

        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.tally(Part.SESSIONS).known()).isEqualTo((int) number("select count(*) from session"));
        assertThat(plan.rejected()).extracting(RejectedRow::column).doesNotContain("mentor_email", "mentee_email");
    }

    @Test
    void anImportIsUndoneWholeAndCanComeAgain() {
        take(BOTH);
        var made = rows();
        var batch = batches.page(0, 2).getLast();
        var said = batches.effectOfUndo(batch.id());

        assertThat(batches.undo(batch.id(), Progress.NONE)).isEqualTo(said);
        assertThat(said.kept()).isZero();
        assertThat(said.removed())
                .isEqualTo(made.values().stream().mapToLong(n -> n).sum());
        assertThat(rows().values()).containsOnly(0L);
        assertThat(number("select count(*) from session_rating")).isZero();
        assertThat(batches.page(0, 2))
                .allSatisfy(row -> assertThat(row.undoneAt()).isNotNull());
        assertThat(number("select count(*) from program where name = 'Mentoring before Belay'"))
                .isEqualTo(1);

        take(BOTH);
        assertThat(rows()).isEqualTo(made);
    }

    @Test
    void whatSomebodyHasDoneMoreToStaysWithAllItHangsOn() {
        take(BOTH);
        var sessions = number("select count(*) from session");
        sql.execute("update session set version = version + 1 where session_id ="
                + " (select * from (select min(session_id) from session where moved_to_id is null) one)");

        var done = batches.undo(batches.page(0, 2).getLast().id(), Progress.NONE);

        assertThat(done.kept()).isGreaterThanOrEqualTo(5);
        var left = rows();
        assertThat(left.get("session")).isBetween(1L, sessions - 1);
        assertThat(left.get("published_match")).isEqualTo(1);
        assertThat(left.get("enrollment")).isEqualTo(2);
        assertThat(left.get("cohort")).isEqualTo(1);
    }

    @Test
    void anAnswerGivenHereKeepsItsSession() {
        take(BOTH);
        sql.execute("insert into informal_contact (match_id, reported_by_id, happened_at)"
                + " select min(match_id), (select min(person_id) from person), utc_timestamp() from published_match");
        sql.execute(
                "update session_rating set rated_at = utc_timestamp() + interval 1 day order by session_id limit 1");

        batches.undo(batches.page(0, 2).getLast().id(), Progress.NONE);

        assertThat(rows().get("session")).isPositive();
        assertThat(rows().get("published_match")).isBetween(1L, 2L);
        assertThat(number("select count(*) from session_rating")).isBetween(1L, 2L);
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : List.of("cohort", "enrollment", "published_match", "session", "program_feedback")) {
            rows.put(table, number("select count(*) from " + table));
        }
        return rows;
    }

    @Test
    void rejectedRowsGoBackWithTheirReason() throws IOException {
        var plan = importing.check(BOTH, PROGRAM, Progress.NONE);
        var out = new ByteArrayOutputStream();
        importing.writeRejected(plan, Locale.ENGLISH, out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(plan.rejected()).isNotEmpty();
            assertThat(workbook.getSheetAt(0).getLastRowNum())
                    .isEqualTo(plan.rejected().size());
        }
        signedIn.person(signedIn.member("No", "Body", "nobody.imports@belay.example.org"));
        assertThatThrownBy(() -> importing.writeRejected(plan, Locale.ENGLISH, out))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyAnswerOfAKnownPairComesIn() throws IOException {
        var plan = take(BOTH);

        var pairs = rows(SESSIONS).stream().map(row -> row.get("pair_id")).collect(Collectors.toSet());
        var answers = rows(FEEDBACK).stream()
                .filter(row -> pairs.contains(row.get("pair_id")))
                .toList();
        var kinds = by(answers, "kind");
        assertThat(number("select count(*) from session_rating")).isEqualTo(kinds.get("session"));
        assertThat(number("select sum(rating) from session_rating"))
                .isEqualTo(answers.stream()
                        .filter(row -> row.get("kind").equals("session"))
                        .mapToLong(row -> Long.parseLong(row.get("rating_1_5")))
                        .sum());
        assertThat(count("select time_point, count(*) from program_feedback group by time_point"))
                .isEqualTo(Map.of("MID", kinds.get("midpoint"), "END", kinds.get("final")));
        assertThat(number("select sum(recommendation) from program_feedback"))
                .isEqualTo(answers.stream()
                        .filter(row -> !row.get("recommend_0_10").isEmpty())
                        .mapToLong(row -> Long.parseLong(row.get("recommend_0_10")))
                        .sum());
        assertThat(number("select count(*) from program_feedback where comment is not null"))
                .isEqualTo(answers.stream()
                        .filter(row -> !row.get("comment").isEmpty())
                        .count());
        assertThat(number("select count(*) from program_feedback where comment like '%Helped me%'"))
                .as("comments are sealed")
                .isZero();
        assertThat(plan.rejected())
                .extracting(RejectedRow::file, RejectedRow::reason, RejectedRow::value)
                .allMatch(rejected -> rejected.toList().get(1).equals(RejectedRow.Reason.UNKNOWN_PAIR))
                .hasSize(rows(FEEDBACK).size() - answers.size());
    }

    @Test
    void theFilesAgainChangeNothing() {
        take(BOTH);
        var before = fingerprint();

        var again = take(BOTH);

        assertThat(again.changesNothing()).isTrue();
        assertThat(again.tally(Part.SESSIONS).known()).isEqualTo(2030);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(number("select count(*) from audit_entry where action = 'history.imported'"))
                .as("both imports are written down")
                .isEqualTo(2);
    }

    @Test
    void anotherProgramMayNumberItsSessionsAlike() {
        take(BOTH);
        var other = ImportHistory.into("Another program before Belay");

        importing.apply(importing.check(BOTH, other, Progress.NONE), Progress.NONE);

        assertThat(number("select count(*) from session")).isEqualTo(2 * 2030);
        assertThat(number("select count(*) from session_rating")).isEqualTo(2 * 778);
        assertThat(number("select count(*) from session s join session n on n.session_id = s.moved_to_id"
                        + " where n.match_id <> s.match_id"))
                .isZero();
        assertThat(importing.check(BOTH, other, Progress.NONE).changesNothing()).isTrue();
        assertThat(importing.check(BOTH, PROGRAM, Progress.NONE).changesNothing())
                .isTrue();
    }

    @Test
    void twoCohortsOfOneFileMayNumberTheirSessionsAlike() throws IOException {
        var header = Files.readAllLines(SESSIONS.path()).getFirst();
        var one = row("1", "gary.altman@example.org", "alan.brewer@example.org", "lead.feedback", "held");
        var file = Files.write(
                folder.resolve("two.csv"), List.of(header, one, one.replace("OLD", "NEW")), StandardCharsets.UTF_8);

        var plan = take(HistoryFiles.of(new UploadedFile(file, "two.csv"), null));

        assertThat(plan.rejected()).isEmpty();
        assertThat(count("select c.code, count(*) from session s join published_match m on m.match_id = s.match_id"
                        + " join cohort c on c.cohort_id = m.cohort_id group by c.code"))
                .isEqualTo(Map.of("NEW", 1L, "OLD", 1L));
    }

    @Test
    void answersMayComeLaterThanTheSessions() {
        take(HistoryFiles.of(SESSIONS, null));

        var plan = take(BOTH);

        assertThat(plan.tally(Part.SESSIONS).added()).isZero();
        assertThat(plan.tally(Part.RATINGS).added()).isEqualTo(778);
        assertThat(number("select count(*) from session_rating")).isEqualTo(778);
    }

    @Test
    void theDryRunChangesNothing() {
        var before = fingerprint();

        var plan = importing.check(BOTH, PROGRAM, Progress.NONE);

        assertThat(plan.newProgram()).isTrue();
        assertThat(plan.cohorts()).extracting(HistoryPlan.Cohort::code).containsExactly("AUT25", "SPR26");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void whoseAddressIsWrongInTheRosterIsFoundByName() {
        var plan = importing.check(BOTH, PROGRAM, Progress.NONE);

        assertThat(plan.foundByName())
                .extracting(HistoryPlan.FoundByName::email)
                .contains(
                        "janice.ward@example.org",
                        "miguel.correa@mx.example.org",
                        "aarya.varrier@in.example.org",
                        "teresa.gaona@mx.example.org");
    }

    @Test
    void aFileOfAnswersIsNoFileOfSessions() {
        var swapped = HistoryFiles.of(/* sessions= */ FEEDBACK, /* feedback= */ SESSIONS);

        assertThatThrownBy(() -> importing.check(swapped, PROGRAM, Progress.NONE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    var problem = refused.problems().getFirst();
                    assertThat(problem.key()).isEqualTo("history.problem.not-this-file.SESSIONS");
                    assertThat(String.valueOf(problem.arguments().get(1))).contains("mentor_email");
                });
    }

    @Test
    void rowsThatCannotBeTakenAreListedWithTheReason() throws IOException {
        var header = Files.readAllLines(SESSIONS.path()).getFirst();
        var file = Files.write(
                folder.resolve("sessions.csv"),
                List.of(
                        header,
                        row("X-1", "nobody@example.org", "alan.brewer@example.org", "lead.feedback", "held"),
                        row("X-2", "gary.altman@example.org", "alan.brewer@example.org", "no.such.topic", "held"),
                        row("X-3", "gary.altman@example.org", "alan.brewer@example.org", "lead.feedback", "forgotten"),
                        row("X-4", "gary.altman@example.org", "gary.altman@example.org", "lead.feedback", "held"),
                        row("X-5", "Gary.Altman@Example.org", "alan.brewer@example.org", "lead.feedback", "held"),
                        row("X-5", "gary.altman@example.org", "alan.brewer@example.org", "lead.feedback", "held"),
                        row("X-6", "gary.altman@example.org", "grace.ellis@example.org", "lead.feedback", "held"),
                        row("X-7", "gary.altman@example.org", "alan.brewer@example.org", "", "scheduled")),
                StandardCharsets.UTF_8);

        var plan =
                importing.check(HistoryFiles.of(new UploadedFile(file, "sessions.csv"), null), PROGRAM, Progress.NONE);

        assertThat(plan.rejected())
                .extracting(RejectedRow::row, RejectedRow::column, RejectedRow::reason)
                .containsExactly(
                        tuple(2, "mentor_email", RejectedRow.Reason.UNKNOWN_PERSON),
                        tuple(3, "topic_key", RejectedRow.Reason.UNKNOWN_TOPIC),
                        tuple(4, "status", RejectedRow.Reason.NOT_A_KNOWN_WORD),
                        tuple(5, "mentee_email", RejectedRow.Reason.SAME_PERSON),
                        tuple(7, "session_id", RejectedRow.Reason.REPEATED),
                        tuple(8, "pair_id", RejectedRow.Reason.OTHER_PEOPLE_BEFORE),
                        tuple(9, "status", RejectedRow.Reason.NEVER_LOGGED));
        assertThat(plan.tally(Part.SESSIONS).added()).isEqualTo(1);
    }

    @Test
    void aPlanThatNoLongerHoldsIsNotApplied() {
        var plan = importing.check(BOTH, PROGRAM, Progress.NONE);
        take(HistoryFiles.of(SESSIONS, null));

        assertThatThrownBy(() -> importing.apply(plan, Progress.NONE)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void onlyAdministratorsImportHistory() {
        var plan = importing.check(BOTH, PROGRAM, Progress.NONE);
        signedIn.person(signedIn.coordinator("history.coordinator@belay.example.org", Set.of()));

        assertThatThrownBy(() -> importing.check(BOTH, PROGRAM, Progress.NONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> importing.apply(plan, Progress.NONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> importing.programs()).isInstanceOf(NotFound.class);
    }

    @Test
    void theImportIsOnTheAuditTrail() {
        take(BOTH);

        var details = sql.fetchSingle("select details from audit_entry where action = 'history.imported'")
                .get(0, String.class);
        assertThat(details).contains("sessions: 2030", "ratings: 778", "file: session-history.csv");
    }

    /** How many sessions of the file were moved and have another of the pair within seven days. */
    private static long movedWithinAWeek(List<CSVRecord> rows) {
        var byPair = rows.stream().collect(groupingBy(row -> row.get("pair_id")));
        return rows.stream()
                .filter(row -> row.get("status").equals("rescheduled"))
                .filter(moved -> byPair.get(moved.get("pair_id")).stream()
                        .map(other -> Duration.between(start(moved), start(other)))
                        .anyMatch(gap -> gap.isPositive() && gap.compareTo(Duration.ofDays(7)) <= 0))
                .count();
    }

    private static OffsetDateTime start(CSVRecord row) {
        return OffsetDateTime.parse(row.get("scheduled_start_utc"));
    }

    private HistoryPlan take(HistoryFiles files) {
        var plan = importing.check(files, PROGRAM, Progress.NONE);
        importing.apply(plan, Progress.NONE);
        return plan;
    }

    private static String row(String key, String mentor, String mentee, String topic, String status) {
        return String.join(
                ",",
                key,
                "OLD",
                "OLD-1",
                mentor,
                mentee,
                topic,
                "2025-11-06T21:00Z",
                "",
                "",
                "60",
                "",
                status,
                "remote",
                "",
                "",
                "");
    }

    private static UploadedFile upload(String name) {
        return new UploadedFile(Path.of("src/test/resources/data", name), name);
    }

    private static List<CSVRecord> rows(UploadedFile file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file.path())) {
            return format.parse(reader).getRecords();
        }
    }

    private static Map<String, Long> by(List<CSVRecord> rows, String column) {
        return rows.stream().collect(groupingBy(row -> row.get(column), TreeMap::new, counting()));
    }

    private static long with(List<CSVRecord> rows, String status) {
        return rows.stream().filter(row -> row.get("status").equals(status)).count();
    }

    private Map<String, Long> count(String query) {
        return sql.fetch(query).stream()
                .collect(Collectors.toMap(r -> r.get(0, String.class), r -> r.get(1, Long.class)));
    }

    private long number(String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }

    /** How many rows every table has that an import could touch, and how often they were edited. */
    private Set<String> fingerprint() {
        var counts = new HashSet<String>();
        for (var table : List.of(
                "program",
                "cohort",
                "enrollment",
                "published_match",
                "session",
                "session_topic",
                "session_rating",
                "program_feedback")) {
            counts.add(table + " " + number("select count(*) from " + table));
        }
        counts.add("edits " + number("select coalesce(sum(version), 0) from session"));
        counts.add("edits of enrollments " + number("select coalesce(sum(version), 0) from enrollment"));
        return counts;
    }
}
